import { dayOf, FOREVER } from '@cutru/calendar';
import { RulesError } from '../kernel/errors.ts';
import type { FactKind } from '../kernel/fact-kinds.ts';
import type { Clause, Instrument } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Confidence, Words } from '../kernel/words.ts';
import type { BoardingApplication } from './application.ts';

/** Clauses by role, as the instrument cites them; `null`: it has no such clause. */
export interface BoardingClauses {
  /** Minority pupils in especially difficult places. */
  readonly difficult: string;
  /** Minority pupils in zones I and II. */
  readonly zones: string | null;
  /** What the two share. */
  readonly minority: string;
  readonly verySmall: string | null;
  readonly kinh: string;
  /** Minority pupils of poor households in areas that a province adds; from a plan. */
  readonly poor: string | null;
  /** Minority pupils in areas that a province adds, whatever their household; from a plan. */
  readonly provinceAreas: string | null;
  readonly direct: string | null;
}

/** The numbers of an instrument for boarding schools. */
export interface BoardingParameters {
  /** So many months or more, counted to the day of the file or of the plan. */
  readonly months: number;
  /** Whether a parent or guardian must have them as well. */
  readonly guardianToo: boolean;
  readonly clauses: BoardingClauses;
}

/** An instrument of this programme, chosen by the day on which the file is handed in. */
export interface BoardingInstrument extends Instrument {
  readonly days: { readonly start: number; readonly end: number };
  readonly parameters: BoardingParameters;
}

const ALL: readonly Verdict[] = ['MET', 'NOT_MET', 'UNKNOWN'];
const FACT: readonly Verdict[] = ['MET', 'NOT_MET', 'UNKNOWN'];

const ETHNICITY: readonly FactKind[] = ['ethnicity'];
/** The months of residence are counted to the day of the file, or to that of the plan. */
const MONTHS: readonly FactKind[] = ['areas', 'ethnicity', 'plan', 'residence.permanent', 'submitted_on'];
const CLAIM_AND_MONTHS: readonly FactKind[] = [
  'areas',
  'claims',
  'ethnicity',
  'plan',
  'residence.permanent',
  'submitted_on',
];

function clause(
  id: string,
  title: Words,
  verdicts: readonly Verdict[],
  confidence: Confidence,
  reads: readonly FactKind[] = MONTHS,
): Clause {
  return { id, title, part: 'ADMISSION', verdicts, confidence, reads };
}

const CIRCULAR_04_2023: BoardingInstrument = {
  id: 'circular-04-2023',
  programme: 'ethnic-boarding-school',
  revision: 1,
  name: { vi: 'Thông tư 04/2023/TT-BGDĐT', en: 'Circular 04/2023/TT-BGDĐT' },
  form: 'REGULATION',
  years: null,
  days: { start: dayOf(2023, 4, 10), end: FOREVER },
  clauses: [
    clause(
      '9(1)(a)',
      {
        vi: 'người DTTS, 36 tháng ở nơi đặc biệt khó khăn',
        en: 'ethnic minority, 36 months in especially difficult places',
      },
      ALL,
      'confirmed',
    ),
    clause(
      '9(1)(b)',
      { vi: 'người DTTS, 36 tháng ở xã khu vực I, II', en: 'ethnic minority, 36 months in zones I and II' },
      ALL,
      'confirmed',
    ),
    clause('9(2)', { vi: 'dân tộc rất ít người', en: 'very small peoples' }, FACT, 'confirmed', ETHNICITY),
    clause(
      '9(3)',
      {
        vi: 'người Kinh, 36 tháng ở nơi đặc biệt khó khăn (tối đa 10%)',
        en: 'Kinh, 36 months in especially difficult places (at most 10 %)',
      },
      ALL,
      'confirmed',
    ),
    clause(
      '9(4)',
      {
        vi: 'hộ nghèo, cận nghèo người DTTS ở vùng do tỉnh bổ sung',
        en: 'poor minority households in areas added by the province',
      },
      ALL,
      'confirmed',
      CLAIM_AND_MONTHS,
    ),
    clause('11', { vi: 'tuyển thẳng', en: 'direct admission' }, ALL, 'confirmed', CLAIM_AND_MONTHS),
  ],
  provisions: [
    {
      id: '10',
      title: {
        vi: 'hồ sơ có giấy tờ hợp pháp về cư trú, không cần sổ hộ khẩu',
        en: 'the file has lawful grounds for residence, and needs no household book',
      },
      confidence: 'confirmed',
    },
  ],
  parameters: {
    months: 36,
    guardianToo: true,
    clauses: {
      difficult: '9(1)(a)',
      zones: '9(1)(b)',
      minority: '9(1)',
      verySmall: '9(2)',
      kinh: '9(3)',
      poor: '9(4)',
      provinceAreas: null,
      direct: '11',
    },
  },
};

const CIRCULAR_01_2016: BoardingInstrument = {
  id: 'circular-01-2016',
  programme: 'ethnic-boarding-school',
  revision: 1,
  name: { vi: 'Thông tư 01/2016/TT-BGDĐT', en: 'Circular 01/2016/TT-BGDĐT' },
  form: 'REGULATION',
  years: null,
  days: { start: dayOf(2016, 3, 1), end: dayOf(2023, 4, 10) },
  clauses: [
    clause(
      '18(1)',
      {
        vi: 'người DTTS, 3 năm ở vùng đặc biệt khó khăn',
        en: 'ethnic minority, 3 years in especially difficult areas',
      },
      ALL,
      'unconfirmed',
    ),
    clause(
      '18(2)',
      {
        vi: 'người DTTS, 3 năm ở vùng do tỉnh bổ sung',
        en: 'ethnic minority, 3 years in areas added by the province',
      },
      ALL,
      'unconfirmed',
    ),
    clause(
      '18(3)',
      {
        vi: 'người Kinh, 3 năm ở vùng đặc biệt khó khăn (tối đa 5%)',
        en: 'Kinh, 3 years in especially difficult areas (at most 5 %)',
      },
      ALL,
      'unconfirmed',
    ),
  ],
  provisions: [],
  parameters: {
    months: 36,
    guardianToo: false,
    clauses: {
      difficult: '18(1)',
      zones: null,
      minority: '18(1)',
      verySmall: null,
      kinh: '18(3)',
      poor: null,
      provinceAreas: '18(2)',
      direct: null,
    },
  },
};

/** The instruments of boarding schools, in the order of the days that they cover. */
export const BOARDING_INSTRUMENTS: readonly BoardingInstrument[] = [CIRCULAR_01_2016, CIRCULAR_04_2023];

/**
 * The instrument of a file.
 * @throws RulesError `NOT_COVERED` before 1 March 2016, and for the schools of land-border communes
 */
export function boardingInstrument(application: BoardingApplication): BoardingInstrument {
  if (application.schoolKind === 'border_boarding')
    throw new RulesError('NOT_COVERED', 'school_kind', 'ethnic_boarding');
  const found = BOARDING_INSTRUMENTS.find(
    ({ days }) => application.submittedOn >= days.start && application.submittedOn < days.end,
  );
  if (found === undefined) throw new RulesError('NOT_COVERED', 'submitted_on', '≥ 2016-03-01');
  return found;
}
