import { plainTokens } from './village-tokens.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** Kinds of village, longest first, each with the short forms that addresses have for it. */
const KINDS: readonly (readonly [kind: string, ...others: string[]])[] = [
  ['tổ dân phố', 'tổ dp', 'tdp', 'tđp', 'tổ'],
  ['khu dân cư', 'kdc'],
  ['khu phố', 'kp'],
  ['khối phố'],
  ['tiểu khu', 'tk'],
  ...['khối', 'thôn', 'bản', 'làng', 'ấp', 'buôn', 'khóm', 'xóm', 'sóc', 'phum', 'plei', 'bon', 'khu'].map(
    (kind): [string] => [kind],
  ),
];

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').normalize('NFC');
}

/** Every way to write a kind, to the kind; longest first, so that `tổ dân phố 1` is not a `tổ` called `dân phố 1`. */
const SPELLINGS: readonly (readonly [spelling: string, kind: string])[] = KINDS.flatMap(([kind, ...others]) =>
  [kind, ...others].map((spelling): [string, string] => [spelling, kind]),
).sort(([a], [b]) => b.length - a.length);
const PLAIN_SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...SPELLINGS].reverse().map(([spelling, kind]) => [withoutMarks(spelling), kind]),
);

function anyOf(spellings: Iterable<string>): string {
  return [...spellings].join('|');
}

/** A kind and what follows it; a dot or nothing may stand between a short form and a number. */
const KIND = new RegExp(`^(${anyOf(SPELLINGS.map(([spelling]) => spelling))})(?:[. ]+|(?=\\d))(.*)$`, 'u');
const PLAIN_KIND = new RegExp(
  `^(${anyOf([...PLAIN_SPELLINGS.keys()].sort((a, b) => b.length - a.length))})(?:[. ]+|(?=\\d))(.*)$`,
  'u',
);
const INNER_KIND = new RegExp(
  `(?:^|[ ,(])(?:${anyOf(SPELLINGS.map(([spelling]) => spelling))})(?:[. ]+\\S|\\d)`,
  'u',
);
const IN_COMMUNE = /(?: ?, ?| - )(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tp\.?) .*$/u;
const ABOVE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tp\.?) /u;
const STREET =
  /^(?:\d\S* \S{2,}|(?:số|nhà|căn hộ|chung cư|toà|tòa|tầng|lô|thửa|đường|ngõ|ngách|hẻm|kiệt|block)[ .\d])/u;
/** More than one name, a remark, part of an address. */
const MIXED = /[,;:()[\]/+&–—]|\d-| (?:và|hoặc|ngõ|ngách|hẻm|đường|số nhà) /u;

function unify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Moves the tone mark to the end of its word, so that hoà and hòa are one. */
function tonesLast(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      const tones = parts.match(TONES);
      return tones === null ? parts : parts.replace(TONES, '') + tones.join('');
    })
    .join(' ');
}

/** A village's name for comparing: its kind (thôn, bản, ấp …) apart from the rest, either of which a list may leave out. */
export interface VillageName {
  readonly kind: string;
  readonly rest: string;
  /** It may hold more than the name of one village, or its kind may be part of its name. */
  readonly mixed?: true;
  /** Another name of the same village, as a paper has it. */
  readonly also?: VillageName;
}

/** `tổ số 05` and `tổ 5` are one: a number without the word before it and without zeros in front. */
function plainNumber(rest: string): string {
  return rest.replace(/^(?:số|so) (?=\d)/u, '').replace(/(?<![\p{L}\d])0+(?=\d)/gu, '');
}

/** The kind in front of a name. Without marks it is read only where the whole text has none. */
function apart(text: string): { readonly kind: string; readonly rest: string; readonly guessed: boolean } {
  const found = KIND.exec(text);
  if (found !== null) {
    const kind = SPELLINGS.find(([spelling]) => spelling === found[1])?.[1] ?? '';
    return { kind, rest: found[2] ?? '', guessed: false };
  }
  const plain = withoutMarks(text) === text ? PLAIN_KIND.exec(text) : null;
  if (plain === null) return { kind: '', rest: text, guessed: false };
  const [, spelling = '', rest = ''] = plain;
  // `lang chanh` may be the village of Chanh, or Lang Chánh.
  const guessed = !spelling.includes(' ') && !/\d/.test(rest);
  return { kind: PLAIN_SPELLINGS.get(spelling) ?? '', rest, guessed };
}

/**
 * Takes a village's name apart without regard to case, blanks, apostrophes, the place of tone marks, the usual short
 * forms of kinds (`TDP`, `Tổ`, `KP`), zeros in front of numbers, and the commune behind it.
 */
export function villageName(text: string): VillageName {
  const unified = unify(text).replace(IN_COMMUNE, '');
  const { kind, rest, guessed } = apart(unified);
  const own = plainNumber(rest.trim());
  const mixed = guessed || MIXED.test(own) || INNER_KIND.test(` ${own}`);
  return { kind: tonesLast(kind), rest: tonesLast(own), ...(mixed ? { mixed } : {}) };
}

/** The village of an address; `null` where the text names none: a house in a street, a commune, a dash. */
export function villageOfAddress(text: string): VillageName | null {
  const unified = unify(text);
  if (!/[\p{L}\d]/u.test(unified)) return null;
  if (!INNER_KIND.test(` ${unified}`) && (STREET.test(unified) || ABOVE.test(unified))) return null;
  return villageName(text);
}

function namesOf(name: VillageName): readonly VillageName[] {
  return name.also === undefined ? [name] : [name, name.also];
}

function same(a: VillageName, b: VillageName): boolean {
  return a.rest === b.rest && (a.kind === b.kind || a.kind === '' || b.kind === '');
}

/** Whether two names are the same village: equal, where one of them leaves the kind out equal without it. */
export function sameVillage(a: VillageName, b: VillageName): boolean {
  return namesOf(a).some((one) => namesOf(b).some((other) => same(one, other)));
}

function holds(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

function perhaps(a: VillageName, b: VillageName): boolean {
  const [one, other] = [plainTokens(a.rest), plainTokens(b.rest)];
  if (one.length === 0 || other.length === 0) return false;
  const [wholeOne, wholeOther] = [
    [...plainTokens(a.kind), ...one],
    [...plainTokens(b.kind), ...other],
  ];
  return (
    one.join('') === other.join('') ||
    wholeOne.join('') === wholeOther.join('') ||
    (a.mixed === true && holds(wholeOne, other)) ||
    (b.mixed === true && holds(wholeOther, one))
  );
}

/**
 * Whether two names that are not the same may still be those of one village: the same but for marks, blanks, kind or the
 * way in which a number is written, or one within a text that has more. Nobody is refused for a spelling.
 */
export function perhapsSameVillage(a: VillageName, b: VillageName): boolean {
  return namesOf(a).some((one) => namesOf(b).some((other) => perhaps(one, other)));
}
