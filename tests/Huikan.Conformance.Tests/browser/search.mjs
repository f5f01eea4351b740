// Searches an archive in a real browser, from a server and from the disk, as a reader types.
//   node search.mjs <folder>
// The archive is that of the repository's real issue, whose people, places and words are asked for.
// CHROMIUM names the browser (default /usr/bin/chromium).
// Prints a JSON list of what a reader would miss; exits 1 on any, 2 on wrong usage.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, 'search', 'index.html'))) {
  console.error('usage: node search.mjs <folder>');
  process.exit(2);
}

const root = resolve(folder);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };
const server = createServer((request, response) => {
  const path = join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (!path.startsWith(root + sep) || !existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

const findings = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const places = {
  'from a server': `http://127.0.0.1:${server.address().port}/`,
  'from the disk': pathToFileURL(root).href + '/',
};
for (const [where, base] of Object.entries(places)) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const expect = (isSo, what) => { if (!isSo) findings.push(`${where}: ${what}`); };
  page.on('console', message => expect(false, `console: ${message.text()}`));
  page.on('pageerror', error => expect(false, error.message));
  // What the next page's coming breaks off is not missing.
  page.on('requestfailed', request => expect(request.failure()?.errorText === 'net::ERR_ABORTED', `no ${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', response => expect(response.ok() || response.url().startsWith('file:'), `${response.status()} for ${response.url()}`));
  page.on('request', request => expect(request.url().startsWith(base), `asks for ${request.url()}`));
  page.on('dialog', dialog => { expect(false, `a dialog: ${dialog.message()}`); dialog.dismiss(); });

  /** The answer to a query in the address: what the status says, and each result's address, title, texts and marks. */
  const answer = async () => {
    await page.waitForFunction(() => {
      const said = document.querySelector('.search-status').textContent;
      return said !== '' && !/…/.test(said);
    });
    return page.evaluate(() => ({
      status: document.querySelector('.search-status').textContent,
      items: [...document.querySelectorAll('.found > li')].map(item => ({
        href: item.querySelector('a').getAttribute('href'),
        title: item.querySelector('h2').textContent,
        pairs: [...item.querySelectorAll('.found-pair')].map(pair => ({
          href: pair.querySelector('a').getAttribute('href'),
          languages: [...pair.querySelectorAll('p')].map(p => p.lang),
          marks: [...pair.querySelectorAll('mark')].map(mark => mark.textContent),
        })),
        marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent),
      })),
    }));
  };
  const search = async (query, more = {}, file = 'index.html') => {
    await page.goto(`${base}search/${file}?${new URLSearchParams({ q: query, ...more })}`);
    return answer();
  };
  const pairs = found => found.items.flatMap(item => item.pairs);
  const marks = found => found.items.flatMap(item => item.marks);

  // Chinese: two characters, a rare one, more across marks of punctuation, full-width letters, all the words in any order.
  let found = await search('柑橘');
  expect(pairs(found).length > 0 && marks(found).every(mark => mark === '柑橘'), `柑橘 is not found: ${found.status}`);
  expect(pairs(found).every(pair => pair.languages.join() === 'zh-Hans,en'), '柑橘 is not shown in pairs');
  found = await search('橘');
  expect(marks(found).includes('橘'), 'the single 橘 is not found');
  found = await search('实现开门红');
  expect(marks(found).length > 0 && marks(found).every(mark => mark === '实现“开门红'), '实现开门红 is not found in 实现“开门红”');
  found = await search('高质量发展');
  expect(marks(found).includes('高质量发展'), '高质量发展 is not found');
  found = await search('ＧＤＰ');
  expect(marks(found).includes('GDP'), 'full-width ＧＤＰ is not found');
  found = await search('柑橘 万州');
  expect(found.items[0]?.href.includes('wanzhou'), '柑橘 万州 does not lead to Wanzhou');

  // English: stems, beginnings, phrases; and the Chinese twin is there.
  found = await search('industries ');
  expect(marks(found).some(mark => mark === 'industry'), 'industries does not find industry');
  expect(pairs(found).some(pair => pair.languages[0] === 'zh-Hans'), 'industries shows no Chinese twin');
  found = await search('metav');
  expect(marks(found).some(mark => /^metaverse$/i.test(mark)), 'metav does not find metaverse');
  found = await search('"public budget revenue"');
  expect(marks(found).length > 0 && marks(found).every(mark => /^public budget revenue$/i.test(mark)), 'the phrase is not found as one');
  found = await search('citrus', {}, 'zh.html');
  expect(pairs(found).some(pair => pair.languages.join() === 'zh-Hans,en' && pair.marks.some(mark => /citrus/i.test(mark))), 'the Chinese page does not show what was found in English');
  expect(found.items.every(item => item.href.endsWith('/zh.html')), 'the Chinese page leads out of Chinese');

  // People and places by pinyin.
  for (const query of ['yuhuiwen', 'yhw', 'Yú Huìwén', 'yuhui', 'yu hui wen', '于会文', 'wz', 'wanzhou', '万州']) {
    found = await search(query);
    expect(found.items[0]?.href.includes('/wanzhou/'), `${query} does not lead to Wanzhou: ${found.items[0]?.href}`);
  }

  // Conditions.
  found = await search('发展', { speaker: 'yu-huiwen' });
  expect(found.items.length > 0 && found.items.every(item => item.href.includes('/wanzhou/')), 'the speaker is no condition');
  found = await search('发展', { place: 'fuling' });
  expect(found.items.length > 0 && found.items.every(item => item.href.includes('/fuling/')), 'the place is no condition');
  found = await search('发展', { year: '2023' });
  expect(found.items.length > 0, 'the year takes everything');
  await page.locator('#page-speaker').selectOption('wang-zhijie');
  await page.waitForFunction(() => [...document.querySelectorAll('.found > li a')].every(a => a.getAttribute('href').includes('/fuling/')));
  expect(new URL(page.url()).search.includes('wang-zhijie') || where === 'from the disk', 'the condition is not in the address');
  found = await search('发展', { year: '1999' });
  expect(await page.locator('#page-year').inputValue() === '', 'a year that there is not stays in the form');
  found = await search('', { speaker: 'yu-huiwen' });
  expect(found.items.length === 1, 'a speaker alone does not list the speeches');

  // Nothing, and what would be more than words.
  found = await search('龘靐齉');
  expect(found.items.length === 0 && /Nothing found/.test(found.status), `nothing is said as ${found.status}`);
  for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '__proto__', 'constructor', '%00\\u0000"\'`', '@speaker:yu-huiwen', '((((', '“', '*', '-'.repeat(200)]) {
    found = await search(query);
    expect(await page.locator('img, main script').count() === 0, `${query} becomes markup`);
    expect(await page.locator('#page-q').inputValue() === query, `${query} does not stand in the field`);
  }

  // The result leads to its passage.
  found = await search('柑橘');
  const [address, fragment] = pairs(found)[0].href.split('#');
  await page.locator('.found-pair .permalink').first().click();
  await page.waitForURL(url => url.hash === `#${fragment}`);
  expect(await page.locator(`.passage:target`).count() === 1, `${address}#${fragment} is no passage`);

  // The key leads to the field of any page, and the field to the search.
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.matches('[data-search-field]')), 'the key / does not lead to the field');
  await page.keyboard.type('柑橘');
  await page.keyboard.press('Enter');
  await page.waitForURL(url => url.pathname.endsWith('/search/index.html'));
  expect((await answer()).items.length > 0, 'the field of a page does not search');

  // Typing: the answer follows, the address too, and what an input method composes is not asked for before it is done.
  await page.goto(`${base}search/index.html`);
  await page.locator('#page-q').pressSequentially('citrus');
  await page.waitForFunction(() => document.querySelectorAll('.found > li').length > 0);
  expect(new URL(page.url()).search.includes('citrus') || where === 'from the disk', 'the query is not in the address');
  await page.goto(`${base}search/index.html`);
  const client = await context.newCDPSession(page);
  await page.locator('#page-q').focus();
  await client.send('Input.imeSetComposition', { text: 'ganju', selectionStart: 5, selectionEnd: 5 });
  await page.waitForTimeout(400);
  expect(await page.locator('.search-status').textContent() === '', 'searches while an input method composes');
  await client.send('Input.insertText', { text: '柑橘' });
  expect(marks(await answer()).includes('柑橘'), 'does not search when the input method is done');

  // Without scripts the page says so and leads to the issues.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const silent = await plain.newPage();
  await silent.goto(`${base}search/index.html?q=%E6%9F%91%E6%A9%98`);
  expect(await silent.locator('.search-issues a').count() > 0, 'without scripts there is no way on');
  await plain.close();
  await context.close();
}

// What a search brings up is as accessible as the page that it comes to.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${places['from the disk']}search/index.html?${new URLSearchParams({ q: '产业' })}`);
  await page.locator('.search-more').waitFor();
  const shown = await page.locator('.found-pair').count();
  await page.locator('.search-more').click();
  await page.waitForFunction(before => document.querySelectorAll('.found-pair').length > before, shown);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  findings.push(...violations.map(violation => `${colorScheme} ${width}: ${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).join(', ')}`));
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (content > view)
    findings.push(`${colorScheme} ${width}: the results are ${content} px wide`);
  await context.close();
}

await browser.close();
server.close();
console.log(JSON.stringify(findings, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
