import type {
  AssumptionId,
  Decision,
  Finding,
  MissingFact,
  Reason,
  ReasonParameters,
  Subject,
} from '@cutru/rules';
import type {
  Fact,
  Decision as WireDecision,
  Finding as WireFinding,
  MissingFact as WireMissing,
  Versions as WireVersions,
} from '../gen/cutru/v1/decision.ts';
import { dayFrom, instantFrom, malformed, present, word } from './answer.ts';
import {
  CONFIDENCE,
  IDENTITY,
  LANGUAGE,
  OUTCOME,
  PART_KIND,
  PROGRAMME,
  SETTLED_BY,
  TAPER,
  VERDICT,
} from './enums.ts';
import { partFromWire } from './part-from-wire.ts';
import { ruledFromWire } from './ruling-from-wire.ts';
import type { DecisionRecord, EntryVersions, FactRead } from './types.ts';

function parametersFromWire(parameters: WireFinding['parameters']): ReasonParameters | null {
  if (parameters.size === 0) return null;
  return Object.fromEntries(
    [...parameters].map(([name, { value }]): [string, string | number] => {
      if (value === undefined) return malformed('finding.parameters');
      return [name, value.$case === 'date' ? dayFrom('finding.parameters', value.value) : value.value];
    }),
  );
}

function findingFromWire(finding: WireFinding): Finding {
  return {
    clause: finding.clause,
    verdict: word('finding.verdict', VERDICT, finding.verdict),
    confidence: word('finding.confidence', CONFIDENCE, finding.confidence),
    // A later service may send reasons that this version has no words for.
    reason: finding.reason as Reason,
    parameters: parametersFromWire(finding.parameters),
  };
}

const SUBJECT = /^(?:|candidate|guardian_\d+)$/;

function missingFromWire(missing: WireMissing): MissingFact {
  if (!SUBJECT.test(missing.subject)) malformed('missing.subject');
  return {
    code: missing.code,
    subject: missing.subject as Subject,
    part: word('missing.part', PART_KIND, missing.part),
    settledBy: missing.settledBy.map((value) => word('missing.settled_by', SETTLED_BY, value)),
  };
}

function factFromWire(fact: Fact): FactRead {
  return {
    subject: fact.subject,
    kind: fact.kind,
    source: fact.source,
    recordedOn: fact.recordedOn === '' ? null : dayFrom('fact.recorded_on', fact.recordedOn),
    fetchedAt: fact.fetchedAt === undefined ? null : instantFrom('fact.fetched_at', fact.fetchedAt),
  };
}

/** Versions from a message. */
export function versionsFromWire(versions: WireVersions): EntryVersions {
  const { instrument, revision, parameters, units, areas, schools, source } = versions;
  return { instrument, revision, parameters, units, areas, schools, source: source ?? null };
}

/** A decision from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function decisionFromWire(message: WireDecision): DecisionRecord {
  const { instrument, revision, ...versions } = versionsFromWire(present('versions', message.versions));
  const { explanation, referenceDate } = message;
  const decision: Decision = {
    programme: word('programme', PROGRAMME, message.programme),
    instrument,
    revision,
    plan: message.plan ?? null,
    admissionYear: message.admissionYear ?? null,
    referenceDate: referenceDate === undefined ? null : dayFrom('reference_date', referenceDate),
    identity: word('identity', IDENTITY, message.identity),
    outcome: word('outcome', OUTCOME, message.outcome),
    parts: message.parts.map(partFromWire),
    priorityPoints: message.priorityPoints ?? null,
    areaPoints: message.areaPoints ?? null,
    policyPoints: message.policyPoints ?? null,
    taper: word('taper', TAPER, message.taper),
    total: message.total ?? null,
    findings: message.findings.map(findingFromWire),
    missing: message.missing.map(missingFromWire),
    assumptions: message.assumptions as AssumptionId[],
    confidence: word('confidence', CONFIDENCE, message.confidence),
  };
  return {
    id: message.id,
    decision,
    versions,
    facts: message.facts.map(factFromWire),
    explanation:
      explanation === undefined
        ? null
        : {
            language: word('explanation.language', LANGUAGE, explanation.language),
            lines: explanation.lines,
          },
    notes: message.notes,
    rulings: message.rulings.map((ruled) => ruledFromWire(ruled, decision.parts)),
    ruledPoints: message.ruledPoints ?? null,
  };
}
