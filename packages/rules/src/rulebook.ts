import type { Application } from './application.ts';
import { BOARDING_RULES } from './ethnic-boarding-school/rules.ts';
import { GRADE_10_RULES } from './grade-10-admission/rules.ts';
import { EXAM_RULES } from './graduation-exam/rules.ts';
import type { ApplicationIssue } from './kernel/errors.ts';
import type { Instrument } from './kernel/instrument.ts';
import { PROGRAMMES, type Programme } from './kernel/programme.ts';
import type { ProgrammeRules } from './kernel/programme-rules.ts';
import { ENTRY_RULES } from './school-entry/rules.ts';
import { UNIVERSITY_RULES } from './university-admission/rules.ts';

type Rulebook = { readonly [P in Programme]: ProgrammeRules<Extract<Application, { programme: P }>> };

/** The rules of every programme. */
const RULEBOOK: Rulebook = {
  'university-admission': UNIVERSITY_RULES,
  'graduation-exam': EXAM_RULES,
  'ethnic-boarding-school': BOARDING_RULES,
  'grade-10-admission': GRADE_10_RULES,
  'school-entry': ENTRY_RULES,
};

/** The rules of an application's programme. */
export function rulesFor<A extends Application>(application: A): ProgrammeRules<A> {
  // The table has each programme's own rules; TypeScript does not follow the index through the union.
  return RULEBOOK[application.programme] as unknown as ProgrammeRules<A>;
}

/** Every instrument, in the order of programmes and of the time that each covers. */
export const INSTRUMENTS: readonly Instrument[] = PROGRAMMES.flatMap(
  (programme) => RULEBOOK[programme].instruments,
);

/** The instruments of a programme, in the order of the time that each covers. */
export function instrumentsOf(programme: Programme): readonly Instrument[] {
  return RULEBOOK[programme].instruments;
}

const BY_ID: ReadonlyMap<string, Instrument> = new Map(INSTRUMENTS.map((each) => [each.id, each]));

/** The instrument of an id; `undefined` where it is not known here. */
export function instrumentById(id: string): Instrument | undefined {
  return BY_ID.get(id);
}

/**
 * The instrument that covers an application.
 * @throws RulesError `NOT_COVERED`
 */
export function instrumentOf(application: Application): Instrument {
  return rulesFor(application).instrumentOf(application);
}

/**
 * The numbers by which an application is decided.
 * @throws RulesError `NOT_COVERED`
 */
export function parametersOf(application: Application): object {
  return rulesFor(application).parametersOf(application);
}

/**
 * Every field of an application that cannot stand under its instrument, all at once; empty when it can be decided.
 * @throws RulesError `NOT_COVERED`
 */
export function applicationIssues(application: Application): readonly ApplicationIssue[] {
  return rulesFor(application).issuesOf(application);
}

/** The numbers of an instrument over some of its years; without years over all that it covers. */
export interface InstrumentNumbers {
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly numbers: object;
}

type ByYear = Instrument & { readonly parametersOf: (year: number) => object };
type ForAll = Instrument & { readonly parameters: object };

/** The numbers of an instrument, years with the same ones together. */
export function instrumentNumbers(instrument: Instrument): readonly InstrumentNumbers[] {
  const { years } = instrument;
  if (!('parametersOf' in instrument) || years === null) {
    return [{ years, numbers: (instrument as ForAll).parameters }];
  }
  const spans: { years: { first: number; last: number }; numbers: object }[] = [];
  for (let year = years.first; year <= years.last; year += 1) {
    const numbers = (instrument as ByYear).parametersOf(year);
    const last = spans.at(-1);
    if (last?.numbers === numbers) last.years.last = year;
    else spans.push({ years: { first: year, last: year }, numbers });
  }
  return spans;
}
