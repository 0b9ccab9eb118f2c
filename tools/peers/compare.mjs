// Compares our answers for 2026 with the oracle's on random values: node compare.mjs COUNT SEED [SUBDIVISION], after
// npm ci and dotnet build -c Release. Says how many agree, how many the oracle refuses, how many differ in a way that docs/decisions
// states (by reason), and prints every value that differs in another way.
import { spawnSync } from 'node:child_process';

const [count = '1000', seed = '1', subdivision = 'FR-75'] = process.argv.slice(2);
const zones = { 'FR-971': 'America/Guadeloupe', 'FR-973': 'America/Cayenne', 'FR-974': 'Indian/Reunion' };
const zone = zones[subdivision] ?? (subdivision.startsWith('BE') ? 'Europe/Brussels' : 'Europe/Paris');
const run = (command, args, input, extra = {}) => spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 29, env: { ...process.env, ...extra } }).stdout.trim().split('\n');
const values = run('node', ['random-strings.mjs', count, seed], '');
const requests = values.map((hours, id) => JSON.stringify({ id, hours, country: subdivision.slice(0, 2), subdivision, timeZone: zone, from: '2026-01-01T00:00', to: '2027-01-01T00:00' })).join('\n') + '\n';
const oracle = run('node', ['oracle.mjs'], requests, { TZ: zone }).map(line => JSON.parse(line));
const ours = run('dotnet', ['run', '--project', '../../src/HealthNavigator.Cli', '-c', 'Release', '--no-build', '--', 'hours', '--jsonl'], requests).map(line => JSON.parse(line));

/** Minutes of the year with the state of each, so that what differs can be looked at minute by minute. */
const paint = (intervals, from) => {
  const minutes = new Map();
  for (const [start, end, state, note] of intervals) for (let m = start; m < end; m += 5) minutes.set(m, `${state}|${note ?? ''}`);
  return minutes;
};
const local = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const hourOf = minute => Number(local.format(minute * 60000).slice(0, 2));
const wraps = value => /\+(?![\d\s]*day)|2[4-9]:|3\d:/.test(value) || [...value.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].some(([, a, b, c, d]) => Number(a + b) >= Number(c + d)) || /(sunset|dusk)\)?-(sunrise|dawn|0\d:|sunset|dusk)|(sunset|dusk|sunrise|dawn)/.test(value);

/** Reasons that hold for single minutes, and reasons that hold for a value as a whole. */
const ofMinutes = [
  ['comment', (value, [, theirs, mine]) => mine && theirs && /\|./.test(theirs) && (mine.startsWith('appointment') || (theirs.startsWith('unknown') && mine.startsWith('open')))],
  ['day-they-open', (value, [m]) => wraps(value) && (hourOf(m) < 12 || /\+/.test(value))],
];
const ofValues = [
  ['easter-range', value => /easter/.test(value)],
  ['moved-nth', value => /\] [+-]\d/.test(value)],
  ['fortnight', value => /week [^;]*\/\d/.test(value)],
  ['month-list', value => /\w{3}( \d\d)?(-\w{3}( \d\d)?)?,/.test(value)],
  ['day-without-hours', value => /(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\]? open/.test(value)],
  ['sun-minute', value => /sun|dawn|dusk/.test(value)],
  ['local-holiday', value => /PH/.test(value) && subdivision !== 'FR-75'],
  ['two-communities', value => /SH/.test(value) && subdivision === 'BE-BRU'],
];
const counts = new Map();
const add = name => counts.set(name, (counts.get(name) ?? 0) + 1);
for (const [i, value] of values.entries()) {
  if (oracle[i].error) { add('refused by the oracle'); continue; }
  if (ours[i].error) { add('ERROR OF OURS'); console.log(value, ours[i].error); continue; }
  if (JSON.stringify(oracle[i].intervals) === JSON.stringify(ours[i].intervals)) { add('same'); continue; }
  const [a, b] = [paint(oracle[i].intervals), paint(ours[i].intervals)];
  const minutes = [...new Set([...a.keys(), ...b.keys()])].filter(m => a.get(m) !== b.get(m)).sort((x, y) => x - y).map(m => [m, a.get(m), b.get(m)]);
  const rest = minutes.filter(minute => !ofMinutes.some(([, holds]) => holds(value, minute)));
  const reason = (rest.length === 0 ? ofMinutes.find(([, holds]) => minutes.some(minute => holds(value, minute))) : ofValues.find(([, holds]) => holds(value)))?.[0];
  add(reason ? `stated: ${reason}` : 'NOT EXPLAINED');
  if (!reason || process.env.SHOW === reason) {
    const [m, theirs, mine] = rest[0] ?? minutes[0] ?? [0];
    console.log(`${value}\n    ${minutes.length * 5} min, first ${m ? new Date(m * 60000).toISOString() : '-'} (UTC): oracle ${theirs ?? 'closed'}, ours ${mine ?? 'closed'}`);
  }
}
for (const [name, n] of [...counts].sort((x, y) => y[1] - x[1])) console.log(String(n).padStart(6), name);
