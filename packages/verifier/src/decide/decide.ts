import type { SchoolList } from '@cutru/places';
import type { Evidence, EvidenceItem } from '@cutru/population';
import type { GuardianFacts } from '@cutru/residence';
import {
  type Application,
  type Decision,
  decide,
  explain,
  type People,
  type Plan,
  type RuleContext,
  type RuledPart,
  RulesError,
} from '@cutru/rules';
import { VerifierError } from '../errors/verifier-error.ts';
import type { RequestDraft } from '../request/draft.ts';
import { columnOf } from '../request/finish.ts';
import { keptOf } from '../request/number.ts';
import { applicationOf, schoolsAsked, traitsOf } from '../request/traits.ts';
import { paperNotes } from './notes.ts';
import { type PeopleContext, type PersonRead, readPersonFacts, type Source } from './people.ts';
import type { DecisionResult, ExplainedResult, Note } from './result.ts';
import { ruledBeside } from './rulings.ts';
import { schoolingOf } from './schooling.ts';
import { decisionId, parametersHash, type ReferenceVersions, type Versions } from './versions.ts';

/** What decisions are made against. */
export interface Reference extends RuleContext {
  readonly schools: SchoolList;
  /** Plans by `id@version`. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly versions: ReferenceVersions;
}

/** Where facts about people come from. */
export interface Sources {
  /** `null`: nobody is looked up, and what rests on school and claims alone is decided. */
  readonly source: Source | null;
  readonly evidence: Evidence | null;
}

export const NO_SOURCES: Sources = { source: null, evidence: null };

function guardiansOf(
  context: PeopleContext,
  draft: RequestDraft,
): { readonly facts: readonly GuardianFacts[]; readonly read: readonly PersonRead[] } {
  const read = draft.guardians.map(({ person }, i) =>
    readPersonFacts(context, person, `guardian_${i + 1}`, draft.candidate),
  );
  const facts = draft.guardians.map(
    ({ relation }, i): GuardianFacts => ({ ...(read[i] as PersonRead).facts, relation }),
  );
  return { facts, read };
}

const ABOUT_IDENTITY: ReadonlySet<Note> = new Set<Note>([
  'NUMBER_NOT_IN_SOURCE',
  'NAME_DIFFERS_FROM_SOURCE',
  'BIRTH_DIFFERS_FROM_SOURCE',
  'SOURCE_DISPUTES_IDENTITY',
]);

/** The candidate's notes as they are; of guardians, that somebody's identity was not confirmed, and the rest. */
function allNotes(candidate: PersonRead, guardians: readonly PersonRead[]): readonly Note[] {
  if (guardians.every((guardian) => guardian.notes.length === 0)) return candidate.notes;
  const notes = new Set(candidate.notes);
  for (const note of guardians.flatMap((guardian) => guardian.notes)) {
    notes.add(ABOUT_IDENTITY.has(note) ? 'GUARDIAN_NOT_CONFIRMED' : note);
  }
  return [...notes];
}

function papersOf(context: PeopleContext, { candidate }: RequestDraft): readonly EvidenceItem[] {
  return keptOf(context.evidence, candidate) ?? [];
}

/** What of an application the id of its decision rests on. */
function applicationInputs(draft: RequestDraft): object {
  const { application, guardians, rulings } = draft;
  const traits = traitsOf(draft);
  return {
    application,
    ...(traits.guardians && { relations: guardians.map(({ relation }) => relation) }),
    ...schoolsAsked(draft),
    ...(rulings.length > 0 && { rulings }),
  };
}

/** The plan that a request names; `null`: none. @throws VerifierError `REQUEST_REFUSED` for one that is not loaded */
function planOf({ plans }: Reference, { plan }: RequestDraft): Plan | null {
  if (plan === null) return null;
  const found = plans.get(plan);
  if (found !== undefined) return found;
  throw new VerifierError('REQUEST_REFUSED', { issues: [{ field: 'plan', code: 'PLAN_UNKNOWN' }] });
}

/** What the rules refuse once they see the plan is the request's to correct. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const { field, code } = error;
    throw new VerifierError(
      'REQUEST_REFUSED',
      { issues: [{ field: columnOf(field), code }] },
      { cause: error },
    );
  }
}

/** What a request is decided with: its people looked up, its plan found. */
interface Prepared {
  readonly application: Application;
  readonly people: People;
  readonly plan: Plan | null;
  /** The decision with its id, versions, notes, and the rulings beside it. */
  readonly resultOf: (decision: Decision) => DecisionResult;
}

function prepare(reference: Reference, sources: Sources, draft: RequestDraft): Prepared {
  const { paperDay, otherKinds } = traitsOf(draft);
  const plan = planOf(reference, draft);
  const context: PeopleContext = {
    units: reference.units,
    source: sources.source,
    evidence: sources.evidence,
    onDay: paperDay(draft),
    otherKinds,
  };
  const candidate = readPersonFacts(context, draft.candidate, 'candidate', draft.candidate);
  const guardians = guardiansOf(context, draft);
  const schooling = draft.stays === null ? null : schoolingOf(reference, draft.stays);
  return {
    application: applicationOf(draft, schooling),
    people: { candidate: candidate.facts, guardians: guardians.facts },
    plan,
    resultOf(decision) {
      const versions: Versions = {
        ...reference.versions,
        parameters: parametersHash(draft),
        source: sources.source?.hash ?? null,
      };
      const notes = [...allNotes(candidate, guardians.read), ...paperNotes(draft, papersOf(context, draft))];
      const ruled = ruledBeside(decision, draft.rulings);
      return new Result({ decision, versions, notes, ...ruled }, () => ({
        ...applicationInputs(draft),
        people: [candidate.inputs(), ...guardians.read.map(({ inputs }) => inputs())],
      }));
    },
  };
}

/**
 * Decides a request that was read.
 * @throws VerifierError `REQUEST_REFUSED` where the plan is not loaded (`PLAN_UNKNOWN`) or is for something else, or where
 * rulings cannot stand beside the decision
 */
export function decideDraft(reference: Reference, sources: Sources, draft: RequestDraft): DecisionResult {
  const { application, people, plan, resultOf } = prepare(reference, sources, draft);
  return resultOf(refusing(() => decide(reference, application, people, plan)));
}

/**
 * Decides a request anew, as {@link decideDraft} does, and tells how it came about.
 * @throws VerifierError `REQUEST_REFUSED` as {@link decideDraft} does
 */
export function explainDraft(reference: Reference, sources: Sources, draft: RequestDraft): ExplainedResult {
  const { application, people, plan, resultOf } = prepare(reference, sources, draft);
  const explanation = refusing(() => explain(reference, application, people, plan));
  return { result: resultOf(explanation.decision), explanation };
}

/** A decision whose id is computed when it is asked for: a service gives its decisions ids of their own. */
class Result implements DecisionResult {
  readonly decision: Decision;
  readonly versions: Versions;
  readonly notes: readonly Note[];
  readonly rulings: readonly RuledPart[];
  readonly ruledPoints: number | null;
  readonly #facts: () => object;
  #id: string | undefined;

  constructor(made: Omit<DecisionResult, 'id'>, facts: () => object) {
    this.decision = made.decision;
    this.versions = made.versions;
    this.notes = made.notes;
    this.rulings = made.rulings;
    this.ruledPoints = made.ruledPoints;
    this.#facts = facts;
  }

  get id(): string {
    const { decision, versions } = this;
    this.#id ??= decisionId({ decision, facts: this.#facts(), versions });
    return this.#id;
  }
}
