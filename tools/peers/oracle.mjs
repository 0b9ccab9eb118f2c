// Answers the lines of `navigator hours --jsonl` with npm opening_hours, one JSON object per line. The process must run with TZ set to the
// time zone of the requests: the library knows only the clock of the machine.
import { createInterface } from 'node:readline';
import opening_hours from 'opening_hours';
import { nominatim } from './place.mjs';

const minute = date => Math.floor(date.getTime() / 60000);
const openEnd = 'Specified as open end. Closing time was guessed.';

export function answer(request) {
  try {
    if (request.timeZone !== process.env.TZ) throw new Error(`run with TZ=${request.timeZone}`);
    const value = new opening_hours(request.hours, nominatim(request), { locale: 'en' });
    const intervals = [];
    for (const [from, to, unknown, comment] of value.getOpenIntervals(new Date(request.from), new Date(request.to))) {
      const state = unknown ? 'unknown' : 'open';
      const last = intervals.at(-1);
      const note = comment && comment !== openEnd && request.hours.includes(comment) ? comment : undefined;
      if (last && last[1] === minute(from) && last[2] === state && last[3] === note) last[1] = minute(to);
      else intervals.push(note ? [minute(from), minute(to), state, note] : [minute(from), minute(to), state]);
    }
    return { id: request.id, intervals };
  } catch (problem) {
    return { id: request.id, error: String(problem).split('\n')[0].slice(0, 200) };
  }
}

if (process.argv[1].endsWith('oracle.mjs')) {
  for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(answer(JSON.parse(line))));
}
