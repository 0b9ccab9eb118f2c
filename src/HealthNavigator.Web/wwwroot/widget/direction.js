// Primary language subtags that are written from right to left (source: Unicode CLDR 44, characterOrder).
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * @param {string} language BCP 47
 * @returns {'rtl' | 'ltr'}
 */
export function directionOf(language) {
  return rightToLeft.has(language.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr';
}

/**
 * The name of a language in itself, or of a country in a language. The browser knows these words, so no file has to.
 * @param {string} inLanguage
 * @param {'language' | 'region'} type
 * @param {string} code
 */
export function nameOf(inLanguage, type, code) {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
  } catch {
    return code;
  }
}
