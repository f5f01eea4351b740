// Tests templates/archive/search-words.js with the words that the index builder is tested with, for the two must agree.
//   node words.mjs <search-words.js> <words.json> <stems.tsv> <Folding.txt>
// Prints a JSON list of differences; exits 1 on any, 2 on wrong usage.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const paths = process.argv.slice(2);
if (paths.length !== 4) {
  console.error('usage: node words.mjs <search-words.js> <words.json> <stems.tsv> <Folding.txt>');
  process.exit(2);
}

const [script, words, stems, folding] = paths.map(path => readFileSync(path, 'utf8'));
runInThisContext(script);
const { unitsOf, stem, fold, folded } = globalThis.huikanWords;
const findings = [];
const expect = (what, is, should) => { if (is !== should) findings.push(`${what}: ${is}, not ${should}`); };

for (const { text, units } of JSON.parse(words)) {
  const found = unitsOf(text);
  expect(text, found.map(unit => unit.han ? unit.text + unit.run : unit.text).join(' '), units.join(' '));
  for (const unit of found)
    expect(`${text}: a place of ${unit.text}`, unit.start >= 0 && unit.end > unit.start && unit.end <= text.length, true);
}

for (const [word, should] of stems.split('\n').filter(line => line && line[0] !== '#').map(line => line.split('\t')))
  expect(word, stem(word), should);

// What the browser's NFKD makes of each character is what the builder's table says.
const table = new Map(folding.split('\n').filter(Boolean).map(line => [parseInt(line, 16), line.slice(line.indexOf(' ') + 1)]));
for (const [first, last] of folded) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{M}|\p{Cn}/u.test(character))
      expect(`U+${code.toString(16)}`, fold(character), table.get(code) ?? character.toLowerCase());
    table.delete(code);
  }
}
expect('characters of the table beyond the blocks', table.size, 0);

console.log(JSON.stringify(findings, null, 2));
process.exit(findings.length > 0 ? 1 : 0);
