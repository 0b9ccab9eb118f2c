// Writes knowledge/holidays/school-*.yaml from the school holidays that npm opening_hours knows (facts of the official calendars).
// Run with TZ=Europe/Paris: node school-holidays.mjs ../../knowledge/holidays
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import opening_hours from 'opening_hours';

const countries = {
  fr: {
    from: '2023-09-01', until: '2027-07-02',
    source: { url: 'https://www.education.gouv.fr/calendrier-scolaire', title: 'Calendrier scolaire, ministère de l’Éducation nationale, arrêtés annuels' },
    zones: {
      'fr-a': 'Auvergne-Rhône-Alpes', 'fr-b': 'Bretagne', 'fr-c': 'Île-de-France', 'fr-corse': 'Corse', 'fr-guadeloupe': 'Guadeloupe', 'fr-guyane': 'Guyane',
      'fr-martinique': 'Martinique', 'fr-mayotte': 'Mayotte', 'fr-reunion': 'La Réunion',
    },
  },
  be: {
    from: '2023-09-01', until: '2027-07-02',
    source: { url: 'https://www.enseignement.be', title: 'Calendriers scolaires des trois communautés de Belgique' },
    zones: { 'be-fr': 'FR', 'be-nl': 'NL', 'be-de': 'DE' },
  },
};

const day = d => `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;

function breaks(country, state, from, until) {
  const value = new opening_hours('SH', { address: { country_code: country, state } }, { locale: 'en' });
  const found = [];
  let covered = until;
  for (let d = new Date(`${from}T00:00`); day(d) <= until; d.setDate(d.getDate() + 1)) {
    let name;
    try {
      name = value.getState(d) ? value.getComment(d) : undefined;
    } catch {
      const before = new Date(d);
      before.setDate(before.getDate() - 1);
      covered = day(before);
      break;
    }
    const last = found.at(-1);
    if (name && last && last.open && last.name === name) last.to = day(d);
    else if (name) found.push({ name, from: day(d), to: day(d), open: true });
    if (last && !name) last.open = false;
  }
  return { covered, found };
}

const folder = process.argv[2];
for (const [country, { from, until, source, zones }] of Object.entries(countries)) {
  const lines = [
    `# School holidays by zone, both days inclusive. The first day is the one after the last day of school.`,
    `# Outside covered-from and covered-until the answer is "unknown": add the next year before it is needed.`,
    `source: {url: "${source.url}", title: "${source.title}", verified-on: 2026-11-23}`,
    'zones:',
  ];
  for (const [code, state] of Object.entries(zones)) {
    const { covered, found } = breaks(country, state, from, until);
    lines.push(`  - code: ${code}`, `    covered-from: ${from}`, `    covered-until: ${covered}`, '    breaks:');
    for (const b of found) lines.push(`      - {name: "${b.name}", from: ${b.from}, to: ${b.to}}`);
  }
  writeFileSync(join(folder, `school-${country}.yaml`), lines.join('\n') + '\n');
}
