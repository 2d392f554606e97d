import { type Day, dayOf, FOREVER, formatDay } from '@cutru/calendar';
import { RulesError } from '../kernel/errors.ts';
import type { FactKind } from '../kernel/fact-kinds.ts';
import type { Clause, Instrument } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Confidence, Words } from '../kernel/words.ts';

/** Clauses by role, as findings cite them. */
export interface EntryClauses {
  /** The groups of the plan together; one of them is `Plan 1`. There is no national order of groups. */
  readonly plan: string;
  /** A child without a registered place. */
  readonly unregistered: string;
  /** Book and database, or two records, that differ. */
  readonly records: string;
  /** A child under 6 is registered where its parents are, unchecked; `null`: not yet. */
  readonly underSix: string | null;
}

/** The numbers of an instrument for entry by residence. */
export interface EntryParameters {
  /** Up to this age in months permanent residence does not show where a child lives; `null`: no such rule yet. */
  readonly parentsPlaceMonths: number | null;
  readonly clauses: EntryClauses;
}

/** An instrument of this programme, chosen by the day on which the file is handed in. */
export interface EntryInstrument extends Instrument {
  readonly days: { readonly start: Day; readonly end: Day };
  readonly parameters: EntryParameters;
}

/** Law 68/2020/QH14 came into force. */
const FIRST: Day = dayOf(2021, 7, 1);
/** Household books ended on the day before (Article 38): from here on the database alone is asked. */
const DATABASE: Day = dayOf(2023, 1, 1);
/** Law 118/2025 and Decree 58/2026. */
const PARENTS_PLACE: Day = dayOf(2026, 7, 1);

/** Whose residence of which kind is for the plan to say, and to which day it is counted. */
const RESIDENCE: readonly FactKind[] = [
  'plan',
  'residence.current',
  'residence.permanent',
  'residence.temporary',
  'submitted_on',
];

function clause(
  id: string,
  title: Words,
  verdicts: readonly Verdict[],
  confidence: Confidence,
  reads: readonly FactKind[] = RESIDENCE,
): Clause {
  return { id, title, part: 'ADMISSION', verdicts, confidence, reads };
}

const PLAN = clause(
  'Plan',
  { vi: 'lấy lần lượt theo thứ tự của kế hoạch', en: 'taken one after the other, in the order of the plan' },
  ['MET', 'NOT_MET', 'UNKNOWN'],
  'confirmed',
);
const UNREGISTERED = clause(
  'No residence',
  {
    vi: 'không bị từ chối vì thiếu dữ liệu',
    en: 'never refused for want of data',
  },
  ['UNKNOWN'],
  'unconfirmed',
);
const BOOKS = clause(
  '38',
  {
    vi: 'sổ hộ khẩu, sổ tạm trú dùng đến hết 31/12/2022; khác với Cơ sở dữ liệu về cư trú thì theo cơ sở dữ liệu',
    en: 'household books until 31 December 2022; where one differs from the database, the database prevails',
  },
  ['UNKNOWN'],
  'confirmed',
);
const NO_BOOKS = clause(
  '38',
  {
    vi: 'không còn sổ hộ khẩu: nơi cư trú theo Cơ sở dữ liệu về cư trú',
    en: 'household books have ended: residence is what the database has',
  },
  ['UNKNOWN'],
  'confirmed',
);
const UNDER_SIX = clause(
  'Under 6',
  {
    vi: 'đăng ký thường trú theo cha, mẹ, kể cả khi không sống ở đó',
    en: 'registered where the parents are, even where the child does not live there',
  },
  ['UNKNOWN'],
  'confirmed',
  ['birth', ...RESIDENCE],
);

const NAME: Words = { vi: 'Luật Cư trú số 68/2020/QH14', en: 'the Law on Residence 68/2020/QH14' };

const WITHOUT_AGE: EntryParameters = {
  parentsPlaceMonths: null,
  clauses: { plan: 'Plan', unregistered: 'No residence', records: '38', underSix: null },
};

const LAW_68_2020: EntryInstrument = {
  id: 'law-68-2020',
  programme: 'school-entry',
  revision: 1,
  name: NAME,
  form: 'OWN',
  years: null,
  days: { start: FIRST, end: DATABASE },
  clauses: [PLAN, UNREGISTERED, BOOKS],
  provisions: [],
  parameters: WITHOUT_AGE,
};

const LAW_68_2020_FROM_2023: EntryInstrument = {
  ...LAW_68_2020,
  id: 'law-68-2020-from-2023',
  days: { start: DATABASE, end: PARENTS_PLACE },
  clauses: [PLAN, UNREGISTERED, NO_BOOKS],
};

const LAW_68_2020_FROM_2026_07: EntryInstrument = {
  ...LAW_68_2020,
  id: 'law-68-2020-from-2026-07',
  name: {
    vi: 'Luật Cư trú số 68/2020/QH14, được sửa đổi bởi Luật 118/2025/QH15',
    en: 'the Law on Residence 68/2020/QH14 as amended by Law 118/2025/QH15',
  },
  days: { start: PARENTS_PLACE, end: FOREVER },
  clauses: [PLAN, UNREGISTERED, NO_BOOKS, UNDER_SIX],
  parameters: {
    parentsPlaceMonths: 72,
    clauses: { ...WITHOUT_AGE.clauses, underSix: 'Under 6' },
  },
};

/** The instruments of entry by residence, in the order of the days that they cover. */
export const ENTRY_INSTRUMENTS: readonly EntryInstrument[] = [
  LAW_68_2020,
  LAW_68_2020_FROM_2023,
  LAW_68_2020_FROM_2026_07,
];

/**
 * The instrument of a file.
 * @throws RulesError `NOT_COVERED` before 1 July 2021
 */
export function entryInstrument(submittedOn: Day): EntryInstrument {
  const found = ENTRY_INSTRUMENTS.find(({ days }) => submittedOn >= days.start && submittedOn < days.end);
  if (found === undefined) throw new RulesError('NOT_COVERED', 'submitted_on', `≥ ${formatDay(FIRST)}`);
  return found;
}
