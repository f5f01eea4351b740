// What a reader of a speech's page can do with scripts, and what is left without them, from the disk.
//   node reading.mjs <folder> <speech folder> [page with a note]
// CHROMIUM names the browser (default /usr/bin/chromium).
// Prints a JSON list of what does not work; exits 1 on any, 2 on wrong usage.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, speech, noted] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !speech) {
  console.error('usage: node reading.mjs <folder> <speech folder> [page with a note]');
  process.exit(2);
}

const root = resolve(folder);
const address = path => pathToFileURL(join(root, path)).href;
const findings = [];
const expect = (isSo, what) => { if (!isSo) findings.push(what); };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function watched(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', message => findings.push(`console: ${message.text()}`));
  page.on('pageerror', error => findings.push(`error: ${error.message}`));
  return page;
}

const page = await watched({ viewport: { width: 1280, height: 900 } });
const ground = selector => page.locator(selector).evaluate(element => getComputedStyle(element).backgroundColor);
const clear = 'rgba(0, 0, 0, 0)';

// What is pointed at marks its twin, both ways, and not itself; the focus does the same.
await page.goto(address(`${speech}/index.html`));
const [first, second] = ['#p1 > .rendition:nth-of-type(1)', '#p1 > .rendition:nth-of-type(2)'];
expect(await ground(first) === clear && await ground(second) === clear, 'a passage is marked that nobody points at');
await page.hover(`${first} p`);
expect(await ground(first) === clear && await ground(second) !== clear, 'pointing at the original does not mark its translation alone');
await page.hover(`${second} p`);
expect(await ground(first) !== clear && await ground(second) === clear, 'pointing at the translation does not mark its original alone');
await page.mouse.move(0, 0);
await page.locator(`${first} a.term`).first().focus();
expect(await ground(second) !== clear, 'the focus does not mark the translation');

// A term opens its gloss where it stands, by key and by pointer, and closes as it came.
const panel = page.locator('#page-in-place');
const term = page.locator(`${second} a.term`).first();
await term.focus();
await page.keyboard.press('Enter');
expect(await panel.isVisible(), 'Enter on a term opens nothing');
const gloss = await page.evaluate(call => document.querySelector(call.getAttribute('href')).querySelector('dd').textContent, await term.elementHandle());
expect((await panel.textContent()).includes(gloss), 'the panel does not hold the gloss');
expect(await panel.evaluate(element => element.contains(document.activeElement)), 'the focus is not in the panel');
expect(await panel.locator('[id], .ways-back').count() === 0, 'the panel repeats ids or ways back');
const box = await panel.boundingBox();
const line = await term.boundingBox();
expect(Math.abs(box.y - (line.y + line.height)) < 24 && box.x >= 0 && box.x + box.width <= 1280, `the panel stands at ${JSON.stringify(box)}, its term at ${JSON.stringify(line)}`);
await page.keyboard.press('Escape');
expect(!await panel.isVisible(), 'Escape does not close the panel');
expect(await term.evaluate(element => element === document.activeElement), 'the focus does not come back to the term');
await term.click();
expect(await panel.isVisible(), 'a click on a term opens nothing');
await term.click();
expect(!await panel.isVisible(), 'a second click does not close the panel');
await term.click();
await panel.locator('button').click();
expect(!await panel.isVisible(), 'the button does not close the panel');
expect(page.url() === address(`${speech}/index.html`), 'a term has led away from its place');

if (noted) {
  await page.goto(address(noted));
  const call = page.locator('a[role="doc-noteref"]').first();
  await call.click();
  expect(await panel.isVisible() && (await panel.textContent()).trim().length > 5, 'a note does not open where it is called');
  expect(await panel.getAttribute('aria-label') === await call.getAttribute('aria-label'), 'the panel is not named after the note');
}

// Themes and sizes are kept from page to page.
await page.goto(address(`${speech}/index.html`));
const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const [light, usual] = [await paper(), await size()];
await page.locator('.settings summary').click();
await page.locator('.settings input[value="dark"]').check();
await page.locator('.settings input[value="largest"]').check();
expect(await paper() !== light && await size() > usual * 1.25, 'a theme or a size that is chosen does not show');
const width = await page.evaluate(() => document.documentElement.scrollWidth);
expect(width <= 1280, `the largest text makes the page ${width} px wide`);
await page.keyboard.press('Escape');
expect(!await page.locator('.settings').evaluate(element => element.open), 'Escape does not close the settings');
await page.goto(address('index.html'));
expect(await paper() !== light && await size() > usual * 1.25, 'the theme or the size is not kept');
expect(await page.locator('.settings input[value="dark"]').isChecked(), 'the settings do not say what is chosen');
await page.emulateMedia({ media: 'print' });
expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme) === 'light', 'paper is dark');
await page.emulateMedia({ media: 'screen' });

// The face that was chosen is gone on with; the address still says which face it is.
await page.goto(address(`${speech}/index.html`));
await page.locator('.switch a[lang|="en"]').click();
await page.waitForURL(address(`${speech}/en.html`));
await page.goto(address(`${speech}/index.html`));
expect(await page.locator('.parallel').count() === 1, 'an address does not show its own face');
expect(await page.locator('.banner-name a').evaluate(link => link.href) === address('en.html'), 'the banner does not lead to the chosen face');
expect(await page.locator('.pager a').first().evaluate(link => link.href.endsWith('/en.html')), 'the pager does not lead to the chosen face');
expect(await page.locator('.switch a').evaluateAll(links => links.map(link => link.getAttribute('href')).join() === 'index.html,zh.html,en.html'), 'the switch is changed');
expect(await page.locator('#p1 > .permalink').evaluate(link => link.getAttribute('href')) === '#p1', 'a permalink is changed');

// A browser that keeps nothing loses nothing else.
const forgetful = await watched({ viewport: { width: 390, height: 800 } });
await forgetful.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
await forgetful.goto(address(`${speech}/index.html`));
await forgetful.locator('.settings summary').click();
await forgetful.locator('.settings input[value="dark"]').check();
expect(await forgetful.evaluate(() => document.documentElement.dataset.theme) === 'dark', 'without a store no theme can be chosen');
const open = await forgetful.locator('.settings-choices').boundingBox();
expect(open.x >= 0 && open.x + open.width <= 390, 'the settings stand outside a phone');
await forgetful.keyboard.press('Escape');
await forgetful.locator('a.term').first().tap().catch(() => forgetful.locator('a.term').first().click());
const sheet = await forgetful.locator('#page-in-place').boundingBox();
expect(sheet && sheet.x >= 0 && sheet.x + sheet.width <= 390, `the panel stands outside a phone: ${JSON.stringify(sheet)}`);

// Without scripts a term leads to its gloss and back, and nothing is shown that cannot be pressed.
const plain = await watched({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
await plain.goto(address(`${speech}/index.html`));
expect(!await plain.locator('.settings').isVisible() && !await plain.locator('#page-in-place').isVisible(), 'buttons appear that need a script');
await plain.locator('a.term').first().click();
const target = new URL(plain.url()).hash;
expect(await plain.locator(`.terms ${target}`).isVisible(), 'a term does not lead to its gloss');
await plain.locator(`${target} .ways-back a`).first().click();
expect(new URL(plain.url()).hash === await plain.locator('a.term').first().evaluate(link => '#' + link.id), 'a gloss does not lead back');

// The policy lets nothing in that the archive has not brought.
const violated = await page.evaluate(() => new Promise(resolve => {
  document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
  document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.injected = true' }));
  setTimeout(() => resolve('nothing'), 500);
}));
expect(violated === 'script-src-elem' && !await page.evaluate(() => window.injected), `an inline script runs: ${violated}`);

await browser.close();
const told = findings.filter(finding => !/^console: .*inline script violates/.test(finding));
console.log(JSON.stringify(told, null, 2));
process.exit(told.length > 0 ? 1 : 0);
