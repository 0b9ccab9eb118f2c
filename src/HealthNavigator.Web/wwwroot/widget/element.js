/** @typedef {Node | string | null | undefined} Child */

/**
 * Makes an element. Children are nodes or plain text, never markup: nothing the server or the person says can become HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | undefined>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  for (const child of children) {
    if (child) made.append(child);
  }
  return made;
}

/**
 * @param {string} look
 * @param {() => void} pressed
 * @param {...Child} children
 */
export function button(look, pressed, ...children) {
  const made = element('button', { type: 'button', class: look }, ...children);
  made.addEventListener('click', () => {
    // aria-disabled rather than disabled: a button that was used keeps the focus and is still read aloud.
    if (made.getAttribute('aria-disabled') !== 'true') pressed();
  });
  return made;
}

/**
 * @param {Element} control
 * @param {boolean} off
 */
export function switchOff(control, off = true) {
  if (off) control.setAttribute('aria-disabled', 'true');
  else control.removeAttribute('aria-disabled');
}
