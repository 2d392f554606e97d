import type { Instrument } from '../../kernel/instrument.ts';
import { INSTRUMENTS } from '../../rulebook.ts';
import { sayClause } from '../citation.ts';
import { LANGUAGES } from '../language.ts';
import { fold, literally, words } from './fold.ts';
import { type Named, name, nameSteps, pathOf } from './path.ts';

type Test = (instrument: Instrument) => boolean;

/** What a text names of instruments and of a clause. */
interface Reading {
  readonly tests: Test[];
  readonly named: Named;
}

/** A turn of words, and what it says; `false` where it contradicts what was said before. */
interface Turn {
  readonly pattern: RegExp;
  read(found: readonly (string | undefined)[], reading: Reading): boolean;
}

const NAMES: ReadonlyMap<Instrument, readonly string[]> = new Map(
  INSTRUMENTS.map((each) => [each, LANGUAGES.map((language) => fold(each.name[language]))]),
);

function isNamed(instrument: Instrument, text: string): boolean {
  return NAMES.get(instrument)?.some((name) => name.includes(text)) ?? false;
}

/** `BGDĐT` is typed `BGDDT` and `BGDT`. */
function plain(suffix: string): string {
  return suffix.replaceAll('đ', 'd').replaceAll('dd', 'd');
}

/** Whether a name has a number and, where it is given, what follows it: `04/2023`, `4/2023/TT-BGDĐT`. */
function hasNumber(
  instrument: Instrument,
  number: string,
  year: string,
  suffix: string | undefined,
): boolean {
  const [text = ''] = NAMES.get(instrument) ?? [];
  const numbers = [...text.matchAll(/(\d+)\/(\d{4})/g)];
  const suffixes = [...text.matchAll(/\d{4}\/([\p{L}\d-]+)/gu)].map(([, each = '']) => plain(each));
  return (
    numbers.some(([, n, y]) => Number(n) === Number(number) && y === year) &&
    (suffix === undefined || suffixes.includes(plain(suffix)))
  );
}

function where(pattern: string, test: (found: string) => Test): Turn {
  return {
    pattern: words(pattern),
    read: ([found = ''], { tests }) => tests.push(test(found)) > 0,
  };
}

function names(
  pattern: string,
  read: (named: Named, found: readonly (string | undefined)[]) => boolean,
): Turn {
  return { pattern: words(pattern), read: (found, { named }) => read(named, found) };
}

/** What is cited by a word, by each of its names. */
const TOPICS: ReadonlyMap<string, string> = new Map(
  INSTRUMENTS.flatMap(({ clauses, provisions }) => [...clauses, ...provisions])
    .filter(({ id }) => !/^(?:\d|Annex|Plan)/.test(id))
    .flatMap(({ id }) => [id, sayClause(id, 'vi'), sayClause(id, 'en')].map((text) => [fold(text), id])),
);

const STEP = String.raw`(?: ?\((?:\d+|[a-zđ]|dd)\)|\.(?:\d+|dd|[a-zđ])(?![\p{L}\p{N}]))`;
const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III' };

/** In the order in which they are tried where a text goes on. */
const TURNS: readonly Turn[] = [
  where(
    literally(INSTRUMENTS.map(({ id }) => id)),
    (found) =>
      ({ id }) =>
        id === found,
  ),
  where(literally([...NAMES.values()].flat()), (found) => (each) => isNamed(each, found)),
  names(literally([...TOPICS.keys()]), (named, [found = '']) =>
    name(named, 'topic', TOPICS.get(found) ?? ''),
  ),
  {
    pattern: words(String.raw`(?:tt)?(\d+)\/(\d{4})(?:\/([a-zđ\d-]+))?`),
    read: ([, number = '', year = '', suffix], { tests }) =>
      tests.push((each) => hasNumber(each, number, year, suffix)) > 0,
  },
  where('thong tu|tt|circulars?', () => (each) => isNamed(each, 'circular')),
  where(
    '(?:luat cu tru|law on residence)(?: (?:nam )?2020(?!/))?',
    () => (each) => isNamed(each, 'law on residence'),
  ),
  where('luat|law', () => (each) => isNamed(each, 'law')),
  where(
    'quy che|regulation',
    () =>
      ({ form }) =>
        form === 'REGULATION',
  ),
  names(
    String.raw`(?:(?:[dđ]ieu|articles?|art\.?) ?)?(\d+)(${STEP}*)`,
    (named, [, article = '', steps = '']) =>
      name(named, 'article', String(Number(article))) && nameSteps(named, 'clause', steps),
  ),
  names(String.raw`(?:khoan|clause|paragraph) \(?(\d+)\)?(${STEP}*)`, (named, [, clause = '', steps = '']) =>
    nameSteps(named, 'clause', `${clause} ${steps}`),
  ),
  names(String.raw`(?:[dđ]iem|point) \(?([a-zđ]|dd)\)?(${STEP}*)`, (named, [, point = '', steps = '']) =>
    nameSteps(named, 'point', `${point} ${steps}`),
  ),
  names(String.raw`(?:y|item) \(?(\d+)\)?`, (named, [, item = '']) => nameSteps(named, 'item', item)),
  names(
    String.raw`(?:phu luc|annex|appendix) ([ivx]+|\d)(?: (\d+))?`,
    (named, [, annex = '', group]) =>
      name(named, 'annex', ROMAN[annex] ?? annex.toUpperCase()) &&
      (group === undefined || name(named, 'group', group)),
  ),
  names(String.raw`(?:nhom [dđ]oi tuong|[dđ]oi tuong|nhom|group) (\d+[a-z]?)`, (named, [, group = '']) =>
    name(named, 'group', group),
  ),
  names(
    String.raw`(?:(?:cac nhom cua )?ke hoach(?: tuyen sinh)?|(?:(?:the )?groups of )?(?:the )?(?:admission )?plan)(?: (\d+[a-z]?))?`,
    (named, [, group]) => name(named, 'plan', 'Plan') && (group === undefined || name(named, 'group', group)),
  ),
  // What binds the rest and says nothing by itself.
  names(
    String.raw`cua|of|the|in|tai|thuoc|theo|under|so|no\.?|ban hanh|kem theo|attached to|duoc|sua [dđ]oi|bo sung|as amended|boi|by|cac|va|and`,
    () => true,
  ),
];

/** The text with the end of the turn that it begins with; `null` where none is understood. */
function turnAt(text: string, at: number, reading: Reading): number | null {
  for (const { pattern, read } of TURNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return read(found, reading) ? pattern.lastIndex : null;
  }
  return null;
}

/** What a reader means: which instruments, and the path of the clause in them, `''` for all of their clauses. */
export interface Citation {
  readonly covers: (instrument: Instrument) => boolean;
  readonly path: string;
}

/** Reads a citation as people write it; `null` where anything in it is not understood, or nothing is cited. */
export function readCitation(written: string): Citation | null {
  const text = fold(written);
  const reading: Reading = { tests: [], named: {} };
  let at = 0;
  while (at < text.length) {
    const end = turnAt(text, at, reading);
    if (end === null) return null;
    at = text.charAt(end) === ' ' ? end + 1 : end;
  }
  const path = pathOf(reading.named);
  if (path === null || (path === '' && reading.tests.length === 0)) return null;
  return { covers: (instrument) => reading.tests.every((test) => test(instrument)), path };
}
