import { plainTokens, withoutMarks } from './village-tokens.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Kinds of village, each with the short forms that addresses have for it. */
const KINDS: readonly (readonly [kind: string, ...others: string[]])[] = [
  ['tổ dân phố', 'tổ dp', 'tdp', 'tđp', 'tổ'],
  ['khu dân cư', 'kdc'],
  ['khu phố', 'kp'],
  ['khu vực', 'kv'],
  ['khối phố'],
  ['tiểu khu', 'tk'],
  ['tổ dân cư'],
  ['tổ nhân dân'],
  ['cụm dân cư', 'cụm'],
  ...[
    'khối',
    'thôn',
    'bản',
    'làng',
    'ấp',
    'buôn',
    'khóm',
    'xóm',
    'sóc',
    'phum',
    'plei',
    'bon',
    'khu',
    'đội',
  ].map((kind): [string] => [kind]),
];

/** Every way to write a kind, to the kind; longest first, so that `tổ dân phố 1` is not a `tổ` called `dân phố 1`. */
const SPELLINGS: readonly (readonly [spelling: string, kind: string])[] = KINDS.flatMap(([kind, ...others]) =>
  [kind, ...others].map((spelling): [string, string] => [spelling, kind]),
).sort(([a], [b]) => b.length - a.length);
const KIND_OF: ReadonlyMap<string, string> = new Map(SPELLINGS);
const KIND_OF_PLAIN: ReadonlyMap<string, string> = new Map(
  [...SPELLINGS].reverse().map(([spelling, kind]) => [withoutMarks(spelling), kind]),
);

/** A kind and what follows it; a dot or nothing may stand between a short form and a number. */
function kindThen(spellings: Iterable<string>): RegExp {
  return new RegExp(`^(${[...spellings].join('|')})(?:[. ]+|(?=\\d))(.*)$`, 'u');
}

const KIND = kindThen(KIND_OF.keys());
const PLAIN_KIND = kindThen([...KIND_OF_PLAIN.keys()].sort((a, b) => b.length - a.length));
const IN_COMMUNE =
  /(?: ?, ?| - )(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|p\.|x\.|tt\.?|q\.|h\.|tp\.?) ?.*$/u;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu) /u;
const NUMBER = /^[1-9]\d{0,2}\p{L}?$/u;
/** What people write where they know no village. */
const UNKNOWN = /^(?:không|chưa|ko|k|n\/a|na|null)(?: (?:rõ|ro|có|co|biết|xác định))?$/u;

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
  /** Of an address: nothing in the text shows that it is the name of a village, and of one alone. */
  readonly loose?: true;
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
  if (found !== null)
    return { kind: KIND_OF.get(found[1] ?? '') ?? '', rest: found[2] ?? '', guessed: false };
  const plain = withoutMarks(text) === text ? PLAIN_KIND.exec(text) : null;
  if (plain === null) return { kind: '', rest: text, guessed: false };
  const [, spelling = '', rest = ''] = plain;
  // `lang chanh` may be the village of Chanh, or Lang Chánh.
  const guessed = !spelling.includes(' ') && !/\d/.test(rest);
  return { kind: KIND_OF_PLAIN.get(spelling) ?? '', rest, guessed };
}

interface ReadName {
  readonly kind: string;
  readonly rest: string;
  readonly guessed: boolean;
  /** Nothing of it is a name. */
  readonly isNone: boolean;
}

function isNone(text: string, rest: string): boolean {
  if (KIND_OF_PLAIN.has(withoutMarks(text))) return true;
  return !/[\p{L}\d]/u.test(rest) || UNKNOWN.test(rest) || /^0+$/.test(rest);
}

/** The people of a commune live in the same few villages: names that were read, so many at most. */
const known = new Map<string, ReadName>();
const MAX_KNOWN = 10_000;

function read(text: string): ReadName {
  let name = known.get(text);
  if (name === undefined) {
    const unified = unify(text);
    const { kind, rest, guessed } = apart(unified.replace(IN_COMMUNE, ''));
    const own = plainNumber(rest.trim());
    name = { kind: tonesLast(kind), rest: tonesLast(own), guessed, isNone: isNone(unified, own) };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, name);
  }
  return name;
}

/**
 * Takes a village's name apart without regard to case, blanks, apostrophes, the place of tone marks, the usual short
 * forms of kinds (`TDP`, `Tổ`, `KP`), zeros in front of numbers, and the commune behind it.
 */
export function villageName(text: string): VillageName {
  const { kind, rest } = read(text);
  return { kind, rest };
}

function isCommune(text: string, communes: readonly string[]): boolean {
  const plain = (name: string): string => withoutMarks(name.replace(COMMUNE, ''));
  return communes.some((name) => plain(unify(name)) === plain(text));
}

/**
 * The village of an address in communes of these names, asked for where they matter; `null` where the text names none, as
 * the name of the commune itself does. A text without a kind can be a street or a word for "not known" as well as a village: it is its village where the
 * names are equal, and never surely another one.
 */
export function villageOfAddress(
  text: string,
  communes: () => readonly string[] = () => [],
): VillageName | null {
  const { kind, rest, guessed, isNone } = read(text);
  if (isNone || (kind === '' && isCommune(unify(text), communes()))) return null;
  const sure = kind === '' ? NUMBER.test(rest) : !guessed;
  return { kind, rest, ...(sure ? {} : { loose: true }) };
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
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Whether one letter more, less or another makes one of the other; of short names most differ by no more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b)) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return [
    [1, 1],
    [0, 1],
    [1, 0],
  ].some(([x = 0, y = 0]) => a.slice(at + x) === b.slice(at + y));
}

function perhaps(a: VillageName, b: VillageName): boolean {
  const [one, other] = [plainTokens(a.rest), plainTokens(b.rest)];
  if (one.length === 0 || other.length === 0) return false;
  if (a.loose === true || b.loose === true) return true;
  const [wholeOne, wholeOther] = [
    [...plainTokens(a.kind), ...one],
    [...plainTokens(b.kind), ...other],
  ];
  return (
    one.join('') === other.join('') ||
    wholeOne.join('') === wholeOther.join('') ||
    holds(wholeOne, other) ||
    holds(wholeOther, one) ||
    isSlip(one.join(''), other.join(''))
  );
}

/**
 * Whether two names that are not the same may still be those of one village: the same but for marks, blanks, kind, a
 * letter or the way in which a number is written, or one within the other. Nobody is refused for a spelling.
 */
export function perhapsSameVillage(a: VillageName, b: VillageName): boolean {
  return namesOf(a).some((one) => namesOf(b).some((other) => perhaps(one, other)));
}
