// Prints our conformance strings, one "subdivision<TAB>value" a line. They are ours: written from the published grammar and from how
// French and Belgian directories write, none is taken from a peer's own tests.
const days = ['Mo', 'Sa', 'Mo-Fr', 'Mo-Sa', 'Mo-Su', 'Fr-Mo', 'Sa-Mo', 'Su-We', 'Mo,We', 'Mo,We,Fr', 'Mo-We,Fr', 'Tu-Th,Sa-Su', 'We[1]', 'We[-1]', 'Tu[2,4]', 'Th[1-2]', 'Mo[1],Th[3]',
  'Fr[5]', 'Sa[-2]', 'Mo,We[1],Fr', 'PH', 'SH', 'PH,SH', 'Mo-Fr,PH', 'PH,Sa', 'Mo-Fr,SH', 'SH Mo-Fr', 'PH Mo-Fr', 'SH We', 'PH -1 day', 'PH +1 day', 'SH,PH,Su'];
const times = ['09:00-12:00', '09:00-12:00,14:00-17:30', '00:00-24:00', '08:30-12:15,13:45-18:05', '14:00+', '09:00-12:00+', '22:00-02:00', '20:00-26:30', 'sunrise-sunset', '(sunrise+01:30)-(sunset-00:45)'];
const wide = ['Jan', 'Nov-Feb', 'Jan-Mar', 'Apr,Jun,Sep', 'Jan-Mar,Oct-Dec', 'Dec 25', 'Dec 24-26', 'Jul 14-Aug 15', 'Dec 20-Jan 05', 'Jan 01,Nov 11,Dec 25', 'Jul 10-20,Aug 10-20', 'Jan 01-31/8', 'Mar 02-30/7',
  'easter', 'easter +1 day', 'easter -2 days', 'easter +39 days', '2026', '2025-2027', '2026+', '2024-2030/2', '2025-2029/3', '2027', '2025,2026', '2026 Mar', '2026 Mar-May', '2026 Dec 24', '2026 Apr 10-20',
  '2026 Mar 28-2026 Apr 16', '2025 Dec 20-2026 Jan 10', '2026 Dec 20-2027 Jan 10', 'Mar Su[-1]-Oct Su[-1]', 'week 01', 'week 53', 'week 10-20', 'week 02-52/2', 'week 01-53/2', 'week 05-40/3', 'week 1,3,5,7', 'week 10-12,30-33',
  'week 20-30/2,45', '2026 week 10-12', 'Jan week 02-04', 'Mar Su[1]', 'Oct Sa[-1]'];
const modifiers = ['off', 'closed', 'open', 'unknown', 'open "sur place"', 'unknown "appeler avant"', 'off "congés"'];
const out = new Map();
const add = (value, where = 'FR-75') => out.set(`${where}\t${value}`, true);

for (const d of days) { add(`${d} 09:00-12:00`); add(`${d} 13:30-17:00,18:00-19:30`); add(`Mo-Su 08:00-20:00; ${d} off`); add(`${d} 10:00-11:00; Mo 14:00-16:00`); }
for (const t of times) { add(t); add(`Mo-Fr ${t}`); if (!/22:00|26:30/.test(t)) { add(`Mo-Sa ${t}; PH off`); add(`${t}; We off`); } }
for (const w of wide) { add(`${w} 10:00-12:00`); add(`${w} Mo-Fr 09:00-12:30`); add(`Mo-Fr 09:00-17:00; ${w} off`); add(`Mo-Fr 09:00-17:00; ${w} 10:00-12:00`); add(`${w}: Tu 14:00-18:00`); }
for (const m of modifiers) { add(`Mo-Fr 09:00-12:00 ${m}`); add(`10:00-18:00; We 12:00-14:00 ${m}`); add(`Mo-Fr 10:00-18:00, Tu 17:00-20:00 ${m}`); add(`Mo-Fr 10:00-12:00 || Sa 10:00-12:00 ${m}`); }
// open ends, overlaps, order of rules
for (const v of ['Mo 07:00+,12:00-16:00', 'Mo-Fr 10:00+; 12:00-14:00 off', 'Mo 10:00-16:00,12:00-14:00', 'Mo 10:00-14:00,12:00-16:00', 'Mo 23:00+', 'Mo 18:00+', 'Mo 16:59+', 'We off; We[1] 14:00-17:00', 'We[1] 14:00-17:00; We off',
  'PH off; Mo-Fr 10:00-12:00', 'Mo-Fr 10:00-12:00; PH off; Dec 25 10:00-11:00', '10:00-18:00; 12:00-13:00', '10:00-18:00; 12:00-13:00 off', '10:00-18:00; We 12:00-13:00; 14:00-15:00', 'Mo-Fr 09:00-17:00; Mo-Fr 12:00-13:00 off',
  '24/7', '24/7; PH off', '24/7; Aug off', '24/7 off', '24/7; Mo 12:00-13:00 off', 'open', 'off', 'unknown', 'Mo-Fr 10:00-12:00 || "sur place"', 'Mo-Fr 10:00-12:00 || unknown', 'Mo 10:00-12:00 || Tu 10:00-12:00 || We 10:00-12:00',
  'Mo-Fr 10:00-12:00 unknown || 11:00-14:00', '"à confirmer"', 'Mo "appeler avant"', 'Mo-Fr 10:00-12:00, PH off', 'Mo-We 10:00-12:00, Th-Fr 14:00-16:00; PH off', 'Mo 10:00-12:00, Tu 10:00-12:00, We off', 'Mo 22:00-48:00', 'Mo 10:00-10:00',
  'Mo 00:00-00:00', 'Fr-Sa 22:00-04:00', 'Su 01:30-03:30', 'Su 01:00-02:30', 'Su 02:30-04:00', 'Sa 22:00-03:00', 'Mar 29 00:00-24:00', 'Oct 25 00:00-24:00', 'Jan-Jun Mo 10:00-12:00; Jul-Dec Tu 10:00-12:00', 'week 02-52/2 We 14:00-17:00; PH off',
  'Jul-Aug: Mo-Fr 09:00-12:00; Sep-Jun: Mo-Fr 09:00-17:00; PH,SH off', 'SH off; Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00; SH off', 'Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-12:00; PH off', 'Jan 1-7 Mo 10:00-12:00', 'Sep-Jun We[1] 09:30-11:30; SH off',
  'Mo[1] +2 days 10:00-12:00', 'Fr[2] +1 day 10:00-12:00', 'sunrise-12:00', '12:00-sunset', 'dawn-dusk', 'sunset-23:00', '06:00-sunrise', 'Mo-Fr (sunset-02:00)-sunset']) add(v);
// how French directories write
for (const v of ['Lu-Ve 09:00-12:00', 'Lu-Ve 9:00-12:00,14:00-17:00', 'lundi 09:00-12:00', 'mardi,jeudi 14:00-17:00', 'Ma,Je 14:00-17:00', 'Me 14:00-16:30', 'Sa 9:30-12:00', 'Di 10:00-12:00', 'Lu 9h-12h', 'Lu-Ve 9h-12h', 'Mo-Fr 9-12', 'Mo-Fr 09:00–12:00',
  'Mo - Fr 09:00 - 12:00', 'Mo-Fr 09:00-12:00 , 13:30-17:00', 'Mo, We, Fr 09:00-12:00', 'mo-fr 09:00-12:00', 'MO-FR 09:00-12:00', 'Mon-Fri 09:00-12:00', 'Monday-Friday 09:00-12:00', 'Mo-Fr 09.00-12.00', 'Mo-Fr 9am-5pm', 'Mo-Fr 08:30-12:00,13:30-17:00;', 'Mo-Fr 08:30-12:00;Sa 09:00-12:00',
  'Mo-Fr 08:30-12:00,', 'Mo: 09:00-12:00; Tu: 14:00-17:00', 'Mo 09:00-12:00,Tu 14:00-17:00', 'Mo-Fr 08:45-12:15,13:15-16:45; Sa,Su,PH off', 'Mo-Th 09:00-12:30,13:30-17:30; Fr 09:00-12:30; PH off', 'Tu 14:00-17:00; Th 09:00-12:00; PH closed',
  'Mo,Tu,Th,Fr 08:30-18:00; We 08:30-12:00; PH off', 'Mo-Fr 09:00-12:00 open "avec ou sans rendez-vous"', 'Mo-Fr 08:00-20:00; Sa 08:00-13:00; Su,PH off', 'Tu[1] 09:00-12:00; Tu[3] 14:00-17:00', 'Mo-Fr 09:00-17:00; Aug 01-15 off; Dec 24-Jan 01 off',
  'Mo-Fr 09:00-12:00; Jul,Aug Mo-Fr 09:00-11:00', 'Mo-Fr 10:00-12:00; Sa[1] 10:00-12:00; PH off', 'Nov 01-Mar 31 Mo-Su 19:00-23:00', 'Nov-Mar 18:00-24:00; Apr-Oct off', 'Mo-Su,PH 00:00-24:00', '24/7 open']) add(v);
// zones whose holidays differ
for (const where of ['FR-67', 'FR-68', 'FR-57', 'FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-69', 'FR-29', 'BE-BRU', 'BE-WAL']) {
  for (const v of ['Mo-Fr 09:00-12:00; PH off', 'PH 10:00-12:00', 'Mo-Su 10:00-18:00; PH 10:00-13:00', 'PH -1 day 18:00-20:00', 'Mo-Fr,PH 09:00-12:00', 'Su,PH off; Mo-Sa 08:00-19:00', '24/7; PH off', 'Dec 26 10:00-12:00']) add(v, where);
}
for (const where of ['FR-69', 'FR-29', 'FR-31', 'FR-59', 'FR-33', 'FR-2A', 'FR-974', 'BE-WAL']) for (const v of ['SH 10:00-12:00', 'Mo-Fr 09:00-12:00; SH off', 'SH We 14:00-16:00']) add(v, where);
for (const line of out.keys()) console.log(line);
