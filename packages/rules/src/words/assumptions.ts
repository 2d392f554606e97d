import { ASSUMPTIONS, type AssumptionId } from '../kernel/assumptions.ts';
import type { Confidence } from '../kernel/words.ts';
import { ASSUMPTION_TEXTS, type AssumptionText } from './assumption-texts.ts';
import type { Language } from './language.ts';

/** An assumption for people. */
export interface AssumptionWords {
  /** A few words, to name it in a list. */
  readonly title: string;
  /** On what the law is silent. */
  readonly question: string;
  /** What is assumed there, or that nothing is. */
  readonly assumed: string;
  /** `confirmed`: it follows from the words of the text; `unconfirmed`: it is our reading. */
  readonly confidence: Confidence;
  /** The confidence as a sentence. */
  readonly confidenceText: string;
}

const CONFIDENCE: Readonly<Record<Confidence, Readonly<Record<Language, string>>>> = {
  confirmed: { vi: 'Theo đúng câu chữ của văn bản.', en: 'It follows from the words of the text.' },
  unconfirmed: {
    vi: 'Đây là cách hiểu, chưa được cơ quan có thẩm quyền xác nhận.',
    en: 'This is a reading, not confirmed by an authority.',
  },
};

/** The question that an assumption answers and what is assumed, with how sure that is. */
export function sayAssumption(id: AssumptionId, language: Language): AssumptionWords {
  const text: AssumptionText = ASSUMPTION_TEXTS[id];
  return {
    title: text.title[language],
    question: text.question[language],
    assumed: text.assumed[language],
    confidence: text.confidence,
    confidenceText: CONFIDENCE[text.confidence][language],
  };
}

/** The question of an assumption by an id that may be unknown here: `null` then. */
export function assumptionQuestion(id: string, language: Language): string | null {
  const known = ASSUMPTIONS.find((each) => each === id);
  return known === undefined ? null : ASSUMPTION_TEXTS[known].question[language];
}
