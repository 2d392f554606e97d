import { BOARDING_INSTRUMENTS, type BoardingInstrument } from '../ethnic-boarding-school/instruments.ts';
import { KINH_SHARE } from '../ethnic-boarding-school/kinh-share.ts';
import { clausePath } from '../kernel/instrument.ts';
import type { Plan } from '../plan/types.ts';
import { kinhPlaces } from './rank.ts';
import type { IntakeRules } from './types.ts';

function article(clause: string): string {
  return clausePath(clause)[0] ?? clause;
}

function has({ clauses }: BoardingInstrument, clause: string): boolean {
  return clauses.some(({ id }) => article(id) === article(clause));
}

/**
 * How a boarding school fills its intake. The Kinh share is the instrument's, or less where the plan asks for less; very small
 * peoples are over the quota where the instrument has a clause of theirs (Circular 04/2023).
 * @param clauses the deciding clauses of the files, without those of open ones; which instrument decided is told by them
 * @returns `null` where they are of several instruments: no one intake is filled by two laws
 */
export function boardingIntakeRules(
  plan: Plan,
  quota: number,
  clauses: readonly string[],
): IntakeRules | null {
  const of = BOARDING_INSTRUMENTS.filter((instrument) => clauses.every((clause) => has(instrument, clause)));
  const [instrument] = of;
  if (instrument === undefined) return null;
  // Without any file that is settled it does not matter which.
  const { kinh, verySmall } = instrument.parameters.clauses;
  const share = Math.min(plan.kinhShare ?? 100, clauses.length === 0 ? 100 : (KINH_SHARE[kinh] ?? 100));
  return { quota, kinhPlaces: kinhPlaces(quota, share), verySmallOverQuota: verySmall !== null };
}
