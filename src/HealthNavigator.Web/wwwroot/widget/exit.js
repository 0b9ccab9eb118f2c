/** Two more presses must follow the first within this time. */
const seconds = 5;

/**
 * The quick exit. It counts, stores and sends nothing.
 *
 * It leaves no entry of this page behind the "back" button, but the browser's own history keeps the visit; the warning says so.
 */
export class QuickExit {
  /** @type {(() => void)[]} */
  #purges = [];
  #target;

  /** @param {string} target A neutral site. */
  constructor(target) {
    this.#target = target;
  }

  /** @param {() => void} purge Ends what is under way and empties the memory. */
  purges(purge) {
    this.#purges.push(purge);
  }

  leave() {
    // The screen comes first: somebody may be looking at it already.
    document.documentElement.classList.add('hn-gone');
    document.body.setAttribute('aria-hidden', 'true');
    document.body.hidden = true;
    document.body.replaceChildren();
    try {
      for (const purge of this.#purges) purge();
    } finally {
      window.location.replace(this.#target);
    }
  }

  /** @param {HTMLElement} control */
  onPress(control) {
    control.addEventListener('click', (event) => {
      event.preventDefault();
      this.leave();
    });
  }

  /** Three presses of Shift alone; capitals, Shift+Tab and Shift with the mouse do not count. */
  onShift() {
    /** @type {number[]} */
    let presses = [];
    let alone = false;
    const spoil = () => {
      alone = false;
      presses = [];
    };
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Shift') spoil();
      else if (!event.repeat) alone = true;
    }, true);
    document.addEventListener('pointerdown', spoil, true);
    document.addEventListener('keyup', (event) => {
      if (event.key !== 'Shift' || !alone) return;
      alone = false;
      presses = [...presses.filter((press) => event.timeStamp - press < seconds * 1000), event.timeStamp];
      if (presses.length >= 3) this.leave();
    }, true);
  }
}
