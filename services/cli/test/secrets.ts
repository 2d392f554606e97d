import { openPool } from '@cutru/database';

/** Somebody whose name, number and ethnicity stand nowhere else: not in the documentation, not in examples. */
export const PERSON = {
  citizenId: '084313000719',
  fullName: 'Thạch Thị Ngọc Bưởi',
  birthDate: '2013-02-01',
} as const;
const MOTHER = { citizenId: '084185000738', fullName: 'Lâm Thị Mỹ Huệ', birthDate: '1985' } as const;

/** What the extract says, and what the candidate declares: Khmer, and Xơ-đăng. */
const KHMER = '05';
export const DECLARED = { system: 'ETHNICITY_SYSTEM_GSO_1979', code: '14' };
const WORDS = ['Khmer', 'Khơ-me', 'Khơ me', 'Khome', 'Xơ-đăng', 'Sedang'];

export const GUARDIAN = { relation: 'GUARDIAN_RELATION_MOTHER', ...MOTHER, birthDate: '1985-07-20' };

export const POPULATION: string = [
  'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on',
  `${PERSON.citizenId},${PERSON.fullName},${PERSON.birthDate},${KHMER},permanent,30577,,2013-02-01,,2025-06-01`,
  `${MOTHER.citizenId},${MOTHER.fullName},${MOTHER.birthDate},${KHMER},permanent,30577,,2010-01-01,,2025-06-01`,
  '',
].join('\n');

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** Ways in which a text can stand somewhere. */
function forms(text: string): string[] {
  const spelt = [text.normalize('NFC'), text.normalize('NFD'), plain(text)];
  const cased = spelt.flatMap((each) => [each, each.toUpperCase(), each.toLowerCase()]);
  const coded = cased.flatMap((each) => [
    each,
    encodeURIComponent(each),
    JSON.stringify(each).slice(1, -1),
    Buffer.from(each).toString('hex'),
  ]);
  return [...new Set(coded)];
}

const SECRETS: readonly string[] = [
  ...[PERSON, MOTHER].flatMap(({ citizenId, fullName }) => [citizenId, fullName]),
  // A part of a name that no other word has.
  'Ngọc Bưởi',
  'Mỹ Huệ',
  ...WORDS,
].flatMap(forms);

/** Those secrets that a text shows. */
export function shown(text: string): string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

/** Everything that a database holds but PostgreSQL's own: each row as text, bytes in hexadecimal. */
export async function databaseText(url: string): Promise<string> {
  const pool = openPool(url, { max: 1 });
  try {
    const tables = await pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const found = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(name, ...found.rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await pool.end();
  }
}
