import type { Basis, Identity } from '@cutru/residence';
import type { DeclaredCheck, Outcome, PartKind } from '../kernel/decision.ts';
import type { Confidence, Words } from '../kernel/words.ts';
import type { Language } from './language.ts';

const PRIORITY: Readonly<Record<Outcome, Words>> = {
  ELIGIBLE: { vi: 'được hưởng ưu tiên', en: 'priority is due' },
  NOT_ELIGIBLE: { vi: 'không được hưởng ưu tiên', en: 'no priority is due' },
  NEEDS_EVIDENCE: { vi: 'chưa đủ căn cứ', en: 'evidence is missing' },
};

const ADMISSION: Readonly<Record<Outcome, Words>> = {
  ELIGIBLE: { vi: 'đủ điều kiện dự tuyển', en: 'may be admitted' },
  NOT_ELIGIBLE: { vi: 'không đủ điều kiện dự tuyển', en: 'may not be admitted' },
  NEEDS_EVIDENCE: { vi: 'chưa đủ căn cứ', en: 'evidence is missing' },
};

/** What a part, or the whole, comes to; `kind` chooses between priority and admission. */
export function sayOutcome(outcome: Outcome, language: Language, kind: PartKind = 'AREA'): string {
  return (kind === 'ADMISSION' ? ADMISSION : PRIORITY)[outcome][language];
}

const IDENTITY: Readonly<Record<Identity, Words>> = {
  CONFIRMED: {
    vi: 'khớp với dữ liệu dân cư',
    en: 'agrees with the population data',
  },
  // One text whatever differed: to say which field was wrong is a way to guess the right one.
  NOT_CONFIRMED: {
    vi: 'chưa khớp với dữ liệu dân cư; số định danh, họ tên và ngày sinh cần được kiểm tra lại',
    en: 'does not agree with the population data; number, name and birth date have to be checked',
  },
  NOT_CHECKED: {
    vi: 'chưa đối chiếu, vì không dùng nguồn dữ liệu dân cư nào',
    en: 'not checked, since no population data were asked',
  },
};

/** Whether the person was found in the population data. */
export function sayIdentity(identity: Identity, language: Language): string {
  return IDENTITY[identity][language];
}

const BASIS: Readonly<Record<Basis, Words>> = {
  SOURCE: { vi: 'dữ liệu dân cư hoặc danh mục chính thức', en: 'population data or official lists' },
  PAPER: { vi: 'giấy tờ đã nộp', en: 'papers handed in' },
  DECLARED: { vi: 'lời khai, chưa được kiểm chứng', en: 'what was declared, unchecked' },
};

/** The weakest thing on which a part rests. */
export function sayBasis(basis: Basis, language: Language): string {
  return BASIS[basis][language];
}

const DECLARED: Readonly<Record<DeclaredCheck, Words>> = {
  AGREES: { vi: 'khai đúng với mức được hưởng', en: 'what was declared is right' },
  TOO_HIGH: { vi: 'khai cao hơn mức được hưởng', en: 'more was declared than is due' },
  TOO_LOW: {
    vi: 'khai thấp hơn mức được hưởng, nên khai lại để không mất quyền lợi',
    en: 'less was declared than is due; declare it again so as not to lose it',
  },
  OPEN: {
    vi: 'chưa thể nói khai đúng hay sai, vì còn thiếu căn cứ',
    en: 'whether what was declared is right cannot be told yet',
  },
};

/** How what was declared compares with what is due. */
export function sayDeclared(check: DeclaredCheck, language: Language): string {
  return DECLARED[check][language];
}

const CONFIDENCE: Readonly<Record<Confidence, Words>> = {
  confirmed: {
    vi: 'điều khoản làm căn cứ đã được đối chiếu với văn bản',
    en: 'the clauses relied on were read in the text',
  },
  unconfirmed: {
    vi: 'có điều khoản làm căn cứ chưa được xác nhận, cần bộ phận pháp chế xem lại',
    en: 'a clause relied on is not confirmed yet; a lawyer should look at it',
  },
};

/** How surely the text behind the deciding clauses is known. */
export function sayConfidence(confidence: Confidence, language: Language): string {
  return CONFIDENCE[confidence][language];
}
