// Records the public holidays 2006–2031 of npm date-holidays: node holidays.mjs > ../../tests/HealthNavigator.Tests/Schedules/holidays-2006-2031.tsv
import Holidays from 'date-holidays';

const zones = {
  fr: ['FR'], 'fr-alsace-moselle': ['FR', '67'], 'fr-971': ['GP'], 'fr-972': ['MQ'], 'fr-973': ['GF'], 'fr-974': ['RE'], 'fr-975': ['PM'], 'fr-976': ['YT'], 'fr-977': ['BL'], 'fr-978': ['MF'],
  'fr-986': ['WF'], 'fr-987': ['PF'], 'fr-988': ['NC'], be: ['BE'],
};
console.log('# zone\tdate\tname, from npm date-holidays 3.37.0 (type public); facts, recorded by tools/peers/holidays.mjs');
for (const [zone, place] of Object.entries(zones)) {
  const table = new Holidays(...place);
  for (let year = 2006; year <= 2031; year++) {
    for (const day of table.getHolidays(year) ?? []) if (day.type === 'public') console.log([zone, day.date.slice(0, 10), day.name].join('\t'));
  }
}
