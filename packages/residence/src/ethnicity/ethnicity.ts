import { ResidenceError } from '../errors.ts';
import { trimUnseen } from '../name/characters.ts';
import { plainName } from '../name/normalize.ts';
import { ETHNIC_GROUPS, type EthnicGroupCode, VERY_SMALL_GROUPS } from './groups.ts';

/**
 * Which numbering a code is of. The census numbers the same groups otherwise from 04 on (there `04` is Mường, in the
 * list of 1979 Hoa), so a code without its system says nothing.
 */
export type EthnicitySystem = 'GSO_1979' | 'CENSUS';

/** A code as it arrives, in whichever numbering. */
export interface EthnicityCode {
  readonly system: EthnicitySystem;
  readonly code: string;
}

/** An ethnicity (dân tộc) that was read: the only form in which facts hold it. */
export interface Ethnicity extends EthnicityCode {
  readonly system: 'GSO_1979';
  readonly code: EthnicGroupCode;
}

/**
 * What the law asks of an ethnicity. A very small people is a minority as well; a foreigner is neither Kinh nor
 * minority.
 */
export type EthnicStanding = 'KINH' | 'MINORITY' | 'VERY_SMALL' | 'FOREIGNER' | 'UNKNOWN';

const DIGITS = /^\d+$/;
const CODE = /^\d{1,2}$/;
const BRACKETED = /\s*\([^)]*\)\s*$/;
const LEAD = /^(?:dan toc|nguoi) /;
/** `56`, and what people write for it. */
const UNKNOWN_WORDS: ReadonlySet<string> = new Set(['khongro', 'khongxacdinh', 'chuaro', 'unknown']);

/** Letters only: hyphens, apostrophes, spaces and diacritics are where the spellings of one group's name differ. */
function squeeze(plain: string): string {
  return plain.replaceAll(' ', '');
}

const BY_CODE: ReadonlyMap<string, Ethnicity> = new Map(
  ETHNIC_GROUPS.map(({ code }): [string, Ethnicity] => [code, { system: 'GSO_1979', code }]),
);
const BY_NAME: ReadonlyMap<string, Ethnicity> = new Map(
  ETHNIC_GROUPS.flatMap(({ code, name, otherNames }) =>
    [name, ...otherNames].map((each): [string, Ethnicity] => [
      squeeze(plainName(each)),
      { system: 'GSO_1979', code },
    ]),
  ),
);
const NAMES: ReadonlyMap<EthnicGroupCode, string> = new Map(
  ETHNIC_GROUPS.map(({ code, name }) => [code, name]),
);

function fromName(text: string): Ethnicity | undefined {
  const plain = plainName(text.replace(BRACKETED, ''));
  const name = squeeze(plain);
  if (UNKNOWN_WORDS.has(name)) return undefined;
  const found = BY_NAME.get(name) ?? BY_NAME.get(squeeze(plain.replace(LEAD, '')));
  if (found === undefined) throw new ResidenceError('ETHNICITY_NAME_UNKNOWN');
  return found;
}

/**
 * Reads a code (`05`, also `5` where a spreadsheet dropped the zero) or a name as people write it (`Khơ-me`,
 * `Khmer`, `dân tộc Mông`). An empty text and 56 (không rõ) are an ethnicity that is not known: `undefined`. A name
 * is the same in every numbering; a code of the census is refused, never translated.
 * @throws ResidenceError `ETHNICITY_CODE_UNKNOWN`, `ETHNICITY_NAME_UNKNOWN`, `ETHNICITY_CENSUS_CODE`
 */
export function parseEthnicity(text: string, system: EthnicitySystem = 'GSO_1979'): Ethnicity | undefined {
  const trimmed = trimUnseen(text);
  if (trimmed === '') return undefined;
  if (!DIGITS.test(trimmed)) return fromName(trimmed);
  if (system === 'CENSUS') throw new ResidenceError('ETHNICITY_CENSUS_CODE');
  const code = trimmed.padStart(2, '0');
  if (code === '56') return undefined;
  const found = CODE.test(trimmed) ? BY_CODE.get(code) : undefined;
  if (found === undefined) throw new ResidenceError('ETHNICITY_CODE_UNKNOWN');
  return found;
}

/** What the law makes of an ethnicity; `UNKNOWN` exactly where there is none. */
export function standing(ethnicity: Ethnicity | undefined): EthnicStanding {
  if (ethnicity === undefined) return 'UNKNOWN';
  const { code } = ethnicity;
  if (code === '01') return 'KINH';
  if (code === '55') return 'FOREIGNER';
  return VERY_SMALL_GROUPS.has(code) ? 'VERY_SMALL' : 'MINORITY';
}

/**
 * The group's name in the list of 1979.
 * @example ethnicGroupName({ system: 'GSO_1979', code: '53' }) // 'Ơ Đu'
 */
export function ethnicGroupName(ethnicity: Ethnicity): string {
  return NAMES.get(ethnicity.code) ?? ethnicity.code;
}
