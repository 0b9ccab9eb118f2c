// npm install && npm run languages: writes dialogs/lexicon/words/languages.txt, the n-gram scores by which a text's language is told.
// Source: the "small" table of npm eld (Apache-2.0), cut down to the languages of this product and to one byte a score. A gram is up to four
// UTF-8 bytes of a lower-case word, at the word's start, inside it, or at its end; the reader is src/HealthNavigator.Core/Recognition/LanguageGrams.cs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join('node_modules', 'eld', 'src');
const { dictionary } = await import(pathToFileURL(join(folder, 'dictionary.js')));
const { ngramsData } = await import(pathToFileURL(join(folder, 'ngrams/small.js')));
const languages = ['fr', 'nl', 'en', 'es', 'pt', 'ro', 'tr', 'ru', 'uk', 'it', 'de'];
const baseScore = 53; // what eld subtracts from every score to save room

const codes = Object.fromEntries(Object.entries(ngramsData.languages).map(([id, code]) => [code, id]));
const byteOf = new Map(dictionary.map((sign, byte) => [sign, byte]).filter(([sign, byte]) => byte >= 0x80 && sign !== ' '));
const bytesOf = text => [...text].map(sign => byteOf.get(sign) ?? sign.codePointAt(0));

const rows = [];
for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
  const values = languages.map(language => { const score = scores[codes[language]]; return score === undefined ? 0 : Math.min(255, score + baseScore); });
  if (values.every(value => value === values[0])) continue;
  const bytes = [];
  let ascii = true;
  const body = gram.replace(/^ /, '').replace(/ $/, '');
  for (const sign of body) ascii &&= sign.codePointAt(0) < 0x80;
  bytes.push(...bytesOf(body));
  if (bytes.length > 4 || bytes.length === 0) continue;
  const edges = (gram.startsWith(' ') ? 1 : 0) | (gram.endsWith(' ') ? 2 : 0);
  rows.push(Buffer.from([edges << 4 | bytes.length, ...bytes, ...Array(4 - bytes.length).fill(0), ...values]));
}
rows.sort(Buffer.compare);
const text = Buffer.concat(rows).toString('base64').match(/.{1,120}/g).join('\n');
const version = JSON.parse(readFileSync('node_modules/eld/package.json', 'utf8')).version;
writeFileSync(new URL('../../dialogs/lexicon/words/languages.txt', import.meta.url),
  `# ${rows.length} n-grams of ${languages.length} languages from npm eld ${version} (Apache-2.0, Copyright 2023 Nito T.M.), cut down by tools/words/languages.mjs\n${languages.join(' ')}\n${text}\n`);
console.log(rows.length, 'grams');
