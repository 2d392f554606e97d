import { addMonths, birthBounds } from '@cutru/calendar';
import type { Finding } from '../kernel/decision.ts';
import type { People } from '../kernel/people.ts';
import type { Reason, ReasonParameters } from '../kernel/reasons.ts';
import { NO, type Verdict, verdictOf, YES } from '../kernel/verdict.ts';
import { askedKinds, asksChild, type EntryCase } from './case.ts';
import type { GroupTest } from './group-test.ts';
import type { EntryInstrument } from './instruments.ts';
import type { EntryGroup } from './plan.ts';
import { registered } from './stay.ts';
import type { GroupTold } from './told.ts';

/** Makes findings with the confidence of their clause: `Plan 1` has that of `Plan`. */
export class FindingMaker {
  readonly findings: Finding[] = [];
  readonly #instrument: EntryInstrument;
  constructor(instrument: EntryInstrument) {
    this.#instrument = instrument;
  }
  say(clause: string, verdict: Verdict, reason: Reason, parameters: ReasonParameters | null = null): void {
    const listed = this.#instrument.clauses.find(({ id }) => clause === id || clause.startsWith(`${id} `));
    this.findings.push({
      clause,
      verdict,
      confidence: listed?.confidence ?? 'confirmed',
      reason,
      parameters,
    });
  }
}

/** What was noticed of the people, whatever the plan says. */
export function peopleFindings(maker: FindingMaker, { candidate, guardians }: People): void {
  for (const [i, facts] of [candidate, ...guardians].entries()) {
    const subject = i === 0 ? 'candidate' : `guardian_${i}`;
    if (facts.identity === 'NOT_CONFIRMED') maker.say('', 'UNKNOWN', 'IDENTITY_NOT_CONFIRMED', { subject });
    if (facts.nameWithoutDiacritics) maker.say('', 'MET', 'NAME_WITHOUT_DIACRITICS', { subject });
  }
}

/** What was decided, for the findings that only the deciding group has. */
export interface Decided {
  /** By its place in the plan; -1: none. */
  readonly group: number;
  readonly schools: readonly string[];
  readonly zonesOpen: readonly string[];
  readonly refused: boolean;
}

/** Whose residence closed a group. */
function whoClosed({ group, child, guardian }: GroupTold): 'CHILD' | 'GUARDIAN' | 'EITHER' {
  if (group.who === 'BOTH') return child === NO ? 'CHILD' : guardian === NO ? 'GUARDIAN' : 'EITHER';
  return group.who;
}

/** Somebody lives there on the plan's day, though not since the day that the plan asks for. */
function livesThereNow(test: GroupTest, told: GroupTold): boolean {
  const now: EntryGroup = { ...told.group, since: null };
  if (told.group.since === null) return false;
  return told.sites.some(({ site }) => test.answer(now, site).answer === YES);
}

function parametersOf(c: EntryCase, { group }: GroupTold, schools: readonly string[]): ReasonParameters {
  return {
    group: group.id,
    who: group.who,
    where: group.where,
    kinds: group.kinds.join(';'),
    countedDay: c.day,
    ...(group.since === null ? {} : { sinceDay: group.since }),
    ...(schools.length === 0 ? {} : { schools: schools.join(';') }),
  };
}

function sayGroup(maker: FindingMaker, c: EntryCase, test: GroupTest, told: GroupTold, clause: string): void {
  const { group, answer } = told;
  const asked =
    group.where === 'ZONE' && c.application.school !== null ? [c.application.school] : told.schools;
  const parameters = parametersOf(c, told, asked);
  if (answer === NO) {
    const there = livesThereNow(test, told);
    const who = there ? group.who : whoClosed(told);
    maker.say(clause, 'NOT_MET', there ? 'ENTRY_NOT_SINCE' : 'ENTRY_NOT_THERE', { ...parameters, who });
    return;
  }
  maker.say(clause, verdictOf(answer), answer === YES ? 'ENTRY_MET' : 'ENTRY_OPEN', parameters);
}

/** Whether the child can be under the age up to which it is registered where its parents are. */
function canBeUnder(c: EntryCase, months: number): boolean {
  const { birth } = c.child.facts;
  if (birth === null) return c.application.level !== 'grade_6';
  return addMonths(birthBounds(birth).max, months) > c.day;
}

/** Whether the deciding group would not be met without the child's permanent residence. */
function restsOnPermanent(test: GroupTest, told: GroupTold): boolean {
  const { group } = told;
  if (group.who === 'GUARDIAN' || !group.kinds.includes('permanent')) return false;
  const kinds = group.kinds.filter((kind) => kind !== 'permanent');
  return told.sites
    .filter(({ answer }) => answer === YES)
    .every(({ site, child, guardian }) => {
      if (group.who === 'EITHER' && guardian === YES) return false;
      if (child !== YES) return false;
      if (group.who === 'EITHER' && test.answer({ ...group, who: 'GUARDIAN' }, site).answer === YES)
        return false;
      return kinds.length === 0 || test.answer({ ...group, who: 'CHILD', kinds }, site).answer !== YES;
    });
}

/** What every group of the plan says of the child, with nothing assumed, and what was noticed besides. */
export function entryFindings(
  instrument: EntryInstrument,
  c: EntryCase,
  people: People,
  test: GroupTest,
  told: readonly GroupTold[],
  decided: Decided,
): readonly Finding[] {
  const maker = new FindingMaker(instrument);
  const { clauses, parentsPlaceMonths } = instrument.parameters;
  for (const each of told) sayGroup(maker, c, test, each, `${clauses.plan} ${each.group.id}`);
  const first = told[decided.group];
  if (first !== undefined) {
    const clause = `${clauses.plan} ${first.group.id}`;
    if (first.group.byDistance) maker.say(clause, 'MET', 'ENTRY_BY_DISTANCE', { group: first.group.id });
    if (clauses.underSix !== null && parentsPlaceMonths !== null && first.answer === YES) {
      if (canBeUnder(c, parentsPlaceMonths) && restsOnPermanent(test, first))
        maker.say(clauses.underSix, 'UNKNOWN', 'ENTRY_UNDER_SIX', {
          group: first.group.id,
          countedDay: c.day,
        });
    }
  }
  if (decided.zonesOpen.length > 0)
    maker.say(clauses.plan, 'UNKNOWN', 'ENTRY_ZONE_OPEN', { schools: decided.zonesOpen.join(';') });
  if (decided.group < 0 && !decided.refused && isUnregistered(test, c))
    maker.say(clauses.unregistered, 'UNKNOWN', 'ENTRY_UNREGISTERED', { countedDay: c.day });
  for (const person of [c.child, ...c.guardians])
    if (askedKinds(c.plan).some((kind) => person.timelines[kind].status === 'EITHER'))
      maker.say(clauses.records, 'UNKNOWN', 'ENTRY_RECORDS_DIFFER', { subject: person.subject });
  peopleFindings(maker, people);
  return maker.findings;
}

/** Known to be registered nowhere by the kinds that the plan asks for, whoever the plan looks at. */
function isUnregistered(test: GroupTest, c: EntryCase): boolean {
  const kinds = askedKinds(c.plan);
  const people = asksChild(c.plan) ? [c.child] : c.guardians;
  return people.every((person) => registered(test.context, person, kinds) === NO);
}
