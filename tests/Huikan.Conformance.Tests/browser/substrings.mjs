// Asks the index of an archive for stretches of its own texts: each must find the passage that it was taken from, and every
// passage found must hold it. Runs the archive's scripts in Node; pieces are read from the disk.
//   node substrings.mjs <folder>
// Prints a JSON list of what is lost or wrongly found; exits 1 on any, 2 on wrong usage.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, 'search', 's'))) {
  console.error('usage: node substrings.mjs <folder>');
  process.exit(2);
}

let piece = null;
globalThis.huikanShard = (name, value) => { piece = value; };
const load = async name => {
  runInThisContext(readFileSync(join(folder, 'search', 's', ...name.split('/')) + '.js', 'utf8'));
  return piece;
};
for (const script of ['search-words.js', 'search-index.js'])
  runInThisContext(readFileSync(join(folder, 'assets', script), 'utf8'));
const { unitsOf } = globalThis.huikanWords;
const index = await globalThis.huikanIndex.open(load);

// Always the same chances: mulberry32.
let seed = 2023;
const chance = below => {
  seed = (seed + 0x6D2B79F5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
};

const findings = [];
const squeezed = text => unitsOf(text).map(unit => unit.text).join(' ');
let asked = 0;
const manifest = await load('manifest');
for (const [issue, , parts] of manifest.issues) {
  for (const n of parts.keys()) {
    const shard = await load(`t/${issue}/${n}`);
    for (const [fragment, ...texts] of shard.passages) {
      for (const text of texts.filter(Boolean)) {
        const units = unitsOf(text);
        for (let i = 0; i < 3 && units.length > 9; i++) {
          const from = chance(units.length - 8);
          const to = from + 1 + chance(7);
          const query = text.slice(units[from].start, units[to].end);
          if (/\n/.test(query))
            continue;
          const found = await index.find(query);
          const results = await index.show(found.terms, found.candidates);
          if (found.isTooCommon)
            continue;
          asked++;
          if (!results.some(result => result.fragment === fragment && result.texts.some(one => one?.text === text)))
            findings.push(`${query} does not find ${issue}/${n}#${fragment}`);

          // A stretch of Han without a space is one term, and nothing may be found that does not hold it.
          const isOneTerm = units.slice(from, to + 1).every(unit => unit.run === units[from].run && unit.han) && !/[\s"“”]/.test(query);
          for (const result of isOneTerm ? results : []) {
            const holds = [...result.heads.flat(), ...result.texts].some(one => one && squeezed(one.text).includes(squeezed(query)));
            if (!holds)
              findings.push(`${query} finds ${result.address}#${result.fragment}, which does not hold it`);
          }
        }
      }
    }
  }
}
if (asked < 100)
  findings.push(`only ${asked} stretches were asked for`);
console.log(JSON.stringify(findings, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
