import { compact } from './text.mjs';

const arabic = /^[\u0621-\u064a\u0660-\u0669\u067e\u0686\u06a4\u06af\u06a9\u06cc\u0640 ()-]+$/;
const cyrillic = /^[А-Яа-яЁёІіЇїЄєҐґ' -]+$/;
const latin = /^\p{Lu}[\p{Script=Latin}' ’.-]+$/u;

/** Names that GeoNames knows beside the official one, in the scripts of the twelve languages. Transliterations and codes are left out. */
export function otherNames(communes, belgium, geo, official) {
  const rows = [];
  const taken = new Map();
  const ordered = [...communes.filter(c => !c.commune).map(c => ({
    code: c.code, name: c.nom, population: c.population ?? 0,
    towns: c.departement > '974' ? [geo.inTerritory(c.departement, c.nom)].filter(Boolean) : geo.withCode(c.code).filter(r => r.feature !== 'PPLX'),
  })), ...belgium.map(b => ({ code: b.code, name: b.names[0], population: b.town.population, towns: [b.town], also: b.names }))]
    .sort((a, b) => b.population - a.population);

  for (const place of ordered) {
    const own = new Set([place.name, ...(place.also ?? [])].map(compact));
    const kept = [];
    // A commune may hold several towns (Petit-Quevilly under another's code): only the one that bears its name speaks for it.
    const town = place.towns.find(r => own.has(compact(r.name))) ?? (place.also ? place.towns[0] : undefined);
    for (const name of town?.alternates ?? []) {
      const key = compact(name);
      if (key.length < 3 || own.has(key) || name.includes('(') || name.includes('|')) continue;
      const script = arabic.test(name) ? 'a' : cyrillic.test(name) ? 'c' : latin.test(name) ? 'l' : '';
      if (!script) continue;
      if (script === 'l' && (place.population < 2000 || key.length < 4 || /^\p{Lu}+$/u.test(name) || official.has(key))) continue;
      if (script === 'c' && place.population < 2000) continue;
      // Of two towns of one foreign name the larger keeps it, unless both are large.
      const other = taken.get(key);
      if (other !== undefined && other > place.population * 3) continue;
      taken.set(key, Math.max(other ?? 0, place.population));
      own.add(key);
      kept.push(name);
    }
    if (kept.length) rows.push([place.code, kept.join('|')]);
  }
  return rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
