import { parseDay } from '@cutru/calendar';
import { caseLists, shippedUnits } from '@cutru/law-cases';
import { decide } from '@cutru/rules';
import { count, type Figure, perSecond } from './measure.ts';
import { type Prepared, universityCandidates } from './population.ts';
import {
  answerOf,
  type EngineAnswer,
  type EngineFacts,
  engineFacts,
  generalEngine,
  ROWS,
  runGeneral,
} from './rules-engine.ts';
import { zenEngine } from './zen-engine.ts';

const UNITS = shippedUnits();
const CONTEXT = { units: UNITS, lists: caseLists(UNITS) };

/** A fifth in need of evidence, in a fixed order. */
function mixed(size: number): Prepared[] {
  const open: Prepared[] = [];
  const settled: Prepared[] = [];
  for (const candidate of universityCandidates(size * 4, 7)) {
    const { outcome } = decide(CONTEXT, candidate.application, candidate.people);
    (outcome === 'NEEDS_EVIDENCE' ? open : settled).push(candidate);
  }
  return Array.from({ length: size }, (_, i) => (i % 5 === 0 ? open[i / 5] : settled[i]) as Prepared).filter(
    Boolean,
  );
}

interface Decided {
  readonly facts: EngineFacts;
  readonly answer: EngineAnswer;
}

/** An engine that gives something else would be no baseline. */
async function checkSame(
  name: string,
  decided: readonly Decided[],
  run: (facts: EngineFacts) => Promise<EngineAnswer>,
): Promise<void> {
  for (const { facts, answer } of decided) {
    const { findings } = await run(facts);
    const ours = [...answer.findings].sort().join('\n');
    const theirs = [...findings].sort().join('\n');
    if (ours !== theirs) throw new Error(`${name} gives\n${theirs}\nwhere we give\n${ours}`);
  }
}

/** Decisions a second on one core, facts in memory, beside general rules engines with the same rules and findings. */
export async function benchRules(): Promise<Figure[]> {
  const candidates = mixed(20_000);
  const ours = await perSecond(candidates.length, 7, () => {
    for (const { application, people } of candidates) decide(CONTEXT, application, people);
  });
  const decided = candidates.slice(0, 4000).map((candidate) => {
    const decision = decide(CONTEXT, candidate.application, candidate.people);
    return { facts: engineFacts(candidate, decision), answer: answerOf(decision) };
  });
  const facts = decided.map((each) => each.facts);
  const general = generalEngine();
  await checkSame('json-rules-engine', decided, (each) => runGeneral(general, each));
  const theirs = await perSecond(facts.length, 3, async () => {
    for (const each of facts) await runGeneral(general, each);
  });
  const zen = zenEngine();
  await checkSame('zen-engine', decided, (each) => zen.run(each));
  const table = await perSecond(facts.length, 5, async () => {
    for (const each of facts) await zen.run(each);
  });
  zen.dispose();
  const codes = UNITS.all().map((unit) => unit.code);
  const days = [
    parseDay('2021-06-04'),
    parseDay('2024-05-01'),
    parseDay('2025-07-01'),
    parseDay('2026-05-01'),
  ];
  const resolved = await perSecond(codes.length * days.length, 9, () => {
    for (const day of days) for (const code of codes) UNITS.at(code, day);
  });
  return [
    {
      what: `decisions/s, university-admission 2025, a fifth open (${count(candidates.length)} candidates)`,
      value: count(ours),
      ratio: `${(ours / theirs).toFixed(1)} x`,
    },
    {
      what: `json-rules-engine, its ${ROWS.length} rules on facts worked out, the same findings`,
      value: count(theirs),
      ratio: '1 x',
    },
    {
      what: 'zen-engine, the same as one decision table',
      value: count(table),
      ratio: `${(table / theirs).toFixed(1)} x`,
    },
    { what: 'resolve a code on a day, per second', value: count(resolved) },
  ];
}
