import { FACT_KINDS, type FactKind } from '../kernel/fact-kinds.ts';
import type { Clause, Instrument, Provision } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Confidence, Words } from '../kernel/words.ts';
import { KV1_MARKS_TO_2025 } from '../residence/mark-sets.ts';
import type { ExamParameters } from './parameters.ts';

/** An instrument of this programme, chosen by the year of the exam. */
export interface ExamInstrument extends Instrument {
  readonly years: { readonly first: number; readonly last: number };
  readonly parameters: ExamParameters;
}

const ALL: readonly Verdict[] = ['MET', 'NOT_MET', 'UNKNOWN'];
const CLAIM: readonly Verdict[] = ['MET', 'NOT_MET'];

const TO_2025: ExamParameters = {
  article: '39',
  points: { '1': 0, '2': 25, '3': 50 },
  ageMonths: 35 * 12,
  placeMarks: KV1_MARKS_TO_2025,
  place: 'RESIDENCE',
  residenceMonths: null,
  share: { parts: 2, whole: 3 },
  pass: null,
};

/** As first written, the three years ran up to the day of the exam. */
const IN_2020: ExamParameters = { ...TO_2025, residenceMonths: 36 };

const IN_2025: ExamParameters = { ...TO_2025, article: '42', pass: { score: 500, failing: 100 } };

/** Circular 13/2026 changed 2(d) and 3(a) alone. */
const FROM_2026: ExamParameters = { ...IN_2025, place: 'SCHOOL' };

const BY_RESIDENCE: Readonly<Record<'d' | 'a', Words>> = {
  d: {
    vi: 'người Kinh, người nước ngoài thường trú tại địa bàn khó khăn, học ngoài quận nội thành',
    en: 'Kinh and foreigners resident in difficult places, at schools outside inner districts',
  },
  a: {
    vi: 'người DTTS thường trú tại địa bàn khó khăn, học nội trú hoặc ngoài quận nội thành',
    en: 'ethnic minority resident in difficult places, boarding or at schools outside inner districts',
  },
};

const BY_SCHOOL: Readonly<Record<'d' | 'a', Words>> = {
  d: {
    vi: 'người Kinh, người nước ngoài học tại trường ở địa bàn khó khăn',
    en: 'Kinh and foreigners at schools in difficult places',
  },
  a: {
    vi: 'người DTTS học tại trường ở địa bàn khó khăn',
    en: 'ethnic minority at schools in difficult places',
  },
};

/** How surely the words of a year are known. */
interface Known {
  /** Category 2, and category 1 with it. */
  readonly second: Confidence;
  readonly third: Confidence;
  /** 3(a), of which a part may be known less surely than the rest. */
  readonly byPlace: Confidence;
}

const CLAIMS: readonly FactKind[] = ['claims'];
const AGE: readonly FactKind[] = ['birth', 'claims', 'exam_day'];

/** What the grounds by place read; only residence of so many months is counted to the exam. */
function readsOfPlace({ place, residenceMonths }: ExamParameters): readonly FactKind[] {
  if (place === 'SCHOOL') return ['areas', 'claims', 'ethnicity', 'plan', 'schooling'];
  const toExam: readonly FactKind[] = residenceMonths === null ? [] : ['exam_day'];
  return ['areas', 'claims', 'ethnicity', ...toExam, 'residence.permanent', 'schooling'];
}

function clausesOf(parameters: ExamParameters, known: Known): readonly Clause[] {
  const { article, place } = parameters;
  const byPlaceReads = readsOfPlace(parameters);
  // Category 1 is for whoever is in no other.
  const all = FACT_KINDS.filter((kind) => AGE.includes(kind) || byPlaceReads.includes(kind));
  const clause = (
    id: string,
    title: Words,
    verdicts: readonly Verdict[],
    confidence: Confidence,
    reads: readonly FactKind[] = CLAIMS,
  ): Clause => ({ id: `${article}${id}`, title, part: 'PRIORITY', verdicts, confidence, reads });
  const byPlace = place === 'RESIDENCE' ? BY_RESIDENCE : BY_SCHOOL;
  return [
    clause('(1)', { vi: 'diện 1, không cộng điểm', en: 'category 1, no points' }, ALL, known.second, all),
    clause(
      '(2)(a)',
      {
        vi: 'thương binh, bệnh binh dưới 81% (giáo dục thường xuyên)',
        en: 'war invalids under 81 % (continuing education)',
      },
      CLAIM,
      known.second,
    ),
    clause(
      '(2)(b)',
      {
        vi: 'con thương binh dưới 81%; anh hùng, con anh hùng, con Bà mẹ Việt Nam anh hùng',
        en: 'children of invalids under 81 %; heroes, children of heroes and of Heroic Mothers',
      },
      CLAIM,
      known.second,
    ),
    clause('(2)(c)', { vi: 'người dân tộc thiểu số', en: 'ethnic minority' }, ALL, known.second, [
      'ethnicity',
    ]),
    clause('(2)(d)', byPlace.d, ALL, known.second, byPlaceReads),
    clause(
      '(2)(đ)',
      { vi: 'người nhiễm chất độc hóa học và con', en: 'people affected by toxic chemicals, their children' },
      CLAIM,
      known.second,
    ),
    clause(
      '(2)(e)',
      {
        vi: 'từ 35 tuổi vào ngày thi (giáo dục thường xuyên)',
        en: '35 or older on the day of the exam (continuing education)',
      },
      ALL,
      known.second,
      AGE,
    ),
    clause('(3)(a)', byPlace.a, ALL, known.byPlace, byPlaceReads),
    clause(
      '(3)(b)',
      {
        vi: 'thương binh, bệnh binh từ 81% (giáo dục thường xuyên)',
        en: 'war invalids from 81 % (continuing education)',
      },
      CLAIM,
      known.third,
    ),
    clause(
      '(3)(c)',
      { vi: 'con liệt sĩ, con thương binh từ 81%', en: 'children of martyrs, of invalids from 81 %' },
      CLAIM,
      known.third,
    ),
  ];
}

/** How the score is made and who passes: the article is not known, so it is cited by a word. */
export const SCORE = 'Score';

/** What a year's circular settles without a verdict of its own; nothing of it is read for the years without a score. */
function provisionsOf({ pass }: ExamParameters, { second }: Known): readonly Provision[] {
  if (pass === null) return [];
  return [
    {
      id: '43',
      title: {
        vi: 'điểm khuyến khích; được lấy đúng như đã khai',
        en: 'encouragement points; they are taken as they are given',
      },
      confidence: second,
    },
    {
      id: SCORE,
      title: { vi: 'cách tính và mức đạt', en: 'how it is made, and who passes' },
      confidence: 'unconfirmed',
    },
  ];
}

function instrument(
  id: string,
  name: Words,
  years: { readonly first: number; readonly last: number },
  parameters: ExamParameters,
  known: Known,
): ExamInstrument {
  return {
    id,
    programme: 'graduation-exam',
    revision: 1,
    name,
    form: 'REGULATION',
    years,
    days: null,
    clauses: clausesOf(parameters, known),
    provisions: provisionsOf(parameters, known),
    parameters,
  };
}

/** Of Circular 15/2020 the words of category 3 are known at second hand. */
const SECOND_READ: Known = { second: 'confirmed', third: 'unconfirmed', byPlace: 'unconfirmed' };
/** Of Circular 24/2024 all is read but the two thirds in 3(a). */
const ALL_BUT_SHARE: Known = { second: 'confirmed', third: 'confirmed', byPlace: 'unconfirmed' };
const ALL_READ: Known = { second: 'confirmed', third: 'confirmed', byPlace: 'confirmed' };
const NONE_READ: Known = { second: 'unconfirmed', third: 'unconfirmed', byPlace: 'unconfirmed' };

/** The instruments of the graduation exam, in the order of the exam years that they cover (both ends included). */
export const EXAM_INSTRUMENTS: readonly ExamInstrument[] = [
  instrument(
    'circular-15-2020',
    { vi: 'Thông tư 15/2020/TT-BGDĐT', en: 'Circular 15/2020/TT-BGDĐT' },
    { first: 2020, last: 2020 },
    IN_2020,
    SECOND_READ,
  ),
  instrument(
    'circular-15-2020-as-amended',
    {
      vi: 'Thông tư 15/2020/TT-BGDĐT, sửa đổi bởi các Thông tư 05/2021, 02/2023 và 06/2023/TT-BGDĐT',
      en: 'Circular 15/2020/TT-BGDĐT as amended by Circulars 05/2021, 02/2023 and 06/2023/TT-BGDĐT',
    },
    { first: 2021, last: 2024 },
    TO_2025,
    SECOND_READ,
  ),
  instrument(
    'circular-24-2024',
    { vi: 'Thông tư 24/2024/TT-BGDĐT', en: 'Circular 24/2024/TT-BGDĐT' },
    { first: 2025, last: 2025 },
    IN_2025,
    ALL_BUT_SHARE,
  ),
  instrument(
    'circular-24-2024-as-of-2026',
    {
      vi: 'Thông tư 24/2024/TT-BGDĐT, sửa đổi bởi Thông tư 13/2026/TT-BGDĐT',
      en: 'Circular 24/2024/TT-BGDĐT as amended by Circular 13/2026/TT-BGDĐT',
    },
    { first: 2026, last: 2026 },
    FROM_2026,
    ALL_READ,
  ),
  // No text is known for 2027: the instrument of 2026 stands until one is there.
  instrument(
    'circular-24-2024-for-2027',
    {
      vi: 'Thông tư 24/2024/TT-BGDĐT, sửa đổi bởi Thông tư 13/2026/TT-BGDĐT (tạm dùng cho năm 2027, chưa có văn bản)',
      en: 'Circular 24/2024/TT-BGDĐT as amended by Circular 13/2026/TT-BGDĐT (for 2027 until a text is there)',
    },
    { first: 2027, last: 2027 },
    FROM_2026,
    NONE_READ,
  ),
];
