// The shapes that travel between this widget and POST /api/v1/chat. Types only: no page ever loads this file.

/** @typedef {{ code: string, text: string }} Reason */

/**
 * @typedef {object} Match
 * @property {string} service
 * @property {string | null} [permanence]
 * @property {string} name
 * @property {string} [organization]
 * @property {string | null} [summary]
 * @property {string | null} [notice] Said before anything else.
 * @property {{ name?: string | null, lat?: number, lon?: number } | null} [place]
 * @property {string | null} [distanceText]
 * @property {Reason[]} [reasons]
 * @property {Reason[]} [toConfirm]
 * @property {{ certainty: 'stated' | 'partial' | 'unknown', text: string } | null} [next]
 * @property {string[]} [steps]
 * @property {string | null} [cost]
 * @property {string[]} [accessibility]
 * @property {{ phones?: { number: string, note?: string | null }[], emails?: string[], website?: string | null } | null} [contact]
 * @property {{ document?: string, date?: string | null, verifiedOn?: string | null, text?: string } | null} [source]
 */

/**
 * A telephone line, such as 112.
 * @typedef {object} Line
 * @property {string} id
 * @property {string} number
 * @property {('voice' | 'sms' | 'app' | 'web')[]} channels
 * @property {string} name
 * @property {string | null} [says]
 * @property {string | null} [country] ISO 3166-1 alpha-2, any case.
 */

/** @typedef {{ label: string, value: string }} Suggestion */

/** @typedef {{ text?: string, suggestions?: Suggestion[], matches?: Match[], lines?: Line[] }} Reply */

/** @typedef {{ replies: Reply[], alarm: string | null, lang: string, state: string }} Answer */

/**
 * What the person did. Exactly one of these, never with anything about the browser.
 * @typedef {{ text: string } | { choice: string } | { near: Near } | { new: true, lang: string }} Utterance
 */

/** @typedef {{ lat: number, lon: number, accuracy: number }} Near */

/** @typedef {{ title?: string, detail?: string }} Problem RFC 9457 */

/** @typedef {{ lang: string, dir: string, texts: Record<string, string> }} WidgetText */

export {};
