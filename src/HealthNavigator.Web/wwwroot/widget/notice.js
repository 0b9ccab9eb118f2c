/** @import { Wording } from './wording.js' */
import { element } from './element.js';
import { action } from './lines.js';

const lines = ['program', 'name', 'kept', 'clear', 'expiry', 'exit', 'keys'];

/**
 * What must be known before the first input: who answers, what not to say, what is kept, how to leave.
 * @param {Wording} wording
 */
export function notice(wording) {
  const danger = element('p', { class: 'hn-danger' });
  wording.follow(() => danger.replaceChildren(...inDanger(wording)));
  return wording.bind(element('div', { class: 'hn-notice', role: 'group' },
    element('ul', { role: 'list' }, ...lines.map((line) => wording.bind(element('li', { class: `hn-notice-${line}` }), `widget.notice.${line}`))),
    danger), 'widget.notice', 'aria-label');
}

/**
 * The one number that is never missing, even when nothing can be reached.
 * @param {Wording} wording
 */
export function inDanger(wording) {
  return [`${wording.text('widget.danger')} `, action('tel', wording.text('widget.call'), wording.text('widget.danger.number'))];
}
