import { readFileSync } from 'node:fs';
import { compact } from './text.mjs';

/** The GeoNames extract: every populated place of 500 inhabitants and more. */
export function geoNames(path) {
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(line => {
    const f = line.split('\t');
    return {
      name: f[1], alternates: f[3] ? f[3].split(',') : [], lat: +f[4], lon: +f[5], feature: f[7], country: f[8],
      admin2: f[11], code: f[13], population: +f[14] || 0,
    };
  });
  const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF']);
  const rowsOfFrance = rows.filter(r => french.has(r.country));
  const byCode = new Map();
  for (const row of rowsOfFrance) if (row.code) (byCode.get(row.code) ?? byCode.set(row.code, []).get(row.code)).push(row);
  const territory = { YT: '976', PM: '975', BL: '977', MF: '978', NC: '988', PF: '987', WF: '986' };
  const byTerritory = new Map();
  for (const row of rowsOfFrance) {
    if (territory[row.country]) byTerritory.set(`${territory[row.country]} ${compact(row.name)}`, row);
  }
  const belgian = rows.filter(r => r.country === 'BE').sort((a, b) => a.population - b.population);
  const belgium = new Map(belgian.map(r => [r.name, r]));
  return {
    rows,
    /** Rows under an INSEE code. */
    withCode: code => byCode.get(code) ?? [],
    /** The row of a commune of a territory that GeoNames has no codes for. */
    inTerritory: (department, name) => byTerritory.get(`${department} ${compact(name)}`),
    arrondissement: (town, number) => rowsOfFrance.find(r => r.name === `${town} ${String(number).padStart(2, '0')}`),
    belgium: name => belgium.get(name),
  };
}
