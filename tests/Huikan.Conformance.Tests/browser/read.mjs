// Opens the archive's kinds of pages in a real browser, from the disk, as a reader does.
//   node read.mjs <folder> <front> <issue> <speech> <chinese> <english> [page …]
// Pages are paths in the folder; the last three named are one speech: both languages, Chinese alone, English alone.
// CHROMIUM names the browser (default /usr/bin/chromium).
// Prints a JSON list of what a reader would miss; exits 1 on any, 2 on wrong usage.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, ...pages] = process.argv.slice(2);
if (!folder || !existsSync(folder) || pages.length < 5) {
  console.error('usage: node read.mjs <folder> <front> <issue> <speech> <chinese> <english> [page …]');
  process.exit(2);
}

const root = resolve(folder);
const address = path => pathToFileURL(join(root, path)).href;
const [, , speech, chinese, english] = pages;
const findings = [];
const expect = (isSo, page, what) => { if (!isSo) findings.push(`${page}: ${what}`); };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** A page on which every word of the console, every error and every request that fails or leaves the disk is a finding. */
async function watched(options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  page.on('console', message => findings.push(`${page.url()}: console: ${message.text()}`));
  page.on('pageerror', error => findings.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', request => findings.push(`${page.url()}: no ${request.url()}`));
  page.on('request', request => expect(request.url().startsWith('file:'), page.url(), `asks for ${request.url()}`));
  return page;
}

const desk = await watched({ viewport: { width: 1280, height: 900 } });
const phone = await watched({ viewport: { width: 320, height: 640 } });
for (const path of pages) {
  await desk.goto(address(path));
  expect(await desk.evaluate(() => getComputedStyle(document.body).lineHeight === '28px'), path, 'the stylesheet is not applied');
  expect(await desk.evaluate(() => document.querySelectorAll('main h1, .masthead h1').length === 1), path, 'not one heading');

  await phone.goto(address(path));
  const [content, view] = await phone.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content <= view, path, `is ${content} px wide on a screen of ${view}`);
}

// A row's two languages stand side by side on a desk and one under the other on a phone.
const places = page => page.evaluate(() =>
  [...document.querySelectorAll('.parallel .passage')].map(passage =>
    [...passage.querySelectorAll(':scope > .rendition')].map(rendition => rendition.getBoundingClientRect().top)));
await desk.goto(address(speech));
await phone.goto(address(speech));
expect((await places(desk)).every(([first, second]) => Math.abs(first - second) < 1), speech, 'the languages of a row are not level');
expect((await places(phone)).every(([first, second]) => second > first), speech, 'the languages are not one under the other on a phone');

// The address of a passage leads to it, and marks it.
await desk.goto('about:blank');
await desk.goto(address(speech) + '#p3');
const target = await desk.evaluate(() => {
  const passage = document.querySelector('.passage:target');
  return passage && { id: passage.id, top: passage.getBoundingClientRect().top, scrolled: scrollY };
});
expect(target?.id === 'p3', speech, 'has no passage #p3');
expect(target?.scrolled > 0 && target.top >= 0 && target.top < 900, speech, `#p3 stands at ${target?.top} px after scrolling by ${target?.scrolled}`);
expect(await desk.locator('#p3 > .permalink[href="#p3"]').count() === 1, speech, '#p3 has no link to itself');

// On paper there is the text and nothing to press.
await desk.emulateMedia({ media: 'print' });
for (const selector of ['.breadcrumb', '.switch', '.pager', '.permalink', '.skip']) {
  expect(await desk.locator(selector).count() > 0, speech, `has no ${selector}`);
  expect(await desk.locator(selector).evaluateAll(all => all.every(one => getComputedStyle(one).display === 'none')), speech, `prints ${selector}`);
}

expect(await desk.locator('.rendition').first().isVisible(), speech, 'prints no text');

// Nothing needs a script.
const plain = await watched({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
await plain.goto(address(speech));
for (const [language, path] of [['zh', chinese], ['en', english]]) {
  await plain.locator(`.switch a[lang|="${language}"]`).click();
  await plain.waitForURL(address(path));
  expect(await plain.locator('main .rendition').count() > 0, path, 'has no text without a script');
  expect(await plain.locator('html').getAttribute('lang').then(tag => tag.startsWith(language)), path, `is not in ${language}`);
}

await browser.close();
console.log(JSON.stringify(findings, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
