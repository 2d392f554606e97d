import type { BinaryWriter } from '@bufbuild/protobuf/wire';
import { dayOf, FIRST_YEAR, formatDay, LAST_YEAR } from '@cutru/calendar';
import { type Finding, factsReadBy, type Instrument, type ReasonParameters } from '@cutru/rules';
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

/** A finding of a decision by an instrument as a message; `undefined`: the instrument is not known here. */
export function findingToWire(finding: Finding, instrument: Instrument | undefined): WireFinding {
  return {
    clause: finding.clause,
    verdict: VERDICT.toWire(finding.verdict),
    confidence: CONFIDENCE.toWire(finding.confidence),
    reason: finding.reason,
    parameters: parametersToWire(finding.parameters),
    facts: instrument === undefined ? [] : [...factsReadBy(instrument, finding.clause)],
  };
}

/** The bytes of a finding, and the instrument by which they name its facts. */
interface Encoded {
  readonly instrument: Instrument | undefined;
  readonly bytes: Uint8Array;
}

const encoded = new WeakMap<Finding, Encoded>();

/**
 * Writes a finding after its tag, length first. The rules share findings without parameters, a clause and a verdict each,
 * among all decisions by an instrument: those are encoded once.
 */
export function writeFinding(
  finding: Finding,
  instrument: Instrument | undefined,
  writer: BinaryWriter,
): void {
  if (finding.parameters !== null) {
    WireFinding.encode(findingToWire(finding, instrument), writer.fork()).join();
    return;
  }
  let made = encoded.get(finding);
  if (made === undefined || made.instrument !== instrument) {
    made = { instrument, bytes: WireFinding.encode(findingToWire(finding, instrument)).finish() };
    encoded.set(finding, made);
  }
  writer.bytes(made.bytes);
}
