import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Words } from '../../kernel/words.ts';
import { type Language, sayPoints } from '../language.ts';
import { own } from '../own.ts';
import { saySubject } from '../subject.ts';
import { codeOf, type FindingWords, numberOf } from './parameters.ts';

type Grade10Reason = Extract<
  Reason,
  | 'GRADE_10_DIRECT'
  | 'PUPIL_OF_MINORITY'
  | 'PARENT_OF_MINORITY'
  | 'LIVES_IN_DIFFICULT_AREA'
  | 'GROUP_3_NOT_DUE'
  | 'GROUP_3_OPEN'
  | 'PROVINCIAL_PRIZE'
>;

/** What opens direct admission; all but the very small peoples as claimed. */
const GROUNDS: Readonly<Record<string, Words>> = {
  very_small: { vi: 'người dân tộc rất ít người', en: 'of a very small people' },
  boarding_school: {
    vi: 'học sinh trường phổ thông dân tộc nội trú cấp trung học cơ sở, theo lời khai',
    en: 'a pupil of a lower secondary ethnic boarding school, as declared',
  },
  disability: { vi: 'học sinh khuyết tật, theo lời khai', en: 'a pupil with a disability, as declared' },
  national: { vi: 'giải quốc gia, theo lời khai', en: 'a national prize, as declared' },
  international: { vi: 'giải quốc tế, theo lời khai', en: 'an international prize, as declared' },
};

const AREA: Words = {
  vi: 'vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn',
  en: 'an area of especially difficult socio-economic conditions',
};

/** What is open, by the parameter that says so: `area` where no plan reads the text. */
const OPEN: Readonly<Record<string, Words>> = {
  ethnicity: { vi: 'dân tộc của học sinh', en: 'the ethnicity of the pupil' },
  parents: { vi: 'dân tộc của cha, mẹ', en: 'the ethnicity of the parents' },
  area: {
    vi: `thế nào là đang sinh sống, học tập ở ${AREA.vi} (kế hoạch tuyển sinh phải quy định)`,
    en: `what living and studying in ${AREA.en} means, which a plan has to say`,
  },
  living: { vi: `việc sinh sống ở ${AREA.vi}`, en: `whether the pupil lives in ${AREA.en}` },
  studying: { vi: `việc học tập ở ${AREA.vi}`, en: `whether the pupil studied in ${AREA.en}` },
};

function whatIsOpen(finding: Finding, language: Language): string {
  const said = Object.entries(OPEN).flatMap(([name, words]) =>
    codeOf(finding, name) === null ? [] : [words[language]],
  );
  if (said.length === 0) return '';
  return language === 'vi' ? `; chưa rõ ${said.join('; ')}` : `; not known: ${said.join('; ')}`;
}

/** Words for what the clauses on grade 10 say. */
export const GRADE_10_WORDS: Readonly<Record<Grade10Reason, FindingWords>> = {
  GRADE_10_DIRECT: (finding, language) => {
    const ground = own(GROUNDS, codeOf(finding, 'ground') ?? '')?.[language];
    const why = ground === undefined ? '' : `: ${ground}`;
    return language === 'vi'
      ? `Thuộc diện tuyển thẳng vào lớp 10${why}.`
      : `Direct admission to grade 10 is due${why}.`;
  },
  PUPIL_OF_MINORITY: { vi: 'Học sinh là người dân tộc thiểu số.', en: 'The pupil is of an ethnic minority.' },
  PARENT_OF_MINORITY: (finding, language) => {
    const subject = codeOf(finding, 'subject');
    if (language === 'vi') {
      const who = subject === null ? '' : ` (${saySubject(subject, 'vi', true)} trong hồ sơ)`;
      return `Học sinh có cha hoặc mẹ là người dân tộc thiểu số${who}.`;
    }
    const who = subject === null ? '' : ` (${saySubject(subject, 'en', true)} of the file)`;
    return `One parent of the pupil is of an ethnic minority${who}.`;
  },
  LIVES_IN_DIFFICULT_AREA: {
    vi: `Học sinh đang sinh sống, học tập ở ${AREA.vi} theo kế hoạch tuyển sinh.`,
    en: `The pupil lives and studies in ${AREA.en} as the plan reads it.`,
  },
  GROUP_3_NOT_DUE: {
    vi: `Học sinh và cha, mẹ không phải người dân tộc thiểu số; học sinh không sinh sống, học tập ở ${AREA.vi} theo kế hoạch tuyển sinh.`,
    en: `Neither the pupil nor a parent is of an ethnic minority, and the pupil does not live and study in ${AREA.en} as the plan reads it.`,
  },
  GROUP_3_OPEN: (finding, language) =>
    language === 'vi'
      ? `Chưa đủ căn cứ để biết có thuộc nhóm đối tượng 3 hay không${whatIsOpen(finding, 'vi')}.`
      : `It cannot be told yet whether group 3 is due${whatIsOpen(finding, 'en')}.`,
  PROVINCIAL_PRIZE: (finding, language) => {
    const points = numberOf(finding, 'points');
    if (language === 'vi') {
      const due =
        points === null ? 'được cộng điểm khuyến khích' : `được cộng ${sayPoints(points, 'vi')} khuyến khích`;
      return `Có giải cấp tỉnh theo lời khai: ${due}, ngoài điểm ưu tiên.`;
    }
    const due = points === null ? 'points for it are due' : `${sayPoints(points, 'en')} for it are due`;
    return `A prize of a province, as declared: ${due}, besides the priority points.`;
  },
};
