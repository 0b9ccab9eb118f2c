/** @import { Answer, Reply, Suggestion } from './protocol.js' */
/** @import { Wording } from './wording.js' */
/** @import { Child } from './element.js' */
import { card } from './card.js';
import { Choices } from './choices.js';
import { directionOf } from './direction.js';
import { element } from './element.js';
import { lineList } from './lines.js';
import { withNumbers } from './phone.js';

/** What was said, both ways. New messages are read aloud by the live region; nothing here ever moves the focus. */
export class Log {
  element;
  #wording;
  #chosen;
  /** @type {Choices[]} */
  #choices = [];

  /**
   * @param {Wording} wording
   * @param {(suggestion: Suggestion, choices: Choices) => void} chosen
   */
  constructor(wording, chosen) {
    this.#wording = wording;
    this.#chosen = chosen;
    this.element = wording.bind(element('div', { class: 'hn-log', role: 'log', 'aria-live': 'polite' }), 'widget.log', 'aria-label');
  }

  /**
   * The person's own message. Its language is only known once the server has read it.
   * @param {string} text
   */
  said(text) {
    this.closeChoices();
    return this.#add('hn-said', this.#wording.language, 'auto', 'widget.you', element('p', {}, text));
  }

  /** @param {Answer} answer */
  answered(answer) {
    this.closeChoices();
    const content = (answer.replies ?? []).map((reply, index) => this.#reply(reply, answer.alarm, index === 0));
    return this.#add(answer.alarm ? 'hn-reply hn-urgent' : 'hn-reply', answer.lang, directionOf(answer.lang), 'widget.assistant', ...content);
  }

  /**
   * Something the widget itself has to say.
   * @param {...Child} content
   */
  note(...content) {
    return this.#add('hn-note', this.#wording.language, directionOf(this.#wording.language), 'widget.assistant', ...content);
  }

  closeChoices() {
    for (const choices of this.#choices) choices.close();
    this.#choices = [];
  }

  clear() {
    this.#choices = [];
    this.element.replaceChildren();
  }

  /** @param {HTMLElement} message */
  reveal(message) {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    message.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }

  /**
   * @param {Reply} reply
   * @param {string | null} alarm
   * @param {boolean} first
   */
  #reply({ text, lines = [], matches = [], suggestions = [] }, alarm, first) {
    const numbers = lines.map((line) => line.number);
    const made = element('div', {},
      ...(text ?? '').split(/\n+/).filter(Boolean).map((paragraph) => element('p', {}, ...withNumbers(paragraph, numbers))),
      lines.length ? lineList(lines, this.#wording, alarm !== null) : null);
    // Which alarms carry a warning is the wording's decision: a message under the alarm's code shows one.
    const warning = alarm && first ? this.#wording.text(`widget.warning.${alarm}`) : '';
    if (warning) made.append(element('p', { class: 'hn-caution' }, warning));
    if (matches.length) {
      made.append(element('ol', { class: 'hn-cards', role: 'list' },
        ...matches.map((match, index) => element('li', {}, card(match, this.#wording, index > 0)))));
    }
    if (suggestions.length) {
      const choices = new Choices(suggestions, this.#wording.text('widget.choices'), this.#chosen);
      this.#choices.push(choices);
      made.append(choices.element);
    }
    return made;
  }

  /**
   * @param {string} look
   * @param {string} lang
   * @param {string} dir
   * @param {string} speaker
   * @param {...Child} content
   */
  #add(look, lang, dir, speaker, ...content) {
    const message = element('div', { class: `hn-message ${look}`, lang, dir },
      element('span', { class: 'hn-hidden' }, `${this.#wording.text(speaker)} `), ...content);
    this.element.append(message);
    return message;
  }
}
