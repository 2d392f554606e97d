import { isSettled, type Mask } from '../../kernel/masks.ts';
import type { ChoiceFact } from '../../kernel/open-fact.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import type { PlaceReader } from '../../residence/reader.ts';
import { residenceSpans } from '../../residence/spans.ts';
import { ANY_CLASS, classOfPlaceKind, KV1, KV3 } from '../area-class.ts';
import { residenceWindow, type UniversityCase } from '../case.ts';
import { classTo2025 } from '../class-to-2025.ts';

/** Which residence counts for a boarding pupil who moved during school: the text is silent. */
const BOARDING_RESIDENCE_DAY: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.boarding-residence-day',
  place: null,
  size: 4,
};

/** No effect on the area: the lowest class, with which "the higher of the two" changes nothing. */
export const NO_EFFECT: Mask = KV3;

/** A day without registration, beside the classes. */
const UNREGISTERED: Mask = 16;

const CLASSES: PlaceReader = {
  anything: ANY_CLASS | UNREGISTERED,
  nothing: UNREGISTERED,
  ofAnyPlace: classOfPlaceKind,
  ofSegment(segment, world, from, to) {
    // A kind that changes inside the stretch shows at either end of it.
    return classTo2025(segment, from, world) | classTo2025(segment, to - 1, world);
  },
};

/** What the residence of a boarding pupil says of the area. */
export interface BoardingArea {
  /** The classes that it can come to. */
  readonly area: Mask;
  /** There is no day of registered residence in the window. */
  readonly unregistered: boolean;
}

/**
 * 7(1)(c)(1): pupils of ethnic boarding schools with the State's regime get the area of their permanent residence. Where
 * the classes of the registered days of the window differ, which one counts is not said (assumption
 * `boarding-residence-day`); days without registration are left out.
 */
export function boardingArea(c: UniversityCase, world: World): BoardingArea {
  const window = residenceWindow(c.application);
  if (window === null) return { area: ANY_CLASS, unregistered: false };
  const context = { lists: c.context.lists, world, subject: 'candidate', test: CLASSES } as const;
  let sure = 0;
  let possible = 0;
  let registered = false;
  for (const { answer } of residenceSpans(context, c.person.permanent, window)) {
    const classes = answer & ANY_CLASS;
    possible |= classes;
    if (answer === classes) registered = true;
    if (isSettled(answer)) sure |= classes;
  }
  if (possible === 0) return { area: NO_EFFECT, unregistered: true };
  const mask = registered ? possible : possible | NO_EFFECT;
  if (sure === 0 || isSettled(sure)) return { area: mask, unregistered: false };
  const choice = world.value(BOARDING_RESIDENCE_DAY, 'candidate');
  const bit = choice === OPEN ? 0 : KV1 >> choice;
  // A choice of a class that no day has leaves the question as open as it was.
  return { area: (sure & bit) !== 0 ? bit : mask, unregistered: false };
}

/** The area by 7(1)(c)(1), or no effect where it is not claimed. */
export function boardingRegime(c: UniversityCase, world: World): Mask {
  if (!c.application.boardingSchool || residenceWindow(c.application) === null) return NO_EFFECT;
  return boardingArea(c, world).area;
}
