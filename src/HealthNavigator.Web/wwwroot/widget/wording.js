/** @import { Connection } from './connection.js' */
/** @import { WidgetText } from './protocol.js' */

/**
 * The words of the widget in the language of the moment. They come from the server; this code holds none.
 */
export class Wording {
  #connection;
  /** @type {Map<string, WidgetText>} By the language asked for. */
  #loaded = new Map();
  /** @type {WidgetText} */
  #current = { lang: '', dir: 'ltr', texts: {} };
  /** @type {(() => void)[]} */
  #bound = [];

  /** @param {Connection} connection */
  constructor(connection) {
    this.#connection = connection;
  }

  get language() {
    return this.#current.lang;
  }

  /** @param {string} key */
  text(key) {
    return this.#current.texts[key] ?? '';
  }

  /**
   * Keeps an element's text, now and after each change of language.
   * @template {HTMLElement} T
   * @param {T} element
   * @param {string} key
   * @param {string} [attribute] Where the text goes; the content when absent.
   * @returns {T}
   */
  bind(element, key, attribute) {
    return this.#keep(element, () => {
      if (attribute) element.setAttribute(attribute, this.text(key));
      else element.textContent = this.text(key);
    });
  }

  /**
   * Keeps the language and direction of an element.
   * @template {HTMLElement} T
   * @param {T} element
   * @returns {T}
   */
  over(element) {
    return this.#keep(element, () => {
      element.lang = this.#current.lang;
      element.dir = this.#current.dir;
    });
  }

  /** @param {(language: string) => void} write Called now and after each change of language. */
  follow(write) {
    this.#keep(null, () => write(this.language));
  }

  /**
   * Changes the language; the words stay as they are when the server cannot be reached.
   * @param {string} language
   * @returns {Promise<boolean>} Whether the words came.
   */
  async use(language) {
    let words = this.#loaded.get(language);
    if (!words) {
      const outcome = await this.#connection.get(`widget-text?lang=${encodeURIComponent(language)}`);
      if (outcome.kind !== 'answered') return false;
      words = /** @type {WidgetText} */ (outcome.value);
      this.#loaded.set(language, words);
    }
    if (words !== this.#current) {
      this.#current = words;
      for (const write of this.#bound) write();
    }
    return true;
  }

  /**
   * @template T
   * @param {T} kept
   * @param {() => void} write
   */
  #keep(kept, write) {
    this.#bound.push(write);
    write();
    return kept;
  }
}
