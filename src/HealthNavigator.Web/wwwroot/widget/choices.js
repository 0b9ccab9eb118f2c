/** @import { Suggestion } from './protocol.js' */
import { button, element, switchOff } from './element.js';

/** The answers offered with a reply. Once one is given they stay in place and can still be read and focused, but do nothing. */
export class Choices {
  element;
  open = true;

  /**
   * @param {Suggestion[]} suggestions
   * @param {string} label
   * @param {(suggestion: Suggestion, choices: Choices) => void} chosen
   */
  constructor(suggestions, label, chosen) {
    this.element = element('div', { class: 'hn-choices', role: 'group', 'aria-label': label });
    for (const suggestion of suggestions) {
      const control = button('hn-button', () => {
        chosen(suggestion, this);
        if (!this.open) control.classList.add('hn-chosen');
      }, suggestion.label);
      this.element.append(control);
    }
  }

  close() {
    this.open = false;
    for (const control of this.element.children) switchOff(control);
  }
}
