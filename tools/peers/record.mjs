// Records what the oracle says of our conformance strings for 2026: node record.mjs (after npm install) writes conformance.jsonl.gz of the tests.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const zones = { 'FR-971': 'America/Guadeloupe', 'FR-972': 'America/Martinique', 'FR-973': 'America/Cayenne', 'FR-974': 'Indian/Reunion', 'FR-976': 'Indian/Mayotte' };
const zoneOf = where => zones[where] ?? (where.startsWith('BE') ? 'Europe/Brussels' : 'Europe/Paris');
const run = (script, input, zone) => spawnSync('node', [script], { input, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, TZ: zone } }).stdout;

const requests = run('strings.mjs', '', 'UTC').trim().split('\n').map((line, id) => {
  const [subdivision, hours] = line.split('\t');
  return { id, hours, country: subdivision.slice(0, 2), subdivision, timeZone: zoneOf(subdivision), from: '2026-01-01T00:00', to: '2027-01-01T00:00' };
});
const answers = new Map();
for (const zone of new Set(requests.map(r => r.timeZone))) {
  const mine = requests.filter(r => r.timeZone === zone);
  for (const line of run('oracle.mjs', mine.map(r => JSON.stringify(r)).join('\n') + '\n', zone).trim().split('\n')) {
    const answer = JSON.parse(line);
    answers.set(answer.id, answer);
  }
}
const lines = requests.map(request => JSON.stringify({ ...request, ...answers.get(request.id) }));
writeFileSync('../../tests/HealthNavigator.Tests/Schedules/conformance.jsonl.gz', gzipSync(lines.join('\n') + '\n', { level: 9 }));
console.log(`${lines.length} strings, ${[...answers.values()].filter(a => a.error).length} refused by the oracle`);
for (const request of requests) if (answers.get(request.id).error) console.log(request.hours, '->', answers.get(request.id).error.slice(0, 100));
