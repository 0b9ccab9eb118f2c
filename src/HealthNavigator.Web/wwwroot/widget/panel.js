/** @import { Answer, Problem, Suggestion } from './protocol.js' */
/** @import { Choices } from './choices.js' */
/** @import { Connection, Waiting } from './connection.js' */
/** @import { Wording } from './wording.js' */
import { composer } from './composer.js';
import { Conversation } from './conversation.js';
import { nameOf } from './direction.js';
import { button, element, switchOff } from './element.js';
import { Log } from './log.js';
import { near } from './near.js';
import { inDanger, notice } from './notice.js';

/** Milliseconds before "one moment" is said: quick answers need no announcement. */
const patience = 800;

/** Milliseconds an answer waits for the widget's words in its language. */
const longestForWords = 2000;

/** The open widget. */
export class Panel {
  element;
  #wording;
  #conversation;
  #log;
  #composer;
  #status = element('p', { class: 'hn-status', role: 'status' });
  #title = element('h2', { id: 'hn-title', tabindex: '-1' });
  #patience = 0;

  /**
   * @param {Connection} connection
   * @param {Wording} wording
   * @param {string[]} languages
   */
  constructor(connection, wording, languages) {
    this.#wording = wording;
    this.#conversation = new Conversation(connection, this);
    this.#log = new Log(wording, (suggestion, choices) => this.#choose(suggestion, choices));
    this.#composer = composer(wording, (text) => this.#conversation.send({ text }, this.#say(text)));
    this.element = wording.over(element('section', { class: 'hn-panel', 'aria-labelledby': 'hn-title' },
      element('header', { class: 'hn-head' }, wording.bind(this.#title, 'widget.title'), this.#tools(languages)),
      notice(wording),
      this.#log.element,
      this.#status,
      this.#composer.element));
  }

  /** To be called once the panel is in the page. */
  begin() {
    // The person pressed "open", and that button is gone: reading goes on at the title, then the notice, before the first input.
    this.#title.focus();
    this.#start();
  }

  /** Forgets at once, here and in memory. */
  purge() {
    this.#conversation.forget();
    this.#log.clear();
    this.#composer.clear();
    this.#tell('');
  }

  /** @param {Waiting} waiting */
  waiting(waiting) {
    this.#tell(waiting ? this.#wording.text(`widget.${waiting}`) : '');
  }

  /**
   * Somebody who writes in another language is answered in it; the widget follows, but an answer never waits long for it.
   * @param {Answer} answer
   */
  async prepare(answer) {
    if (answer.lang === this.#wording.language) return;
    await Promise.race([this.#wording.use(answer.lang), new Promise((resolve) => setTimeout(resolve, longestForWords))]);
  }

  /**
   * @param {Answer} answer
   * @param {HTMLElement | null} said
   */
  answered(answer, said) {
    if (said) said.lang = answer.lang;
    const message = this.#log.answered(answer);
    if (answer.alarm) this.#log.reveal(message);
    else if (said) this.#log.reveal(said);
  }

  /** @param {Problem} problem */
  refused(problem) {
    this.#log.reveal(this.#log.note(element('p', {}, problem.detail ?? problem.title ?? this.#wording.text('widget.refused'))));
  }

  /** @param {() => void} again */
  unsent(again) {
    const retry = button('hn-button', () => {
      switchOff(retry);
      again();
    }, this.#wording.text('widget.retry'));
    this.#log.reveal(this.#log.note(element('p', {}, this.#wording.text('widget.unsent')), retry, element('p', { class: 'hn-danger' }, ...inDanger(this.#wording))));
  }

  /** @param {boolean} busy */
  busy(busy) {
    clearTimeout(this.#patience);
    if (!busy) {
      this.#tell('');
      return;
    }
    this.#patience = window.setTimeout(() => {
      // "No network" is the better news when it came first.
      if (!this.#status.textContent) this.#tell(this.#wording.text('widget.thinking'));
    }, patience);
  }

  #start() {
    this.#conversation.send({ new: true, lang: this.#wording.language });
  }

  /** @param {string} text */
  #say(text) {
    const said = this.#log.said(text);
    this.#log.reveal(said);
    return said;
  }

  /**
   * @param {Suggestion} suggestion
   * @param {Choices} choices
   */
  async #choose(suggestion, choices) {
    if (suggestion.value !== 'near') {
      this.#conversation.send({ choice: suggestion.value }, this.#say(suggestion.label));
      return;
    }
    this.#tell(this.#wording.text('widget.near.asking'));
    const place = await near();
    // Meanwhile the person may have answered in another way, erased or left.
    if (!choices.open || !choices.element.isConnected) return;
    this.#tell('');
    if (place) this.#conversation.send({ near: place }, this.#say(suggestion.label));
    else this.#log.note(element('p', {}, this.#wording.text('widget.near.refused')));
  }

  /** @param {string} text */
  #tell(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** @param {string[]} languages */
  #tools(languages) {
    const choice = this.#wording.bind(element('div', { class: 'hn-languages', role: 'group' }), 'widget.language', 'aria-label');
    for (const language of languages) {
      const one = button('hn-button hn-quiet', () => this.#speak(language), nameOf(language, 'language', language));
      one.lang = language;
      this.#wording.follow((current) => one.setAttribute('aria-pressed', String(current === language)));
      choice.append(one);
    }
    const clear = this.#wording.bind(button('hn-button hn-quiet', () => this.#clear()), 'widget.clear');
    return element('div', { class: 'hn-tools' }, choice, clear);
  }

  /** @param {string} language */
  async #speak(language) {
    if (language === this.#wording.language) return;
    if (await this.#wording.use(language)) this.#start();
    else this.unsent(() => this.#speak(language));
  }

  #clear() {
    this.purge();
    this.#log.note(element('p', {}, this.#wording.text('widget.cleared')));
    this.#start();
  }
}
