import { formatDay } from '@cutru/calendar';
import { instrumentById, type MissingFact } from '@cutru/rules';
import type {
  Decision,
  Fact,
  Explanation as WireExplanation,
  MissingFact as WireMissing,
  Versions as WireVersions,
} from '../gen/cutru/v1/decision.ts';
import { CONFIDENCE, IDENTITY, LANGUAGE, OUTCOME, PART_KIND, PROGRAMME, SETTLED_BY, TAPER } from './enums.ts';
import { findingToWire } from './finding-to-wire.ts';
import { instantToWire } from './instants.ts';
import { partToWire } from './part-to-wire.ts';
import { ruledToWire } from './ruling-to-wire.ts';
import type { DecisionRecord, EntryVersions, Explanation, FactRead } from './types.ts';

function missingToWire(missing: MissingFact): WireMissing {
  const { code, subject } = missing;
  const rest = subject !== '' && code.startsWith(`${subject}.`) ? code.slice(subject.length + 1) : code;
  const at = rest.indexOf('@');
  return {
    code,
    subject,
    field: at < 0 ? rest : rest.slice(0, at),
    place: at < 0 ? '' : rest.slice(at + 1),
    settledBy: missing.settledBy.map(SETTLED_BY.toWire),
    part: PART_KIND.toWire(missing.part),
  };
}

function factToWire(fact: FactRead): Fact {
  return {
    subject: fact.subject,
    kind: fact.kind,
    source: fact.source,
    recordedOn: fact.recordedOn === null ? '' : formatDay(fact.recordedOn),
    fetchedAt: fact.fetchedAt === null ? undefined : instantToWire(fact.fetchedAt),
  };
}

function explanationToWire({ language, lines }: Explanation): WireExplanation {
  return { language: LANGUAGE.toWire(language), lines: [...lines] };
}

/** Versions as a message. */
export function versionsToWire(versions: EntryVersions): WireVersions {
  const { instrument, revision, parameters, units, areas, schools, source } = versions;
  return { instrument, revision, parameters, units, areas, schools, source: source ?? undefined };
}

/** A decision as a message, but for its findings. */
export function decisionHeadToWire(record: DecisionRecord): Decision {
  const { id, decision, versions, facts, explanation, notes, rulings, ruledPoints } = record;
  return {
    id,
    programme: PROGRAMME.toWire(decision.programme),
    admissionYear: decision.admissionYear ?? undefined,
    referenceDate: decision.referenceDate === null ? undefined : formatDay(decision.referenceDate),
    identity: IDENTITY.toWire(decision.identity),
    outcome: OUTCOME.toWire(decision.outcome),
    parts: decision.parts.map(partToWire),
    priorityPoints: decision.priorityPoints ?? undefined,
    areaPoints: decision.areaPoints ?? undefined,
    policyPoints: decision.policyPoints ?? undefined,
    taper: TAPER.toWire(decision.taper),
    total: decision.total ?? undefined,
    findings: [],
    facts: facts.map(factToWire),
    missing: decision.missing.map(missingToWire),
    assumptions: [...decision.assumptions],
    confidence: CONFIDENCE.toWire(decision.confidence),
    versions: versionsToWire({
      ...versions,
      instrument: decision.instrument,
      revision: decision.revision,
    }),
    explanation: explanation === null ? undefined : explanationToWire(explanation),
    notes: [...notes],
    plan: decision.plan === null ? undefined : { ...decision.plan },
    rulings: rulings.map(ruledToWire),
    ruledPoints: ruledPoints ?? undefined,
  };
}

/** A decision as a message. */
export function decisionToWire(record: DecisionRecord): Decision {
  const { findings, instrument: id } = record.decision;
  const instrument = instrumentById(id);
  return {
    ...decisionHeadToWire(record),
    findings: findings.map((finding) => findingToWire(finding, instrument)),
  };
}
