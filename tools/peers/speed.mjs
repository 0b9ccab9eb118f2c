// The speed of npm opening_hours over the same values as ScheduleSpeed: TZ=Europe/Paris node speed.mjs
import { readFileSync } from 'node:fs';
import opening_hours from 'opening_hours';

const values = readFileSync(new URL('speed-strings.txt', import.meta.url), 'utf8').trim().split('\n');
const place = { address: { country_code: 'fr', state: 'Île-de-France' } };
const at = new Date('2026-11-23T10:00');
function perSecond(work) {
  for (let i = 0; i < 200; i++) work(i);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 3000) for (let i = 0; i < 20; i++) work(count++);
  return count / ((performance.now() - start) / 1000);
}
const parsed = values.map(value => new opening_hours(value, place, { locale: 'en' }));
const fresh = perSecond(i => new opening_hours(values[i % values.length], place, { locale: 'en' }).getNextChange(at));
const next = perSecond(i => parsed[i % parsed.length].getNextChange(new Date(at.getTime() + (i % 10000) * 60000)));
console.log(JSON.stringify({ 'parse-and-next': Math.round(fresh), next: Math.round(next) }));
