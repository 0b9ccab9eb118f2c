import { compact } from './text.mjs';

/**
 * A point for every commune: the GeoNames town of its code and name (never a centroid: in Guyane that is the forest); else the
 * population-weighted mean of the neighbours that share its postcode, then its EPCI, then its département, marked approximate.
 */
export function coordinates(communes, former, epciOf, postcodes, geo, byHand) {
  const points = new Map();
  const given = new Map(byHand.map(([code, lat, lon, approximate]) => [code, { lat: +lat, lon: +lon, approximate: approximate === '1' }]));
  const formerCodes = new Map();
  for (const f of former) (formerCodes.get(f.chefLieu) ?? formerCodes.set(f.chefLieu, []).get(f.chefLieu)).push(f.code);

  for (const c of communes) {
    if (given.has(c.code)) {
      points.set(c.code, given.get(c.code));
      continue;
    }
    if (c.commune) {
      const number = +c.nom.match(/(\d+)/)[1];
      const row = geo.arrondissement(c.nom.split(' ')[0], number);
      if (row) points.set(c.code, { lat: row.lat, lon: row.lon });
      continue;
    }
    const territory = geo.inTerritory(c.departement, c.nom);
    const rows = [c.code, ...(c.anciensCodes ?? []), ...(formerCodes.get(c.code) ?? [])].flatMap(code => geo.withCode(code));
    const named = rows.filter(r => compact(r.name) === compact(c.nom) || r.alternates.some(a => compact(a) === compact(c.nom)));
    const exact = territory ?? named.sort((a, b) => b.population - a.population)[0];
    if (exact) {
      points.set(c.code, { lat: exact.lat, lon: exact.lon });
      continue;
    }
    const largest = rows.filter(r => r.feature !== 'PPLX').sort((a, b) => b.population - a.population)[0];
    if (largest) points.set(c.code, { lat: largest.lat, lon: largest.lon, approximate: largest.population < (c.population ?? 0) / 2 });
  }

  const known = communes.filter(c => points.has(c.code) && !points.get(c.code).approximate);
  const groups = new Map();
  const add = (key, c) => (groups.get(key) ?? groups.set(key, []).get(key)).push(c);
  for (const c of known) {
    for (const p of postcodes.get(c.code)) add(`p${p} ${c.departement}`, c);
    if (epciOf.has(c.code)) add(`e${epciOf.get(c.code)}`, c);
    add(`d${c.departement}`, c);
  }
  for (const c of communes) {
    if (points.has(c.code) || c.departement === '984' || c.departement === '989') continue;
    const keys = [...[...postcodes.get(c.code)].map(p => `p${p} ${c.departement}`), `e${epciOf.get(c.code)}`, `d${c.departement}`];
    const neighbours = keys.map(k => groups.get(k)).find(Boolean);
    if (!neighbours || c.departement === '973') throw new Error(`no point for ${c.code} ${c.nom}`);
    let weight = 0, lat = 0, lon = 0;
    for (const n of neighbours) {
      const w = Math.max(1, n.population ?? 1), p = points.get(n.code);
      weight += w; lat += w * p.lat; lon += w * p.lon;
    }
    points.set(c.code, { lat: lat / weight, lon: lon / weight, approximate: true });
  }
  return points;
}
