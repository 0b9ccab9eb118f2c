/** @import { Answer, Problem, Utterance } from './protocol.js' */
/** @import { Connection } from './connection.js' */

/**
 * Where a turn is shown. `said` is the person's own message, when the turn has one.
 * @typedef {object} View
 * @property {(answer: Answer) => Promise<void>} prepare What an answer needs before it can be shown.
 * @property {(answer: Answer, said: HTMLElement | null) => void} answered
 * @property {(problem: Problem) => void} refused
 * @property {(again: () => void) => void} unsent
 * @property {(busy: boolean) => void} busy
 */

/**
 * The conversation: an opaque value that the server gives with each answer and gets back with the next turn.
 *
 * It lives in this object and nowhere else. sessionStorage is not used on purpose: browsers write it to the disk and bring it back with
 * a restored or duplicated tab, so "Effacer" and the quick exit could leave a trace on a telephone that is shared or watched. A reload
 * therefore starts again, which is the smaller harm.
 */
export class Conversation {
  #connection;
  #view;
  /** @type {string | undefined} */
  #state;
  /** Turns go one after the other, each with the value its predecessor gave. */
  #turns = Promise.resolve();
  /** Turns of an earlier era were forgotten; their answers are dropped. */
  #era = 0;
  #underWay = 0;

  /**
   * @param {Connection} connection
   * @param {View} view
   */
  constructor(connection, view) {
    this.#connection = connection;
    this.#view = view;
  }

  /**
   * Never refuses: somebody in danger must be able to write while an earlier message still waits for the network.
   * @param {Utterance} utterance
   * @param {HTMLElement | null} said
   */
  send(utterance, said = null) {
    const era = this.#era;
    if (this.#underWay++ === 0) this.#view.busy(true);
    this.#connection.hurry();
    this.#turns = this.#turns.then(() => this.#turn(utterance, said, era));
  }

  /** Forgets at once: the value, the turn under way and those that wait. */
  forget() {
    this.#era++;
    this.#state = undefined;
    this.#underWay = 0;
    this.#connection.close();
    this.#view.busy(false);
  }

  /**
   * @param {Utterance} utterance
   * @param {HTMLElement | null} said
   * @param {number} era
   */
  async #turn(utterance, said, era) {
    if (era !== this.#era) return;
    const outcome = await this.#connection.post('chat', { ...utterance, state: this.#state });
    if (era !== this.#era) return;
    if (--this.#underWay === 0) this.#view.busy(false);
    switch (outcome.kind) {
      case 'answered':
        this.#state = outcome.value.state;
        await this.#view.prepare(outcome.value);
        if (era === this.#era) this.#view.answered(outcome.value, said);
        break;
      case 'refused':
        this.#view.refused(outcome.problem);
        break;
      case 'unreachable':
        this.#view.unsent(() => this.send(utterance, said));
        break;
    }
  }
}
