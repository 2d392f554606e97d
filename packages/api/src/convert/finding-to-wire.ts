import type { BinaryWriter } from '@bufbuild/protobuf/wire';
import { dayOf, FIRST_YEAR, formatDay, LAST_YEAR } from '@cutru/calendar';
import type { Finding, ReasonParameters } from '@cutru/rules';
import { type Parameter, Finding as WireFinding } from '../gen/cutru/v1/decision.ts';
import { CONFIDENCE, VERDICT } from './enums.ts';

const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOf(LAST_YEAR, 12, 31);
const MAX_INT32 = 2 ** 31 - 1;

/** Whether a parameter is a day, by its name. */
function isDayName(name: string): boolean {
  return name.endsWith('Day');
}

function parameterToWire(name: string, value: string | number): Parameter | undefined {
  if (typeof value === 'string') return { value: { $case: 'text', value } };
  if (isDayName(name) && value >= FIRST_DAY && value <= LAST_DAY) {
    return { value: { $case: 'date', value: formatDay(value) } };
  }
  // A day without bound is a day that nobody can name: it is left out.
  if (!Number.isInteger(value) || Math.abs(value) > MAX_INT32) return undefined;
  return { value: { $case: 'number', value } };
}

function parametersToWire(parameters: ReasonParameters | null): Map<string, Parameter> {
  const written = new Map<string, Parameter>();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    const parameter = parameterToWire(name, value);
    if (parameter !== undefined) written.set(name, parameter);
  }
  return written;
}

/** A finding as a message. */
export function findingToWire(finding: Finding): WireFinding {
  return {
    clause: finding.clause,
    verdict: VERDICT.toWire(finding.verdict),
    confidence: CONFIDENCE.toWire(finding.confidence),
    reason: finding.reason,
    parameters: parametersToWire(finding.parameters),
    facts: [],
  };
}

const encoded = new WeakMap<Finding, Uint8Array>();

/**
 * Writes a finding after its tag, length first. The rules share findings without parameters, a clause and a verdict each,
 * among all decisions: those are encoded once.
 */
export function writeFinding(finding: Finding, writer: BinaryWriter): void {
  if (finding.parameters !== null) {
    WireFinding.encode(findingToWire(finding), writer.fork()).join();
    return;
  }
  let bytes = encoded.get(finding);
  if (bytes === undefined) {
    bytes = WireFinding.encode(findingToWire(finding)).finish();
    encoded.set(finding, bytes);
  }
  writer.bytes(bytes);
}
