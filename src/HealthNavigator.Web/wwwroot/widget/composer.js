/** @import { Wording } from './wording.js' */
import { element } from './element.js';

/** Characters. Nobody types more; the server has its own limit. */
const longest = 2000;

/**
 * Where the person writes. It is never locked, also while an answer is awaited.
 * @param {Wording} wording
 * @param {(text: string) => void} send
 */
export function composer(wording, send) {
  const input = element('textarea', {
    id: 'hn-input',
    rows: '1',
    maxlength: String(longest),
    enterkeyhint: 'send',
    'aria-describedby': 'hn-hint',
    // Browsers keep form entries on the disk, and some send words to a spelling service.
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
  });
  const form = element('form', { class: 'hn-composer' },
    wording.bind(element('label', { for: 'hn-input' }), 'widget.input'),
    wording.bind(element('p', { id: 'hn-hint', class: 'hn-small' }), 'widget.hint'),
    element('div', { class: 'hn-write' }, input, wording.bind(element('button', { type: 'submit', class: 'hn-button hn-send' }), 'widget.send')));

  const submit = () => {
    const text = input.value.trim();
    if (!text) return;
    input.value = '';
    send(text);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  return { element: form, clear: () => form.reset() };
}
