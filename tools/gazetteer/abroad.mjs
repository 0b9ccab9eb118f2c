import { compact } from './text.mjs';

const languages = ['fr', 'en', 'nl', 'ar', 'es', 'pt', 'ro', 'tr', 'ru', 'uk', 'it', 'de'];
const neighbours = new Set(['LU', 'DE', 'CH', 'IT', 'ES', 'AD', 'MC', 'NL', 'GB', 'SR', 'BR', 'MU', 'KM', 'DM', 'LC', 'AG', 'SX']);
const french = new Set(['FR', 'BE', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF', 'TF']);
const more = { LU: ['Grand-Duché'], GB: ['Angleterre', 'England', 'UK', 'Écosse', 'Grande-Bretagne'], NL: ['Hollande', 'Holland'], US: ['USA', 'Amérique'], CD: ['RDC', 'Congo Kinshasa', 'Zaïre'], CG: ['Congo', 'Congo Brazzaville'], CI: ["Côte d'Ivoire"] };

/** Countries in the twelve languages, and the towns abroad that somebody may name: large ones, capitals, and the near ones of neighbours. */
export function abroad(geo, official) {
  const rows = [];
  const countries = new Map();
  for (const town of geo.rows) {
    if (french.has(town.country)) continue;
    const held = countries.get(town.country);
    if (!held || (town.feature === 'PPLC' && held.feature !== 'PPLC')) countries.set(town.country, town);
  }
  for (const [code, capital] of [...countries].sort()) {
    const names = new Map();
    for (const language of languages) {
      const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
      if (name && !names.has(compact(name))) names.set(compact(name), name);
    }
    for (const name of more[code] ?? []) if (!names.has(compact(name))) names.set(compact(name), name);
    if (names.size) rows.push([code.toLowerCase(), 'c', [...names.values()].join('|'), 0, capital.lat.toFixed(2), capital.lon.toFixed(2)]);
  }
  // Names of Sanya that stand in every other Romanian sentence ("o să mă"), and one of Riehen in French ones ("y a rien").
  const everyday = new Set(['sama', 'samah', 'samachhi', 'rien']);
  const towns = geo.rows.filter(r => !french.has(r.country) && !/^PPLX|PPLH|PPLQ|PPLW/.test(r.feature)
    && (r.feature === 'PPLC' || r.population >= 500000 || (neighbours.has(r.country) && r.population >= (nearFrance(r) ? 8000 : 100000))));
  for (const town of towns.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
    const key = compact(town.name);
    if (official.has(key) && town.population < 500000) continue;
    const names = new Map([[key, town.name]]);
    if (town.population >= 100000 || town.feature === 'PPLC' || (town.population >= 20000 && neighbours.has(town.country) && nearFrance(town))) {
      for (const name of town.alternates) {
        const k = compact(name);
        if (k.length < 4 || everyday.has(k) || names.has(k) || official.has(k) || names.size > 60) continue;
        if (/^[\u0621-\u064a\u067e\u0686\u06af ]+$/.test(name) || /^\p{Lu}[\p{Ll} '’-]+(\p{Lu}\p{Ll}+)?$/u.test(name) && /^[\u0000-\u024f]+$/.test(name) && (town.population >= 800000 || town.feature === 'PPLC' || (neighbours.has(town.country) && nearFrance(town)))) names.set(k, name);
      }
    }
    rows.push([town.country.toLowerCase(), 't', [...names.values()].join('|'), town.population, town.lat.toFixed(3), town.lon.toFixed(3)]);
  }
  return rows;
}

// The land borders of France and Belgium, roughly: enough to keep Kehl, Genève, Saarbrücken, Aachen, Maastricht, San Sebastián.
function nearFrance(r) {
  const boxes = [[45.7, 8.2, 48.2, 5.9], [47.4, 8.6, 50, 6], [49.4, 6.6, 50.3, 5.7], [50.6, 6.3, 51.7, 3.3], [43.7, 8.1, 46, 6.8], [42.2, 3.4, 43.4, -2.2], [4, -51.5, 6, -54.6]];
  return boxes.some(([s, e, n, w]) => r.lat >= Math.min(s, n) && r.lat <= Math.max(s, n) && r.lon >= Math.min(e, w) && r.lon <= Math.max(e, w));
}
