/** @import { Match, Reason } from './protocol.js' */
/** @import { Wording } from './wording.js' */
/** @import { Child } from './element.js' */
import { element } from './element.js';
import { phoneLink, withNumbers } from './phone.js';

/**
 * One service that suits. The order is fixed: what must be known first, who, when, where, why, what is not sure, how, whom to ask, and
 * who says so. After the first card the long end is folded: a small telephone shows several services at once.
 * @param {Match} match
 * @param {Wording} wording
 * @param {boolean} folded
 */
export function card(match, wording, folded) {
  const text = (/** @type {string} */ key) => wording.text(`widget.card.${key}`);
  const where = [match.place?.name, match.distanceText].filter(Boolean).join(' · ');
  const end = [
    part('how', text('how'), list(match.steps, 'ol'), match.cost ? element('p', {}, match.cost) : null),
    part('contact', text('contact'), contact(match)),
    part('access', text('access'), list(match.accessibility, 'ul')),
  ].filter((one) => one !== null);

  return element('article', { class: 'hn-card' },
    match.notice ? element('p', { class: 'hn-caution' }, ...withNumbers(match.notice, [])) : null,
    element('h3', {}, element('bdi', {}, match.name)),
    match.organization && match.organization !== match.name ? element('p', { class: 'hn-small' }, element('bdi', {}, match.organization)) : null,
    match.summary ? element('p', {}, match.summary) : null,
    fact('when', text('when'), match.next?.text),
    fact('where', text('where'), where),
    part('why', text('why'), list(match.reasons?.map(words), 'ul')),
    part('confirm', text('confirm'), list(match.toConfirm?.map(words), 'ul')),
    ...(folded && end.length
      ? [element('details', {}, element('summary', {}, text('more'), element('span', { class: 'hn-hidden' }, ` ${match.name}`)), ...end)]
      : end),
    source(match, text('source')));
}

/** @param {Reason} reason */
const words = (reason) => reason.text;

/**
 * @param {string} look
 * @param {string} label
 * @param {string | null | undefined} value
 */
function fact(look, label, value) {
  return value
    ? element('p', { class: `hn-fact hn-${look}` },
      element('span', { class: 'hn-hidden' }, `${label} `), element('bdi', {}, ...withNumbers(value, [])))
    : null;
}

/**
 * @param {string} look
 * @param {string} title
 * @param {...Child} content
 */
function part(look, title, ...content) {
  return content.some(Boolean) ? element('div', { class: `hn-part hn-${look}` }, element('h4', {}, title), ...content) : null;
}

/**
 * @param {string[] | undefined} items
 * @param {'ol' | 'ul'} tag
 */
function list(items, tag) {
  return items?.length ? element(tag, { role: 'list' }, ...items.map((item) => element('li', {}, ...withNumbers(item, [])))) : null;
}

/** @param {Match} match */
function contact({ contact }) {
  const items = [
    ...(contact?.phones ?? []).map(({ number, note }) => element('li', {}, phoneLink(number), note ? ` ${note}` : null)),
    ...(contact?.emails ?? []).map((mail) => element('li', {}, link(`mailto:${mail}`, mail))),
    ...(contact?.website ? [element('li', {}, link(contact.website, contact.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')))] : []),
  ];
  return items.length ? element('ul', { role: 'list' }, ...items) : null;
}

/**
 * A link only to what the knowledge may rightly hold; any other scheme stays plain text.
 * @param {string} href
 * @param {string} label
 */
function link(href, label) {
  const shown = element('bdi', {}, label);
  return /^(https?:\/\/|mailto:[^\s?&]+@[^\s?&]+$)/i.test(href) ? element('a', { href, rel: 'noopener noreferrer' }, shown) : shown;
}

/**
 * @param {Match} match
 * @param {string} label
 */
function source({ source }, label) {
  const said = source?.text ?? [source?.document, source?.date].filter(Boolean).join(', ');
  return said ? element('p', { class: 'hn-source' }, `${label} `, element('bdi', {}, said)) : null;
}
