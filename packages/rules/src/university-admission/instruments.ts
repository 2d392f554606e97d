import type { FactKind } from '../kernel/fact-kinds.ts';
import type { Clause, Instrument, Provision } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Confidence, Words } from '../kernel/words.ts';
import type { UniversityParameters } from './parameters.ts';
import { PROVISIONS_TO_2025, provisionsFrom2026 } from './provisions.ts';

/** An instrument of this programme, with its numbers by admission year. */
export interface UniversityInstrument extends Instrument {
  readonly years: { readonly first: number; readonly last: number };
  parametersOf(admissionYear: number): UniversityParameters;
}

const ALL: readonly Verdict[] = ['MET', 'NOT_MET', 'UNKNOWN'];
const CLAIM: readonly Verdict[] = ['MET', 'NOT_MET'];
/** There is always an area of the school, known or not. */
const FOUND: readonly Verdict[] = ['MET', 'UNKNOWN'];

const CLAIMS: readonly FactKind[] = ['claims'];
const GRADUATION: readonly FactKind[] = ['graduation_year'];
/** A plan can say what a city in a city is. */
const SCHOOLS: readonly FactKind[] = ['areas', 'plan', 'schooling'];
/** Residence counts during upper secondary school. */
const RESIDENCE: readonly FactKind[] = ['areas', 'residence.permanent', 'schooling'];
const BOARDERS: readonly FactKind[] = ['areas', 'claims', 'plan', 'residence.permanent', 'schooling'];
const MINORITY: readonly FactKind[] = ['areas', 'ethnicity', 'residence.permanent', 'schooling'];
const MINORITY_OR_CLAIM: readonly FactKind[] = [
  'areas',
  'claims',
  'ethnicity',
  'residence.permanent',
  'schooling',
];
/** From 2026 the area counts for a minority, which the year of graduation ends. */
const MINORITY_AREA: readonly FactKind[] = ['areas', 'ethnicity', 'graduation_year', 'plan', 'schooling'];
const MINORITY_AREA_OR_CLAIM: readonly FactKind[] = [
  'areas',
  'claims',
  'ethnicity',
  'graduation_year',
  'plan',
  'schooling',
];

function clause(
  id: string,
  vi: string,
  en: string,
  verdicts: readonly Verdict[],
  confidence: Confidence,
  reads: readonly FactKind[] = CLAIMS,
): Clause {
  const part = id.startsWith('Annex') ? 'POLICY' : 'AREA';
  return { id, title: { vi, en }, part, verdicts, confidence, reads };
}

const TO_2025: UniversityParameters = {
  annex: 'to-2025',
  residence: { months: 18 },
  areaPoints: { KV1: 75, 'KV2-NT': 50, KV2: 25, KV3: 0 },
  tierPoints: { UT1: 200, UT2: 100, NONE: 0 },
  windowYears: 1,
  taperFrom: 2250,
  taperTop: 3000,
  groups: { '01': 'UT1', '02': 'UT1', '03': 'UT1', '04': 'UT1', '05': 'UT2', '06': 'UT2', '07': 'UT2' },
  minorityElsewhere: '06',
  windowClause: '7(1)(d)',
  taperClause: '7(4)',
};

/** Window of graduation and taper began in 2023 (7(1)(d), 7(4)). */
const IN_2022: UniversityParameters = { ...TO_2025, windowYears: null, taperFrom: null };

const FROM_2026: UniversityParameters = {
  ...TO_2025,
  annex: 'from-2026',
  residence: null,
  groups: { '01': 'UT1', '02': 'UT1', '03': 'UT1', '04': 'UT2', '05': 'UT2', '06': 'UT2' },
  minorityElsewhere: '05',
  windowClause: '7(1)(c)',
};

const CLAUSES_TO_2025: readonly Clause[] = [
  clause(
    '7(1)(b)',
    'khu vực theo trường học lâu nhất',
    'area of the school attended longest',
    FOUND,
    'confirmed',
    SCHOOLS,
  ),
  clause(
    '7(1)(c)(1)',
    'học sinh PTDTNT theo nơi thường trú',
    'boarding pupils by permanent residence',
    ALL,
    'confirmed',
    BOARDERS,
  ),
  clause(
    '7(1)(c)(2)',
    'thường trú trên 18 tháng ở nơi đặc biệt khó khăn',
    'more than 18 months of permanent residence in especially difficult places',
    ALL,
    'confirmed',
    RESIDENCE,
  ),
  clause('7(1)(c)(3)', 'quân nhân, công an tại ngũ', 'soldiers and police on service', CLAIM, 'confirmed'),
  clause(
    '7(1)(d)',
    'năm tốt nghiệp và năm kế tiếp',
    'year of graduation and the one after',
    ALL,
    'confirmed',
    GRADUATION,
  ),
  clause(
    'Annex II 01',
    'người DTTS thường trú trên 18 tháng ở KV1',
    'ethnic minority, over 18 months in KV1',
    ALL,
    'confirmed',
    MINORITY,
  ),
  clause(
    'Annex II 02',
    'công nhân ưu tú, chiến sĩ thi đua',
    'workers of five years, emulation fighters',
    CLAIM,
    'confirmed',
  ),
  clause(
    'Annex II 03',
    'thương binh, bệnh binh, quân nhân, công an',
    'war invalids, soldiers and police',
    CLAIM,
    'confirmed',
  ),
  clause(
    'Annex II 04',
    'thân nhân liệt sĩ, con thương binh từ 81%',
    'relatives of martyrs, children of invalids',
    CLAIM,
    'confirmed',
  ),
  clause('Annex II 05', 'thanh niên xung phong, dân quân', 'youth volunteers, militia', CLAIM, 'confirmed'),
  clause(
    'Annex II 06',
    'người DTTS ngoài nơi của nhóm 01; con thương binh dưới 81%',
    'ethnic minority elsewhere; children of invalids under 81 %',
    ALL,
    'unconfirmed',
    MINORITY_OR_CLAIM,
  ),
  clause(
    'Annex II 07',
    'người khuyết tật nặng, giáo viên, y tế 3 năm',
    'severely disabled, teachers, health staff',
    CLAIM,
    'confirmed',
  ),
];

function clausesFrom2026(confidence: Confidence): readonly Clause[] {
  return [
    clause(
      '7(1)(b)',
      'khu vực theo trường học lâu nhất',
      'area of the school attended longest',
      FOUND,
      confidence,
      SCHOOLS,
    ),
    clause(
      '7(1)(c)',
      'năm tốt nghiệp và năm kế tiếp',
      'year of graduation and the one after',
      ALL,
      confidence,
      GRADUATION,
    ),
    clause(
      'Annex II 01',
      'người DTTS được hưởng ưu tiên KV1',
      'ethnic minority with area priority KV1',
      ALL,
      confidence,
      MINORITY_AREA,
    ),
    clause(
      'Annex II 02',
      'thương binh, quân nhân, công an xuất ngũ',
      'war invalids, discharged soldiers and police',
      CLAIM,
      confidence,
    ),
    clause(
      'Annex II 03',
      'thân nhân liệt sĩ, con thương binh từ 81%',
      'relatives of martyrs, children of invalids',
      CLAIM,
      confidence,
    ),
    clause(
      'Annex II 04',
      'thanh niên xung phong, quân nhân, công an tại ngũ',
      'youth volunteers, army and police on service',
      CLAIM,
      confidence,
    ),
    clause(
      'Annex II 05',
      'người DTTS học ngoài KV1; con thương binh dưới 81%',
      'ethnic minority at a school elsewhere; children of invalids under 81 %',
      ALL,
      confidence,
      MINORITY_AREA_OR_CLAIM,
    ),
    clause(
      'Annex II 06',
      'người khuyết tật nặng, giáo viên, y tế 3 năm',
      'severely disabled, teachers, health staff',
      CLAIM,
      confidence,
    ),
  ];
}

function instrument(
  id: string,
  name: Words,
  first: number,
  last: number,
  clauses: readonly Clause[],
  provisions: readonly Provision[],
  parametersOf: (year: number) => UniversityParameters,
): UniversityInstrument {
  return {
    id,
    programme: 'university-admission',
    revision: 1,
    name,
    form: 'REGULATION',
    years: { first, last },
    days: null,
    clauses,
    provisions,
    parametersOf,
  };
}

/** The instruments of university admission, in the order of the years that they cover (both ends included). */
export const UNIVERSITY_INSTRUMENTS: readonly UniversityInstrument[] = [
  instrument(
    'circular-08-2022',
    { vi: 'Thông tư 08/2022/TT-BGDĐT', en: 'Circular 08/2022/TT-BGDĐT' },
    2022,
    2024,
    CLAUSES_TO_2025,
    PROVISIONS_TO_2025,
    (year) => (year === 2022 ? IN_2022 : TO_2025),
  ),
  instrument(
    'circular-08-2022-as-of-2025',
    {
      vi: 'Thông tư 08/2022/TT-BGDĐT, sửa đổi bởi Thông tư 06/2025/TT-BGDĐT',
      en: 'Circular 08/2022/TT-BGDĐT as amended by Circular 06/2025/TT-BGDĐT',
    },
    2025,
    2025,
    CLAUSES_TO_2025,
    PROVISIONS_TO_2025,
    () => TO_2025,
  ),
  instrument(
    'circular-06-2026',
    { vi: 'Thông tư 06/2026/TT-BGDĐT', en: 'Circular 06/2026/TT-BGDĐT' },
    2026,
    2026,
    clausesFrom2026('confirmed'),
    provisionsFrom2026('confirmed'),
    () => FROM_2026,
  ),
  // Only a draft of September 2026 is known for 2027: the instrument of 2026 stands until a text is there.
  instrument(
    'circular-06-2026-for-2027',
    {
      vi: 'Thông tư 06/2026/TT-BGDĐT (tạm dùng cho năm 2027, chưa có văn bản)',
      en: 'Circular 06/2026/TT-BGDĐT (for 2027 until a text is there)',
    },
    2027,
    2027,
    clausesFrom2026('unconfirmed'),
    provisionsFrom2026('unconfirmed'),
    () => FROM_2026,
  ),
];
