// Measures the search of an archive in a real browser: how large the index is and how long a query takes.
//   node search-speed.mjs <folder> [query …]
// Times are from the question to the results on the page, in milliseconds: first, with what it must load from a server on
// this machine, and the middle of five more with everything loaded. Also what the first asked of the server.
import { readFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, ...asked] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, 'search', 's'))) {
  console.error('usage: node search-speed.mjs <folder> [query …]');
  process.exit(2);
}

const root = resolve(folder);
const kilobytes = bytes => Math.round(bytes / 1000);
const pieces = readdirSync(join(root, 'search', 's'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  .map(entry => ({ folder: entry.parentPath.slice(join(root, 'search', 's').length + 1)[0] ?? 'manifest', bytes: statSync(join(entry.parentPath, entry.name)).size }));
for (const kind of ['manifest', 'p', 'w', 't']) {
  const sizes = pieces.filter(piece => piece.folder === kind).map(piece => piece.bytes);
  console.log(`${kind}: ${sizes.length} pieces, ${kilobytes(sizes.reduce((a, b) => a + b, 0))} kB, the largest ${kilobytes(Math.max(0, ...sizes))} kB`);
}

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };
let sent = [];
const server = createServer((request, response) => {
  const path = join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const content = path.startsWith(root) && existsSync(path) ? readFileSync(path) : null;
  if (request.url.includes('/search/s/'))
    sent.push(content?.length ?? 0);
  response.writeHead(content ? 200 : 404, { 'Content-Type': types[path.split('.').at(-1)] ?? 'application/octet-stream' }).end(content);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const queries = asked.length > 0 ? asked : ['柑橘', '发展', '高质量发展', '产业 投资 增长', '橘', 'industry', 'indus', 'growth of investment', 'yhw', 'citrus 万州'];
for (const query of queries) {
  const page = await browser.newPage();
  const lasted = async () => {
    await page.waitForFunction(() => performance.getEntriesByName('huikan-search').length > 0, null, { polling: 20 });
    return page.evaluate(() => {
      const [entry] = performance.getEntriesByName('huikan-search');
      performance.clearMeasures();
      return [entry.duration, document.querySelector('.search-status span:last-child').textContent];
    });
  };
  sent = [];
  await page.goto(`http://127.0.0.1:${server.address().port}/search/index.html?${new URLSearchParams({ q: query })}`);
  const [first, status] = await lasted();
  const loaded = `${sent.length} pieces, ${kilobytes(sent.reduce((a, b) => a + b, 0))} kB`;
  const again = [];
  for (let i = 0; i < 5; i++) {
    await page.evaluate(() => document.querySelector('.search-form').requestSubmit());
    again.push((await lasted())[0]);
  }
  again.sort((a, b) => a - b);
  console.log(`${query}: ${first.toFixed(0)} ms, again ${again[2].toFixed(1)} ms; ${loaded}; ${status}`);
  await page.close();
}

await browser.close();
server.close();
