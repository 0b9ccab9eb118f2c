/** @typedef {{ kind: 'answered', value: any } | { kind: 'refused', problem: import('./protocol.js').Problem } | { kind: 'unreachable' } | { kind: 'stopped' }} Outcome */

/** @typedef {'slow' | 'offline' | null} Waiting */

/** Seconds to wait before each new attempt. */
const pauses = [1, 2, 4, 8, 16];

/** Slow 3G needs up to 3 s; beyond this the answer is lost and asking again is quicker. */
const secondsPerAttempt = 20;

/** Server answers that a later attempt may change. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Exchanges with the server. It only ever speaks when asked to: no beat, no polling. An attempt that fails is made again with the very
 * same body, which is harmless because a turn depends on nothing but its body.
 */
export class Connection {
  #stop = new AbortController();
  /** @type {Set<() => void>} One per exchange that waits. */
  #wakes = new Set();
  #base;
  #waiting;

  /**
   * @param {URL} base
   * @param {(waiting: Waiting) => void} waiting Told when an exchange has to wait, and null when it goes on.
   */
  constructor(base, waiting) {
    this.#base = base;
    this.#waiting = waiting;
  }

  /** @param {string} path */
  get(path) {
    return this.#exchange(path, {});
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  post(path, body) {
    return this.#exchange(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }

  /** Makes the waiting attempts now. */
  hurry() {
    for (const wake of this.#wakes) wake();
  }

  /** Stops whatever is under way; its outcome is 'stopped'. */
  close() {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#waiting(null);
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   * @returns {Promise<Outcome>}
   */
  async #exchange(path, request) {
    const stop = this.#stop.signal;
    for (let attempt = 0; ; attempt++) {
      const tried = await this.#attempt(path, request, stop);
      if (stop.aborted) return { kind: 'stopped' };
      if (tried.kind !== 'unreachable' || attempt >= pauses.length) {
        this.#waiting(null);
        return tried;
      }
      await this.#pause(Math.max(pauses[attempt], tried.after), stop);
      if (stop.aborted) return { kind: 'stopped' };
    }
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   * @param {AbortSignal} stop
   * @returns {Promise<{ kind: 'answered', value: any } | { kind: 'refused', problem: object } | { kind: 'unreachable', after: number }>}
   */
  async #attempt(path, request, stop) {
    const attempt = new AbortController();
    const end = () => attempt.abort();
    const timer = setTimeout(end, secondsPerAttempt * 1000);
    stop.addEventListener('abort', end);
    try {
      const response = await fetch(new URL(path, this.#base), {
        ...request,
        signal: attempt.signal,
        // No cookie goes out or is taken in, nothing stays in the cache, nobody learns the page.
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (response.ok) return { kind: 'answered', value: await response.json() };
      if (passing.has(response.status)) return { kind: 'unreachable', after: Math.min(Number(response.headers.get('Retry-After')) || 0, 60) };
      return { kind: 'refused', problem: await response.json().catch(() => ({})) };
    } catch {
      return { kind: 'unreachable', after: 0 };
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
    }
  }

  /**
   * @param {number} seconds
   * @param {AbortSignal} stop
   */
  async #pause(seconds, stop) {
    // `onLine` is only to be believed when it says false. Then no clock runs: the attempt waits for the network itself.
    const offline = navigator.onLine === false;
    this.#waiting(offline ? 'offline' : 'slow');
    // A shelter's telephones lose the network together; the random part keeps them from coming back together.
    const milliseconds = seconds * 1000 * (1 + Math.random() / 4);
    /** @type {() => void} */
    let wake = () => {};
    /** @type {Promise<void>} */
    const woken = new Promise((resolve) => {
      wake = resolve;
    });
    const timer = offline ? 0 : window.setTimeout(wake, milliseconds);
    this.#wakes.add(wake);
    window.addEventListener('online', wake);
    stop.addEventListener('abort', wake);
    await woken;
    clearTimeout(timer);
    this.#wakes.delete(wake);
    window.removeEventListener('online', wake);
    stop.removeEventListener('abort', wake);
  }
}
