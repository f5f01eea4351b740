// Cites a speech as a reader does, from the disk: copies from the part under the text, and from the mark of a passage.
//   node cite.mjs <folder> <speech page>
// CHROMIUM names the browser (default /usr/bin/chromium).
// Prints a JSON list of what went wrong; exits 1 on any, 2 on wrong usage.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, path] = process.argv.slice(2);
if (!folder || !path || !existsSync(join(folder, path))) {
  console.error('usage: node cite.mjs <folder> <speech page>');
  process.exit(2);
}

const address = pathToFileURL(join(resolve(folder), path)).href;
const findings = [];
const expect = (isSo, what) => { if (!isSo) findings.push(what); };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
const page = await context.newPage();
page.setDefaultTimeout(10_000);
page.on('console', message => findings.push(`console: ${message.text()}`));
page.on('pageerror', error => findings.push(error.message));
const copied = () => page.evaluate(() => navigator.clipboard.readText());

await page.goto(address);
const shown = await page.locator('.citation').first().textContent();
expect(!/\[\d{4}-\d{2}-\d{2}\]/.test(shown), 'the page itself tells a day of access');
await page.locator('.cite > summary').click();
await page.locator('.cite button').first().click();
await page.waitForTimeout(200);
expect(/\[\d{4}-\d{2}-\d{2}\]\. https:\/\/\S+\.$/.test(await copied()), `GB/T 7714 was copied as ${await copied()}`);

await page.locator('#p2 > .permalink').focus();
await page.keyboard.press('Enter');
expect(page.url().endsWith('#p2'), 'the mark of a passage does not lead to it');
expect(await page.locator('#p2 > .permalink').getAttribute('aria-expanded') === 'true', 'the panel did not open by keyboard');
for (const [index, format] of ['GB/T 7714', 'APA', 'BibTeX', 'CSL-JSON'].entries()) {
  await page.locator('.cite-panel button').nth(index).click();
  await page.waitForTimeout(200);
  expect((await copied()).includes('#p2'), `${format} of a passage was copied without its address: ${await copied()}`);
}

JSON.parse(await copied());
await page.keyboard.press('Escape');
expect(await page.locator('.cite-panel').count() === 0, 'the panel does not close');
expect(await page.evaluate(() => document.activeElement.matches('#p2 > .permalink')), 'the focus does not go back to the mark');

// Without a script everything is there to be read and selected.
const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
await plain.goto(address);
await plain.locator('.cite > summary').click();
expect(await plain.locator('.citation').evaluateAll(all => all.length) === 4, 'not four citations without a script');
expect(await plain.locator('.citation').first().isVisible(), 'the citations do not open without a script');
expect(await plain.locator('.cite button').count() === 0, 'buttons that do nothing without a script');

await browser.close();
console.log(JSON.stringify(findings, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
