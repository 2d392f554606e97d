import { addMonths, type Day, dayOf, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import { headingKey } from '@cutru/tables';

/**
 * What a paper is. `CT07`: giấy xác nhận thông tin về cư trú; `VNEID`: what the VNeID app shows; `RESIDENCE_NOTICE`:
 * thông báo về cư trú; `SCHOOL_RECORD`: học bạ; `OTHER` is told apart by number and issuer.
 */
export const PAPER_TYPES = [
  'CT07',
  'VNEID',
  'BIRTH_CERTIFICATE',
  'SCHOOL_RECORD',
  'RESIDENCE_NOTICE',
  'OTHER',
] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

/** For how long papers of a type count, by the days on which they were issued: the forms change with the circulars. */
export interface PaperRule {
  readonly type: PaperType;
  /** Issued from this day … */
  readonly from: Day;
  /** … up to but not on this one. */
  readonly to: Day;
  /** Months from issue, the last day included; `null`: without end. */
  readonly validMonths: number | null;
  readonly confidence: 'confirmed' | 'unconfirmed';
  readonly ground: string;
}

/** Circular 116/2026/TT-BCA replaced 55/2021 on this day; its form and validity were not seen. */
const NEW_FORMS: Day = dayOf(2026, 7, 1);

const always = (type: PaperType): PaperRule => ({
  type,
  from: FOREVER_AGO,
  to: FOREVER,
  validMonths: null,
  confidence: 'unconfirmed',
  ground: 'no rule found that ends it',
});

/** The rules, one for each day of issue of each type. */
export const PAPER_RULES: readonly PaperRule[] = [
  {
    type: 'CT07',
    from: FOREVER_AGO,
    to: NEW_FORMS,
    validMonths: 12,
    confidence: 'confirmed',
    ground: 'Circular 55/2021/TT-BCA, Article 17',
  },
  {
    type: 'CT07',
    from: NEW_FORMS,
    to: FOREVER,
    validMonths: 12,
    confidence: 'unconfirmed',
    ground: 'Circular 116/2026/TT-BCA, taken to be as before',
  },
  always('VNEID'),
  always('BIRTH_CERTIFICATE'),
  always('SCHOOL_RECORD'),
  always('RESIDENCE_NOTICE'),
  always('OTHER'),
];

/** The rule for a paper of a type and a day of issue. */
export function paperRule(type: PaperType, issuedOn: Day): PaperRule {
  const rule = PAPER_RULES.find((each) => each.type === type && issuedOn >= each.from && issuedOn < each.to);
  if (rule === undefined) throw new TypeError('paper rules leave a day out');
  return rule;
}

/** A paper handed in after the day that counts tells of the days before; one of years later is a slip of the pen. */
const MONTHS_AFTER = 12;

/** Whether a paper counts on a day: still valid, and not issued so much later that the day of issue cannot be right. */
export function isInDate(type: PaperType, issuedOn: Day, onDay: Day): boolean {
  const { validMonths } = paperRule(type, issuedOn);
  if (issuedOn > addMonths(onDay, MONTHS_AFTER)) return false;
  return validMonths === null || onDay <= addMonths(issuedOn, validMonths);
}

const NAMES: ReadonlyMap<string, PaperType> = new Map([
  ...PAPER_TYPES.map((type): [string, PaperType] => [headingKey(type), type]),
  ['giayxacnhanthongtinvecutru', 'CT07'],
  ['giaykhaisinh', 'BIRTH_CERTIFICATE'],
  ['hocba', 'SCHOOL_RECORD'],
  ['thongbaovecutru', 'RESIDENCE_NOTICE'],
  ['khac', 'OTHER'],
]);

/** A type by its name or the Vietnamese name of the paper; `undefined`: none. */
export function paperType(text: string): PaperType | undefined {
  return NAMES.get(headingKey(text));
}
