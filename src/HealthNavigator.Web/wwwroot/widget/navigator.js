// Entry of the widget. The page holds, in its own language:
//   <section data-navigator data-languages="fr en"> with a hidden <button data-navigator-open> and a hidden [data-navigator-failed];
//   <a data-navigator-exit href="a neutral site">, which works without this script too.
// Until the button is pressed nothing is asked of the server, nothing is stored, and no cookie exists.
import { Connection } from './connection.js';
import { QuickExit } from './exit.js';
import { Panel } from './panel.js';
import { Wording } from './wording.js';

const leaving = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[data-navigator-exit]'));
const exit = new QuickExit(leaving?.href ?? 'https://www.wikipedia.org/');
if (leaving) exit.onPress(leaving);
exit.onShift();

const section = /** @type {HTMLElement | null} */ (document.querySelector('[data-navigator]'));
const launch = /** @type {HTMLButtonElement | null | undefined} */ (section?.querySelector('[data-navigator-open]'));
if (section && launch) {
  launch.hidden = false;
  launch.addEventListener('click', () => open(section, launch));
}

/**
 * @param {HTMLElement} section
 * @param {HTMLButtonElement} launch
 */
async function open(section, launch) {
  if (launch.getAttribute('aria-disabled') === 'true') return;
  launch.setAttribute('aria-disabled', 'true');
  const failed = /** @type {HTMLElement | null} */ (section.querySelector('[data-navigator-failed]'));
  if (failed) failed.hidden = true;

  const language = document.documentElement.lang || 'fr';
  /** @type {Panel | null} */
  let panel = null;
  const connection = new Connection(new URL('../api/v1/', import.meta.url), (waiting) => panel?.waiting(waiting));
  exit.purges(() => connection.close());
  const wording = new Wording(connection);

  if (await wording.use(language)) {
    panel = new Panel(connection, wording, (section.dataset.languages ?? language).split(' '));
    exit.purges(() => panel?.purge());
    if (leaving) {
      wording.bind(leaving, 'widget.exit');
      // Its language, not its direction: the exit never changes its corner.
      wording.follow((current) => { leaving.lang = current; });
    }
    document.documentElement.classList.add('hn-open');
    section.replaceChildren(panel.element);
    panel.begin();
  } else {
    launch.removeAttribute('aria-disabled');
    if (failed) failed.hidden = false;
  }
}
