import { element } from './element.js';

// A number of France or Belgium as people write it: nine digits or more, with blanks, dots, hyphens or brackets between them.
const longNumber = String.raw`(?:\+\d{1,3}|\b0)(?:[\s.()\u2011-]*\d){8,12}\b`;

/**
 * @param {string} number As printed in its country.
 * @param {'tel' | 'sms'} scheme
 * @returns {string | undefined} undefined when there is nothing to dial.
 */
export function dial(number, scheme = 'tel') {
  const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /^\+?\d{2,15}$/.test(digits) ? `${scheme}:${digits}` : undefined;
}

/**
 * A number reads left to right, also in the middle of Arabic.
 * @param {string} number
 */
export function isolated(number) {
  return element('bdi', { dir: 'ltr', class: 'hn-number' }, number);
}

/** @param {string} number */
export function phoneLink(number) {
  const href = dial(number);
  return href ? element('a', { href }, isolated(number)) : isolated(number);
}

/**
 * A text with the telephone numbers in it isolated; the long ones can be dialled. Short ones ("15") are only recognised when the
 * reply names them as lines, and are not links here: "15 ans" must not ring anybody.
 * @param {string} text
 * @param {string[]} lines Numbers of the lines the reply shows.
 * @returns {Node[]}
 */
export function withNumbers(text, lines) {
  const short = lines.map((line) => line.trim()).filter((line) => /^\d[\d ]*$/.test(line)).map((line) => String.raw`\b${line}\b`);
  const numbers = new RegExp(`(${[longNumber, ...short].join('|')})`, 'g');
  return text.split(numbers).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    return part.length >= 9 ? phoneLink(part) : isolated(part);
  });
}
