// Values of opening_hours drawn at random from the published grammar, one a line: node random-strings.mjs COUNT SEED. The same seed gives the
// same values. It shares nothing with the generator of the property tests, so that the two do not forget the same things.
let state = BigInt(process.argv[3] ?? 1) * 0x9e3779b97f4a7c15n & 0xffffffffffffffffn;
const next = () => {
  state = state + 0x9e3779b97f4a7c15n & 0xffffffffffffffffn;
  let z = state;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & 0xffffffffffffffffn;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & 0xffffffffffffffffn;
  return Number((z ^ z >> 31n) >> 11n) / 2 ** 53;
};
const chance = p => next() < p;
const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
const pick = (...from) => from[whole(0, from.length - 1)];
const two = n => String(n).padStart(2, '0');
const list = (item, most, separator = ',') => Array.from({ length: chance(0.65) ? 1 : whole(2, most) }, item).join(separator);

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clock = minutes => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const sun = () => {
  const event = pick('sunrise', 'sunset', 'dawn', 'dusk');
  return chance(0.7) ? event : `(${event}${pick('+', '-')}${clock(whole(1, 8) * 15)})`;
};
const time = () => {
  const from = whole(24, 76) * 15;
  const p = next();
  if (p < 0.04) return clock(from) + '+';
  if (p < 0.06) return `${clock(from)}-${clock(from + 60)}+`;
  if (p < 0.1) return chance(0.5) ? `${sun()}-${clock(1320)}` : `${clock(300)}-${sun()}`;
  if (p < 0.17) return `${clock(whole(68, 95) * 15)}-${clock(whole(1, 20) * 15)}`;
  if (p < 0.19) return `${clock(1200)}-${clock(1440 + whole(1, 16) * 15)}`;
  if (p < 0.21) return '00:00-24:00';
  return `${clock(from)}-${clock(Math.min(1440, from + whole(2, 20) * 15))}`;
};
const times = () => {
  // Ascending, as people write them.
  if (chance(0.35)) return list(time, 2);
  const start = whole(28, 44) * 15, noon = start + whole(4, 14) * 15, again = noon + whole(2, 8) * 15;
  return chance(0.4) ? `${clock(start)}-${clock(noon)}` : `${clock(start)}-${clock(noon)},${clock(again)}-${clock(again + whole(4, 14) * 15)}`;
};
const nth = () => `${pick(...days)}[${list(() => pick('1', '2', '3', '4', '5', '-1', '-2', '1-2', '2-4'), 3)}]${chance(0.1) ? pick(' +1 day', ' -1 day', ' +2 days') : ''}`;
const weekday = () => chance(0.25) ? nth() : chance(0.5) ? pick(...days) : `${pick(...days)}-${pick(...days)}`;
const holiday = () => chance(0.75) ? 'PH' : chance(0.8) ? 'SH' : pick('PH +1 day', 'PH -1 day');
const weekdays = () => {
  const p = next();
  return p < 0.7 ? list(weekday, 3) : p < 0.8 ? holiday() : p < 0.87 ? `${list(weekday, 2)},${holiday()}` : p < 0.94 ? `${holiday()},${list(weekday, 2)}` : `${holiday()} ${list(weekday, 2)}`;
};
const date = () => chance(0.12) ? 'easter' + (chance(0.6) ? pick(' +1 day', ' -2 days', ' +39 days', ' +50 days') : '') : `${pick(...months)} ${two(whole(1, 28))}`;
const monthday = () => {
  const p = next();
  if (p < 0.3) return pick(...months);
  if (p < 0.6) return `${pick(...months)}-${pick(...months)}`;
  if (p < 0.7) return date();
  if (p < 0.82) return `${pick(...months)} ${two(whole(1, 12))}-${two(whole(13, 28))}`;
  if (p < 0.94) return `${date()}-${date()}`;
  return `2026 ${pick(...months)} ${two(whole(1, 28))}`;
};
const week = () => { const from = whole(1, 45); return chance(0.25) ? two(from) : `${two(from)}-${two(whole(from + 1, 53))}${chance(0.4) ? `/${whole(2, 4)}` : ''}`; };
const year = () => pick('2026', '2025-2026', '2026+', '2024-2030/2', '2027');
const wide = () => [chance(0.08) && list(year, 2), chance(0.3) && list(monthday, 2), chance(0.12) && `week ${list(week, 3)}`].filter(Boolean).join(' ');
const modifier = timed => pick('', '', '', '', '', '', '', ' off', ' closed', ' open', ' unknown', timed ? ' open "côté cour"' : ' off "travaux"', ' "sur rendez-vous"');
const rule = () => {
  if (chance(0.03)) return '24/7';
  for (;;) {
    const parts = [wide(), chance(0.75) && weekdays(), chance(0.85) && times()];
    if (parts.some(Boolean)) return parts.filter(Boolean).join(' ') + modifier(Boolean(parts[2]));
  }
};
for (let count = Number(process.argv[2] ?? 1000); count > 0; count--) {
  let value = rule();
  for (let more = chance(0.4) ? 0 : whole(1, 3); more > 0; more--) value += pick('; ', '; ', '; ', ', ', ' || ') + rule();
  console.log(value);
}
