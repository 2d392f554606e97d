import { Completions, File, fillShown } from './completions.ts';
import { compare } from './fill.ts';
import type { Intake, IntakeEntry, IntakePlace, IntakeRules } from './types.ts';

/**
 * Places for Kinh pupils: at most a share of the intake, rounded down since it is "at most" (assumption
 * `kinh-share-rounding`): 10 % of 245 are 24.
 * @param percent 0 to 100, whole
 */
export function kinhPlaces(quota: number, percent: number): number {
  return Math.floor((quota * percent) / 100);
}

/** Without the limit for Kinh pupils where there cannot be more of them: among whom a file counts matters less then. */
function binding(entries: readonly IntakeEntry[], rules: IntakeRules): IntakeRules {
  const limit = rules.kinhPlaces ?? Number.POSITIVE_INFINITY;
  const most = entries.filter(
    ({ outcome, groups }) => outcome !== 'NOT_ELIGIBLE' && groups.includes('KINH'),
  ).length;
  return most <= limit ? { ...rules, kinhPlaces: null } : rules;
}

/** A file, and what is so of it in all completions of the intake. */
interface Ranked {
  readonly file: File;
  readonly alwaysIn: boolean;
  readonly alwaysOut: boolean;
}

/** Whether among whom a file counts, or before whom it stands, may matter to itself or to one that does not stand before it. */
function canMatter({ file, alwaysOut }: Ranked, all: readonly Ranked[]): boolean {
  if (!file.unclear || alwaysOut) return false;
  const best = file.as(['ANY'], 'BEST');
  return all.some(
    (other) =>
      !other.alwaysIn &&
      !other.alwaysOut &&
      (other.file === file || compare(best, other.file.as(['ANY'], 'WORST')) <= 0),
  );
}

/**
 * Ranks an intake: who is in, who is on the line, who is out, which of it is sure, and which of the files that are not settled
 * in everything can still change it. What is promised of each is said with `IntakePlace`.
 */
export function rankIntake(entries: readonly IntakeEntry[], rules: IntakeRules): Intake {
  const own = binding(entries, rules);
  const files = new Map(
    entries.filter(({ outcome }) => outcome !== 'NOT_ELIGIBLE').map((each) => [each.id, new File(each, own)]),
  );
  const completions = new Completions([...files.values()], own);
  // Of open files it is asked only for the sake of settled ones that may matter to them: each takes fillings of its own.
  const asked = [...files.values()].some((file) => file.unclear && !file.open);
  const ranked = new Map(
    [...files].map(([id, file]): [string, Ranked] => {
      const alwaysIn = (asked || !file.open) && completions.alwaysIn(file);
      return [id, { file, alwaysIn, alwaysOut: completions.alwaysOut(file) }];
    }),
  );
  const all = [...ranked.values()];
  const shown = fillShown([...files.values()], own);
  const places = entries.map(({ id }): IntakePlace => {
    const each = ranked.get(id);
    if (each === undefined) return { id, status: 'OUT', sure: true, canChange: false };
    const { file, alwaysIn, alwaysOut } = each;
    if (file.open) return { id, status: 'OPEN', sure: false, canChange: !alwaysOut };
    const status = shown.status.get(id) ?? 'OUT';
    return { id, status, sure: alwaysIn || alwaysOut, canChange: canMatter(each, all) };
  });
  return { places, free: shown.left };
}
