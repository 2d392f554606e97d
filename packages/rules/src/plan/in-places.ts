import { type Path, perhapsSameVillage, sameVillage, type VillageName } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { Subject } from '../kernel/open-fact.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { PlanPlace } from './place.ts';

/** Whether an address that lies so lies in the unit of a place, at whatever time. */
export function isOn(path: Path, { unit }: PlanPlace): boolean {
  return path.units.some(({ id }) => id === unit.id);
}

/** Whether a village lies in any of the places, by its name as it stands. */
export function inNamed(path: Path, places: readonly PlanPlace[], village: VillageName): Tri {
  const isIn = (each: PlanPlace): boolean =>
    isOn(path, each) && (each.villages === null || each.villages.some((name) => sameVillage(name, village)));
  return places.some(isIn) ? YES : NO;
}

/** What one reading says before anything is asked: `MAYBE` where only the village would tell. */
function plainly(path: Path, place: KnownPlace, places: readonly PlanPlace[]): Tri {
  const { village } = place;
  let answer: Tri = NO;
  for (const each of places) {
    if (!isOn(path, each)) continue;
    if (each.villages === null) return YES;
    if (village === null) {
      if (each.villages.length > 0) answer = MAYBE;
    } else if (each.villages.some((name) => sameVillage(name, village))) return YES;
    else if (each.villages.some((name) => perhapsSameVillage(name, village))) answer = MAYBE;
  }
  return answer;
}

/**
 * Whether an address lies in any of the places that a plan names, in the world as it stands. A unit of the plan is met by
 * an address that lay, lies or will lie in it: the address stays where its commune is merged (assumption
 * `merger-is-no-move`), so areas drawn on the units of before a merger and of after it are read alike.
 *
 * Where villages are named and the address's is not known, or may be one of them under another spelling,
 * `place.villageFact` is asked: 0 is none of those named, any other value one of them. Where the readings of a code differ, `place.reading` is asked as well.
 */
export function inPlaces(
  place: KnownPlace,
  places: readonly PlanPlace[],
  world: World,
  subject: Subject,
): Tri {
  const answers = place.paths.map((path) => plainly(path, place, places));
  let answer = answers[0] as Tri;
  if (answers.some((each) => each !== answer)) {
    const chosen = place.reading === null ? OPEN : world.value(place.reading, subject);
    if (chosen === OPEN) {
      if (answers.includes(MAYBE)) world.value(place.villageFact, subject);
      return MAYBE;
    }
    answer = answers[chosen] ?? MAYBE;
  }
  if (answer !== MAYBE) return answer;
  const chosen = world.value(place.villageFact, subject);
  return chosen === OPEN ? MAYBE : chosen === 0 ? NO : YES;
}

/** The readings of a code, as their places in the list, in groups that lie in the same of the plan's places. */
export function readingsByPlaces(
  paths: readonly Path[],
  places: readonly PlanPlace[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [i, path] of paths.entries()) {
    const key = places.map((each) => (isOn(path, each) ? '1' : '0')).join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}
