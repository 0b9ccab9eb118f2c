import { readFileSync } from 'node:fs';

/** Letters and digits only, lower case, no accents, "st" as "saint": two spellings of one name give the same text. */
export function compact(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
    .replace(/\bst(e?)\b/g, 'saint$1').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Rows of a tab-separated file without its comments. */
export function readTable(path) {
  return readFileSync(path, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
}
