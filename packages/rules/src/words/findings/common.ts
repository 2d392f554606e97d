import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Words } from '../../kernel/words.ts';
import { capitalised, type Language } from '../language.ts';
import { own } from '../own.ts';
import { saySubject } from '../subject.ts';
import { codeOf, type FindingWords } from './parameters.ts';

type CommonReason = Extract<
  Reason,
  | 'NOT_CLAIMED'
  | 'CLAIM_NOT_IN_INSTRUMENT'
  | 'ETHNICITY_DIFFERS'
  | 'IDENTITY_NOT_CONFIRMED'
  | 'NAME_WITHOUT_DIACRITICS'
>;

const CLAIMS: Readonly<Record<string, Words>> = {
  boarding_school: {
    vi: 'học sinh trường phổ thông dân tộc nội trú',
    en: 'pupil of an ethnic boarding school',
  },
  service_area: { vi: 'quân nhân, công an tại ngũ', en: 'soldier or police officer on service' },
};

const NOT_CLAIMED: Readonly<Record<string, Words>> = {
  '11': {
    vi: 'Không khai giải thưởng để được tuyển thẳng.',
    en: 'No prize for direct admission was claimed.',
  },
  '14(3)': { vi: 'Không khai giải cấp tỉnh.', en: 'No prize of a province was claimed.' },
  '9(4)': { vi: 'Không khai hộ nghèo, hộ cận nghèo.', en: 'No poor or near-poor household was claimed.' },
};

/** Boarding findings name whom they are about; those of university admission are always about the candidate. */
function who(finding: Finding, language: Language): string {
  const subject = codeOf(finding, 'subject');
  return saySubject(subject ?? 'candidate', language, subject !== null);
}

/** Words for what any programme can find. */
export const COMMON_WORDS: Readonly<Record<CommonReason, FindingWords>> = {
  NOT_CLAIMED: (finding, language) =>
    (own(NOT_CLAIMED, finding.clause) ?? { vi: 'Không khai thuộc diện này.', en: 'This was not claimed.' })[
      language
    ],
  CLAIM_NOT_IN_INSTRUMENT: (finding, language) => {
    const claim = own(CLAIMS, codeOf(finding, 'claim') ?? '')?.[language];
    if (language === 'vi') {
      const what = claim === undefined ? 'một diện' : `diện ${claim}`;
      return `Đã khai ${what}, nhưng quy chế của năm này không còn diện đó nên không xét.`;
    }
    const what = claim === undefined ? 'something' : `"${claim}"`;
    return `The candidate claimed ${what}, which this year's regulation does not have; it was left aside.`;
  },
  ETHNICITY_DIFFERS: {
    vi: 'Dân tộc đã khai khác với dữ liệu dân cư; kết quả kiểm tra dùng dữ liệu dân cư.',
    en: 'The ethnicity declared differs from the population data; the result rests on the data.',
  },
  IDENTITY_NOT_CONFIRMED: (finding, language) =>
    language === 'vi'
      ? `Chưa xác nhận được danh tính của ${who(finding, 'vi')} với dữ liệu dân cư.`
      : `The identity of ${who(finding, 'en')} could not be confirmed with the population data.`,
  NAME_WITHOUT_DIACRITICS: (finding, language) =>
    language === 'vi'
      ? `Họ tên của ${who(finding, 'vi')} chỉ khớp khi bỏ dấu; nên sửa lại cho đúng dấu.`
      : capitalised(
          `the name of ${who(finding, 'en')} agrees only without its diacritics; it should be corrected.`,
        ),
};
