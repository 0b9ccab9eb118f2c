/** @import { Line } from './protocol.js' */
/** @import { Wording } from './wording.js' */
import { nameOf } from './direction.js';
import { element } from './element.js';
import { dial, isolated } from './phone.js';

/**
 * Telephone lines, in the server's order. In an alarm the first is one large action.
 * @param {Line[]} lines
 * @param {Wording} wording
 * @param {boolean} alarm
 */
export function lineList(lines, wording, alarm) {
  const countries = new Set(lines.map((line) => line.country));
  return element('ul', { class: alarm ? 'hn-lines hn-alarm' : 'hn-lines', role: 'list' },
    ...lines.map((line) => element('li', {},
      ...actions(line, wording),
      element('p', {},
        element('strong', {}, line.name),
        countries.size > 1 && line.country ? ` (${nameOf(wording.language, 'region', line.country.toUpperCase())})` : null),
      line.says ? element('p', {}, line.says) : null)));
}

/**
 * @param {Line} line
 * @param {Wording} wording
 */
function actions(line, wording) {
  const made = [];
  if (line.channels.includes('voice')) made.push(action('tel', wording.text('widget.call'), line.number));
  if (line.channels.includes('sms')) made.push(action('sms', wording.text('widget.sms'), line.number));
  return made.length ? made : [element('p', {}, isolated(line.number))];
}

/**
 * @param {'tel' | 'sms'} scheme
 * @param {string} verb
 * @param {string} number
 */
export function action(scheme, verb, number) {
  return element('a', { class: `hn-action hn-${scheme}`, href: dial(number, scheme) }, `${verb} `, isolated(number));
}
