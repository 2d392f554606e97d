import { parseDay } from '@cutru/calendar';
import { decide } from '@cutru/rules';
import { caseLists, UNITS } from '../law/world.ts';
import { count, type Figure, perSecond } from './measure.ts';
import { type Prepared, universityCandidates } from './population.ts';
import { engineFacts, sixRules } from './rules-engine.ts';

const CONTEXT = { units: UNITS, lists: caseLists() };

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

/** Decisions a second on one core, facts in memory, beside a general rules engine on six of the rules. */
export async function benchRules(): Promise<Figure[]> {
  const candidates = mixed(20_000);
  const ours = await perSecond(candidates.length, 7, () => {
    for (const { application, people } of candidates) decide(CONTEXT, application, people);
  });
  const engine = sixRules();
  const facts = candidates.slice(0, 4000).map((candidate) => engineFacts(CONTEXT, candidate));
  const theirs = await perSecond(facts.length, 5, async () => {
    for (const each of facts) await engine.run(each);
  });
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
    { what: 'json-rules-engine, six of its rules, no findings', value: count(theirs), ratio: '1 x' },
    { what: 'resolve a code on a day, per second', value: count(resolved) },
  ];
}
