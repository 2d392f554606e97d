import { parsePartialDate } from '@cutru/calendar';
import {
  type CitizenNumber,
  type Ethnicity,
  type KnownTimeline,
  type PeriodInput,
  parseEthnicity,
} from '@cutru/residence';
import {
  type AskedPerson,
  type Attested,
  type EvidenceItem,
  type Paper,
  personFacts,
  type SourceAnswer,
  type SourceRecord,
} from '../../src/index.ts';
import { day } from '../helpers.ts';
import { UNITS } from '../units.ts';

const ON = day('2025-06-10');
export const RECORDED = day('2025-06-01');

export const ethnicity = (code: string): Ethnicity => parseEthnicity(code) as Ethnicity;

export const ASKED: AskedPerson = {
  name: 'Neáng Sóc Kha',
  birth: parsePartialDate('2007-03-02'),
  ethnicity: null,
};

/** A row of a source: `A` to `B` as in files, `?` unknown, an empty end open. */
export function stay(
  communeCode: string | null,
  from: string,
  to = '',
  more: Partial<PeriodInput> = {},
): PeriodInput {
  return {
    communeCode,
    codeOn: null,
    village: null,
    from: from === '?' ? null : day(from),
    to: to === '' ? 'OPEN' : to === '?' ? null : day(to),
    recordedOn: RECORDED,
    basis: 'SOURCE',
    ...more,
  };
}

export function record(permanent: readonly PeriodInput[], more: Partial<SourceRecord> = {}): SourceRecord {
  return {
    citizenNumber: '089307000001' as CitizenNumber,
    fullName: ASKED.name,
    birth: ASKED.birth,
    sex: null,
    ethnicity: ethnicity('05'),
    periods: { permanent, temporary: [], current: [] },
    recordedOn: RECORDED,
    conflicting: false,
    identityDisputed: false,
    incomplete: false,
    ...more,
  };
}

let row = 1;
export function evidence(
  attests: Attested,
  issuedOn = '2025-05-20',
  paper: Partial<Paper> = {},
): EvidenceItem {
  row += 1;
  return {
    row,
    about: 'candidate',
    paper: { type: 'CT07', number: String(row), issuer: 'CA', issuedOn: day(issuedOn), ...paper },
    attests,
  };
}

/** A whole stay that a paper attests. */
export function attestedStay(
  communeCode: string,
  from: string,
  to = '',
  more: { village?: string; before?: boolean } = {},
): Attested {
  return {
    says: 'STAY',
    communeCode,
    village: more.village ?? null,
    from: from === '?' ? null : day(from),
    to: to === '' ? 'OPEN' : to === '?' ? null : day(to),
    before: more.before ?? false,
  };
}

export function read(
  answer: SourceAnswer,
  items: readonly EvidenceItem[] = [],
  asked: AskedPerson = ASKED,
  on = ON,
) {
  return personFacts(UNITS, asked, answer, items, on);
}

/** The timeline of the result, which has to be known. */
export function known(answer: SourceAnswer, items: readonly EvidenceItem[] = []): KnownTimeline {
  const { permanent } = read(answer, items).facts;
  if (permanent.status !== 'KNOWN') throw new Error(`timeline is ${permanent.status}`);
  return permanent;
}
