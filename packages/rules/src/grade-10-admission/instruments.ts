import { RulesError } from '../kernel/errors.ts';
import type { FactKind } from '../kernel/fact-kinds.ts';
import type { Clause, Instrument } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Confidence, Words } from '../kernel/words.ts';
import type { Grade10Application } from './application.ts';
import { FROM_2025, type Grade10Group, type Grade10Parameters } from './parameters.ts';

/** An instrument of this programme, chosen by the year of the intake. */
export interface Grade10Instrument extends Instrument {
  readonly years: { readonly first: number; readonly last: number };
  readonly parameters: Grade10Parameters;
}

/** Direct admission (tuyển thẳng). */
export const DIRECT = '14(1)';
/** Priority points (điểm ưu tiên): what the groups share, cited where none gives any. */
export const PRIORITY = '14(2)';
/** Points for prizes (điểm khuyến khích). */
export const PRIZES = '14(3)';

/** The clause of a group: `14(2) group 3`. */
export function groupClause(group: Grade10Group): string {
  return `${PRIORITY} group ${group}`;
}

const ALL: readonly Verdict[] = ['MET', 'NOT_MET', 'UNKNOWN'];
const CLAIM: readonly Verdict[] = ['MET', 'NOT_MET'];

const CLAIMS: readonly FactKind[] = ['claims'];
/** Where the pupil lives and studies is read as the plan says. */
const GROUP_THREE: readonly FactKind[] = [
  'areas',
  'ethnicity',
  'plan',
  'residence.current',
  'residence.permanent',
  'residence.temporary',
  'schooling',
  'submitted_on',
];

function clauses(confidence: Confidence): readonly Clause[] {
  const clause = (
    id: string,
    verdicts: readonly Verdict[],
    vi: string,
    en: string,
    reads: readonly FactKind[] = CLAIMS,
  ): Clause => ({
    id,
    title: { vi, en },
    part: 'PRIORITY',
    confidence,
    verdicts,
    reads,
  });
  return [
    clause(DIRECT, ALL, 'tuyển thẳng', 'direct admission', ['claims', 'ethnicity']),
    clause(
      groupClause('1'),
      CLAIM,
      'con liệt sĩ, con thương binh, bệnh binh từ 81% và tương đương',
      'children of martyrs, of war invalids from 81 % and equals',
    ),
    clause(
      groupClause('2'),
      CLAIM,
      'con anh hùng, con thương binh, bệnh binh dưới 81% và tương đương',
      'children of heroes, of war invalids under 81 % and equals',
    ),
    clause(
      groupClause('3'),
      ALL,
      'người DTTS, có cha hoặc mẹ là người DTTS; sống, học tập ở vùng đặc biệt khó khăn',
      'an ethnic minority or a parent of one; living and studying in especially difficult areas',
      GROUP_THREE,
    ),
    clause(PRIZES, CLAIM, 'giải cấp tỉnh', 'prizes of a province'),
  ];
}

function instrument(
  id: string,
  name: Words,
  first: number,
  last: number,
  confidence: Confidence,
): Grade10Instrument {
  return {
    id,
    programme: 'grade-10-admission',
    revision: 1,
    name,
    form: 'REGULATION',
    years: { first, last },
    days: null,
    clauses: clauses(confidence),
    provisions: [],
    parameters: FROM_2025,
  };
}

/** The instruments of grade 10, in the order of the years that they cover (both ends included). */
export const GRADE_10_INSTRUMENTS: readonly Grade10Instrument[] = [
  instrument(
    'circular-30-2024',
    { vi: 'Thông tư 30/2024/TT-BGDĐT', en: 'Circular 30/2024/TT-BGDĐT' },
    2025,
    2026,
    'confirmed',
  ),
  // Whether it is amended for 2027 is not known yet: it stands until another text is there.
  instrument(
    'circular-30-2024-for-2027',
    {
      vi: 'Thông tư 30/2024/TT-BGDĐT (tạm dùng cho năm 2027, chưa có văn bản)',
      en: 'Circular 30/2024/TT-BGDĐT (for 2027 until a text is there)',
    },
    2027,
    2027,
    'unconfirmed',
  ),
];

/**
 * The instrument of an intake.
 * @throws RulesError `NOT_COVERED` before 2025, and after the last year that is known
 */
export function grade10Instrument({ intakeYear }: Grade10Application): Grade10Instrument {
  const found = GRADE_10_INSTRUMENTS.find(
    ({ years }) => intakeYear >= years.first && intakeYear <= years.last,
  );
  if (found !== undefined) return found;
  const first = GRADE_10_INSTRUMENTS[0]?.years.first;
  const last = GRADE_10_INSTRUMENTS[GRADE_10_INSTRUMENTS.length - 1]?.years.last;
  throw new RulesError('NOT_COVERED', 'admission_year', `${first}-${last}`);
}
