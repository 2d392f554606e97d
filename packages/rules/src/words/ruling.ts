import type { Decision } from '../kernel/decision.ts';
import type { Words } from '../kernel/words.ts';
import type { Ruled, RulingAnswer, RulingEffect } from '../ruling/types.ts';
import { type Language, sayPoints } from './language.ts';
import { partName, partText } from './parts.ts';
import { sayOutcome } from './terms.ts';

const RULED: Readonly<Record<RulingEffect, Words>> = {
  SETTLES: {
    vi: 'Kết luận của hội đồng, về điều mà kết quả kiểm tra để ngỏ',
    en: 'Ruling on what the check left open',
  },
  CONFIRMS: { vi: 'Kết luận của hội đồng, như kết quả kiểm tra', en: 'Ruling that confirms the check' },
  DEPARTS: {
    vi: 'Kết luận của hội đồng, khác kết quả kiểm tra',
    en: 'Ruling that departs from the check',
  },
};

const FOUND: Words = { vi: 'kết quả kiểm tra', en: 'the check found' };
const POINTS: Words = {
  vi: 'Điểm ưu tiên theo kết luận của hội đồng',
  en: 'Priority points that follow from the rulings',
};
const NO_GROUP: Words = { vi: 'không thuộc đối tượng nào', en: 'no group applies' };

function answerText(answer: RulingAnswer, language: Language): string {
  switch (answer.part) {
    case 'AREA':
      return answer.area;
    case 'POLICY':
      if (answer.group === 'NONE') return NO_GROUP[language];
      return `${language === 'vi' ? 'đối tượng' : 'group'} ${answer.group}`;
    case 'ADMISSION':
      return sayOutcome(answer.admitted ? 'ELIGIBLE' : 'NOT_ELIGIBLE', language, 'ADMISSION');
    case 'PRIORITY':
      return sayPoints(answer.points, language);
  }
}

/**
 * Rulings beside a decision, for people: a sentence for each with what was ruled and what the check had found, and one with
 * the points that follow where there are any. Not who ruled, nor why: that may name people, and stands with the ruling.
 */
export function sayRulings(
  { programme }: Decision,
  { rulings, ruledPoints }: Ruled,
  language: Language,
): string[] {
  const said = rulings.map(({ ruling: { answer }, effect, found }) => {
    const what = `${partName(found, language, programme)}: ${answerText(answer, language)}`;
    return `${RULED[effect][language]}: ${what}; ${FOUND[language]}: ${partText(found, language)}.`;
  });
  if (ruledPoints === null) return said;
  return [...said, `${POINTS[language]}: ${sayPoints(ruledPoints, language)}.`];
}
