import { staysWorking } from '../explain/stays.ts';
import type { StayReading, Working } from '../explain/types.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { Mask } from '../kernel/masks.ts';
import type { Subject } from '../kernel/open-fact.ts';
import { guardianSubject, type People } from '../kernel/people.ts';
import { verdictOf } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import { planDay } from '../plan/day.ts';
import type { Plan } from '../plan/types.ts';
import type { BoardingApplication } from './application.ts';

import { boardingInstrument } from './instruments.ts';
import { DIFFICULT, NEITHER, qualityReader, UNREGISTERED, ZONE } from './place-quality.ts';
import { residenceRun, runWindow } from './run.ts';

const READINGS: ReadonlyMap<Mask, StayReading> = new Map([
  [DIFFICULT, 'DIFFICULT'],
  [ZONE, 'ZONE_I_OR_II'],
  [NEITHER, 'NEITHER'],
  [UNREGISTERED, 'UNREGISTERED'],
]);
const LISTED: ReadonlySet<StayReading> = new Set<StayReading>(['DIFFICULT', 'ZONE_I_OR_II']);
const DIFFICULT_ONLY: ReadonlySet<StayReading> = new Set<StayReading>(['DIFFICULT']);

/** The months of the pupil and of each guardian, by the places in which they lie on the day of the file. */
export function boardingWorkings(
  { lists }: RuleContext,
  application: BoardingApplication,
  { candidate, guardians }: People,
  plan: Plan | null,
): readonly Working[] {
  const { parameters } = boardingInstrument(application);
  const { months, guardianToo, clauses } = parameters;
  const day = planDay(plan) ?? application.submittedOn;
  const people: readonly (readonly [Subject, People['candidate']])[] = [
    ['candidate', candidate],
    ...(guardianToo ? guardians : []).map((guardian, i) => [guardianSubject(i), guardian] as const),
  ];
  return people.map(([subject, { permanent }]) => {
    const context = { lists, day, world: new World(planAnswers(plan)), subject, added: null };
    const run = residenceRun(context, permanent, parameters);
    return staysWorking({ lists, world: context.world, subject, test: qualityReader(context) }, permanent, {
      clause: clauses.minority,
      kind: 'permanent',
      window: runWindow(day, months),
      asks: 'ALL',
      months,
      verdict: verdictOf(clauses.zones === null ? run.difficult : run.listed),
      readingOf: (answer) => READINGS.get(answer) ?? 'OPEN',
      counts: clauses.zones === null ? DIFFICULT_ONLY : LISTED,
    });
  });
}
