/** A list made up for the tests, on real communes. */
export const AREAS = [
  'commune_code,village,mark,from,to,instrument',
  '30577,,ZONE_III,2021-06-04,2026-01-28,example', // An Tức, Tri Tôn, An Giang
  '30544,,ZONE_I,2021-06-04,2026-01-28,example', // thị trấn Tri Tôn
  '',
].join('\n');

export const EXTRACT_HEADING =
  'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on';

export const EXTRACT_ROWS = [
  '089213000001,Chau Sóc,2013-02-01,05,permanent,30577,,2013-02-01,,2025-06-01',
  '089185000002,Neáng Sa,1985,05,permanent,30577,,2010-01-01,,2025-06-01',
];

export const EXTRACT: string = [EXTRACT_HEADING, ...EXTRACT_ROWS, ''].join('\n');

export const PUPILS_HEADING =
  'citizen_id,full_name,birth_date,submitted_on,guardian_1,guardian_1_relation,guardian_1_name,guardian_1_birth_date';

export const PUPIL = '089213000001,Chau Sóc,2013-02-01,2025-06-10,089185000002,MOTHER,Neáng Sa,1985-07-20';

export const PUPILS = `${PUPILS_HEADING}\n${PUPIL}\n`;

/** Everything that a run for a boarding school names. */
export const VERIFY = [
  'verify',
  'pupils.csv',
  '--programme',
  'ethnic-boarding-school',
  '--residence',
  'extract.csv',
  '--areas',
  'areas.csv',
  '--areas-complete',
  'ZONE,DBKK_VILLAGE,DBKK_COASTAL',
  '--out',
  'out.csv',
];

/** What decides a row for a boarding school, whatever the command. */
export const BOARDING = VERIFY.slice(2, -2);
