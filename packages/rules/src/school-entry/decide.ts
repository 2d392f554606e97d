import { dayOf } from '@cutru/calendar';
import { assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type {
  AdmissionPart,
  Decision,
  EntryPlace,
  Finding,
  MissingFact,
  Outcome,
} from '../kernel/decision.ts';
import { RulesError } from '../kernel/errors.ts';
import { commonClause } from '../kernel/instrument.ts';
import { isSettled } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { sourcesOf } from '../kernel/open-fact.ts';
import { missingFacts } from '../kernel/parts.ts';
import type { People } from '../kernel/people.ts';
import { type Settlement, settle } from '../kernel/settle.ts';
import { NO } from '../kernel/verdict.ts';
import type { Confidence } from '../kernel/words.ts';
import { World } from '../kernel/world.ts';
import { planAnswers, planRef } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { SchoolEntryApplication } from './application.ts';
import { type EntryCase, entryCase } from './case.ts';
import { EntryQuestion, NO_GROUP, ZoneQuestion } from './entry-question.ts';
import { entryFindings, FindingMaker, peopleFindings } from './findings.ts';
import type { EntryInstrument } from './instruments.ts';
import { ENTRY_MAX_GROUPS, type EntryPlan } from './plan.ts';
import { restsOn } from './rests-on.ts';
import { answerIn, tellGroups } from './told.ts';

/** What a child's file comes to, before it is told. */
interface Answer {
  /** `null`: open. */
  readonly admitted: boolean | null;
  /** The group by its place in the plan; -1: none, or open. */
  readonly group: number;
  readonly schools: readonly string[];
  /** The group is settled, but not in which zone. */
  readonly zonesOpen: readonly string[];
  readonly missing: readonly MissingFact[];
}

/**
 * @throws RulesError `PLAN_OF_ANOTHER_INTAKE`: another level, or a school year that the file does not belong to;
 * `SCHOOL_NOT_IN_PLAN`; `PLAN_TOO_LONG`
 */
function checkPlan(
  plan: Plan,
  entry: EntryPlan,
  { level, submittedOn, school }: SchoolEntryApplication,
): void {
  if (!entry.levels.includes(level)) throw new RulesError('PLAN_OF_ANOTHER_INTAKE', 'level');
  // Files come from the new year before the school year begins to the end of that school year.
  if (submittedOn < dayOf(plan.year, 1, 1) || submittedOn > dayOf(plan.year + 1, 5, 31))
    throw new RulesError('PLAN_OF_ANOTHER_INTAKE', 'submitted_on');
  if (entry.groups.length > ENTRY_MAX_GROUPS) throw new RulesError('PLAN_TOO_LONG', 'plan');
  const asked = entry.groups.some(({ where }) => where === 'ZONE');
  if (asked && school !== null && entry.zones.every((zone) => zone.school !== school))
    throw new RulesError('SCHOOL_NOT_IN_PLAN', 'school');
}

function common(sets: readonly (readonly string[])[]): readonly string[] {
  return (sets[0] ?? []).filter((school) => sets.every((set) => set.includes(school)));
}

function open(question: EntryQuestion, world: World, settled: Settlement): Answer {
  const missing = missingFacts('ADMISSION', leastMissing(question, world, settled));
  return { admitted: null, group: -1, schools: [], zonesOpen: [], missing };
}

/** The group is settled, but the zones of several schools are possible: somebody has to say which. */
function zoneOpen(c: EntryCase, question: EntryQuestion, world: World, group: number): Answer {
  const possible = answerIn(question.told(world), c, group).filter(
    ({ site, answer }) => site.school !== '' && answer !== NO,
  );
  const [first] = possible;
  const zone = new ZoneQuestion(c, group, first?.site ?? { school: '', places: [] });
  const missing = missingFacts('ADMISSION', leastMissing(zone, world, settle(zone, world)));
  world.forget();
  return { admitted: null, group, schools: [], zonesOpen: possible.map(({ site }) => site.school), missing };
}

/**
 * A child that has no number, or none that is found, is refused by no residence of others: who it is has to be found out
 * first.
 */
function identityOpen(): Answer {
  const identity = { code: 'identity', subject: 'candidate', settledBy: sourcesOf('identity') } as const;
  const missing = [{ ...identity, part: 'ADMISSION' as const }];
  return { admitted: null, group: -1, schools: [], zonesOpen: [], missing };
}

function answerOf(c: EntryCase, question: EntryQuestion, world: World, { candidate }: People): Answer {
  const settled = settle(question, world);
  if (!settled.counted || !isSettled(settled.mask)) return open(question, world, settled);
  if (settled.mask === NO_GROUP && candidate.identity === 'NOT_CONFIRMED') return identityOpen();
  if (settled.mask === NO_GROUP)
    return { admitted: false, group: -1, schools: [], zonesOpen: [], missing: [] };
  const group = question.groupOf(settled.clauses[0] ?? -1);
  const schools = common(settled.clauses.map((clause) => question.schoolsOf(clause)));
  if (c.plan.groups[group]?.where === 'ZONE' && schools.length === 0)
    return zoneOpen(c, question, world, group);
  return { admitted: true, group, schools, zonesOpen: [], missing: [] };
}

/** The lowest confidence among the clauses that decided; of those that are open while it is open. */
function confidenceOf(findings: readonly Finding[], deciding: string): Confidence {
  const looked = findings.filter(({ clause, verdict }) =>
    deciding === '' ? verdict === 'UNKNOWN' : clause === deciding || clause.startsWith(`${deciding} `),
  );
  return looked.some(({ confidence }) => confidence === 'unconfirmed') ? 'unconfirmed' : 'confirmed';
}

/** What is the same in every decision of the programme. */
function decisionOf(
  instrument: EntryInstrument,
  application: SchoolEntryApplication,
  people: People,
  plan: Plan | null,
  part: AdmissionPart,
  told: Pick<Decision, 'findings' | 'missing' | 'assumptions'>,
): Decision {
  return {
    programme: 'school-entry',
    instrument: instrument.id,
    revision: instrument.revision,
    plan: planRef(plan),
    admissionYear: null,
    referenceDate: application.submittedOn,
    identity: people.candidate.identity,
    outcome: part.outcome,
    parts: [part],
    priorityPoints: null,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    ...told,
    confidence: confidenceOf(told.findings, part.decidingClause),
  };
}

function partOf(more: Pick<AdmissionPart, 'admitted' | 'basis' | 'decidingClause' | 'entry'>): AdmissionPart {
  const outcome: Outcome =
    more.admitted === null ? 'NEEDS_EVIDENCE' : more.admitted ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  return { kind: 'ADMISSION', outcome, group: null, direct: false, declared: null, ...more };
}

/** Without a plan nothing says who is taken where: there is no national order. */
function withoutPlan(
  instrument: EntryInstrument,
  application: SchoolEntryApplication,
  people: People,
  plan: Plan | null,
): Decision {
  const maker = new FindingMaker(instrument);
  maker.say(instrument.parameters.clauses.plan, 'UNKNOWN', 'ENTRY_NEEDS_PLAN');
  peopleFindings(maker, people);
  return decisionOf(
    instrument,
    application,
    people,
    plan,
    partOf({ admitted: null, basis: 'SOURCE', decidingClause: '', entry: null }),
    {
      findings: maker.findings,
      missing: [{ code: 'plan', subject: '', part: 'ADMISSION', settledBy: sourcesOf('plan') }],
      assumptions: [],
    },
  );
}

/**
 * Decides a file by the instrument of its day and the plan of its intake: the first group of the plan that the child
 * meets.
 * @throws RulesError `PLAN_OF_ANOTHER_INTAKE`, `SCHOOL_NOT_IN_PLAN`, `PLAN_TOO_LONG`
 */
export function decideEntry(
  context: RuleContext,
  instrument: EntryInstrument,
  application: SchoolEntryApplication,
  people: People,
  plan: Plan | null,
): Decision {
  const entry = plan?.entry ?? null;
  if (plan === null || entry === null) return withoutPlan(instrument, application, people, plan);
  checkPlan(plan, entry, application);
  const { candidate, guardians } = people;
  const c = entryCase(context, instrument.parameters, application, candidate, guardians, plan, entry);
  const world = new World(planAnswers(plan));
  const question = new EntryQuestion(c);
  const answer = answerOf(c, question, world, people);
  world.forget();
  const told = tellGroups(question.told(world), c);
  const { admitted, group, schools } = answer;
  const all = instrument.parameters.clauses.plan;
  const groupId = c.plan.groups[group]?.id ?? '';
  const place: EntryPlace | null = admitted ? { group: groupId, school: schools.join(';') } : null;
  const { basis, assumptions } = restsOn(question.told(world), c, told, admitted ? group : -1);
  const part = partOf({
    admitted,
    basis,
    decidingClause: admitted === null ? '' : commonClause([admitted ? `${all} ${groupId}` : all]),
    entry: place,
  });
  const findings = entryFindings(instrument, c, people, question.told(world), told, {
    group: admitted ? group : -1,
    zonesOpen: answer.zonesOpen,
    schools,
    refused: admitted === false,
  });
  return decisionOf(instrument, application, people, plan, part, {
    findings,
    missing: answer.missing,
    assumptions: assumptionIds('school-entry', assumptions),
  });
}
