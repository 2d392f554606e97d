import type { MissingFact } from '../../kernel/decision.ts';
import { assumptionQuestion } from '../assumptions.ts';
import type { Language } from '../language.ts';
import { saySubject } from '../subject.ts';
import { factCodeParts } from './fact-code.ts';
import { saySettledBy } from './settled-by.ts';
import { whatOf } from './what.ts';

/** The name of a place by its code, such as `xã An Tức`; `undefined` where it is not known. */
export type PlaceName = (code: string) => string | undefined;

/** What is missing, and what would settle it, in the order in which to try. */
export interface MissingWords {
  readonly what: string;
  readonly settledBy: string;
}

const ASSUMPTION = 'assumption.';

function sayPlace(code: string | null, language: Language, placeName: PlaceName | undefined): string | null {
  if (code === null) return null;
  const name = placeName?.(code);
  if (name !== undefined) return `${name} (${code})`;
  return language === 'vi' ? `nơi có mã ${code}` : `the place with code ${code}`;
}

/** The words for a code: a code that is not known here is shown as it is. */
function sayWhat(fact: MissingFact, language: Language, placeName: PlaceName | undefined): string {
  const { subject, path, place } = factCodeParts(fact.code);
  if (path.startsWith(ASSUMPTION)) {
    const question = assumptionQuestion(path.slice(ASSUMPTION.length), language);
    if (question === null) return fact.code;
    return language === 'vi'
      ? `quy chế không nói rõ điểm này: ${question}`
      : `the regulation is silent on this: ${question}`;
  }
  const what = whatOf(path);
  if (what === null) return fact.code;
  const who = saySubject(subject, language, fact.part === 'ADMISSION');
  return what[language]({ who, place: sayPlace(place, language, placeName), code: place });
}

/**
 * A missing fact for people: what is missing, and what would settle it (sources first, then VNeID, then a paper).
 * `placeName` gives the names of communes; without it their codes are shown.
 */
export function sayMissing(fact: MissingFact, language: Language, placeName?: PlaceName): MissingWords {
  return {
    what: sayWhat(fact, language, placeName),
    settledBy: saySettledBy(fact.settledBy, factCodeParts(fact.code).path, language),
  };
}
