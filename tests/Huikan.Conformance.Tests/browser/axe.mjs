// Runs axe-core over every page of a folder, in the light and the dark palette, at the width of a desk and of a phone.
//   node axe.mjs <folder> [page …]
// Pages are paths in the folder; without any, every .html file is checked.
// CHROMIUM names the browser (default /usr/bin/chromium).
// Prints a JSON list of violations; exits 1 on any, 2 on wrong usage.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, ...named] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('usage: node axe.mjs <folder> [page …]');
  process.exit(2);
}

const root = resolve(folder);
const pages = named.length > 0 ? named : readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
if (pages.length === 0) {
  console.error(`no pages in ${root}`);
  process.exit(2);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'huikan-axe-'));
const violations = [];
const views = [['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390]];

for (const [colorScheme, width] of views) {
  const context = await chromium.launchPersistentContext(join(profile, `${colorScheme}-${width}`), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    // The pages' own policy forbids scripts that they do not carry, axe among them.
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(pathToFileURL(join(root, path)).href);
    await page.evaluate(axe);
    // What a reader can open is looked at too.
    await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
    const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    for (const violation of result.violations) {
      violations.push({
        page: path,
        view: `${colorScheme} ${width}`,
        rule: violation.id,
        impact: violation.impact,
        help: violation.help,
        nodes: violation.nodes.map(node => ({ target: node.target.join(' '), summary: node.failureSummary })),
      });
    }
  }

  await context.close();
}

rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify(violations, null, 2));
process.exit(violations.length > 0 ? 1 : 0);
