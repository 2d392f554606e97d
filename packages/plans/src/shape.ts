import { ASSUMPTIONS } from '@cutru/rules';
import { z } from 'zod';
import { dayInstead } from './days.ts';
import { MAX_ISSUES, type PlanDocument } from './document.ts';
import type { PlanErrorCode, PlanIssue } from './issue.ts';
import { PLAN_SCHEMA } from './schema.ts';
import { nearest } from './suggest.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `entry.zones[0].places`. */
function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Record<PropertyKey, unknown>)[step];
  }, value);
}

/** Without what may be left out, and each branch of a union by itself. */
function opened(all: readonly z.core.$ZodType[]): readonly z.core.$ZodType[] {
  return all.flatMap((type) => {
    if (type instanceof z.ZodOptional) return opened([type.unwrap()]);
    return type instanceof z.ZodUnion ? opened(type.options) : [type];
  });
}

/** What may stand at a path. */
function typesAt(path: Path): readonly z.core.$ZodType[] {
  let types: readonly z.core.$ZodType[] = [PLAN_SCHEMA];
  for (const step of path) {
    types = opened(types).flatMap((type) => {
      if (type instanceof z.ZodArray) return [type.element];
      const child = type instanceof z.ZodObject ? (type.shape[String(step)] as z.core.$ZodType) : undefined;
      return child === undefined ? [] : [child];
    });
  }
  return opened(types);
}

/** The keys that may stand at a path. */
function keysAt(path: Path): readonly string[] {
  return typesAt(path).flatMap((type) => (type instanceof z.ZodObject ? Object.keys(type.shape) : []));
}

/** A list written as its one entry, or as entries with commas between, in brackets; empty where it is no such thing. */
function listInstead(path: Path, value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  const entries = value.split(/\s*[,;]\s*/);
  const fits = typesAt(path).some(
    (type) =>
      type instanceof z.ZodArray && entries.every((entry) => z.safeParse(type.element, entry).success),
  );
  // A code loses its quotation marks with its zeros.
  return fits ? [`[${entries.map((entry) => (/^\d/.test(entry) ? `"${entry}"` : entry)).join(', ')}]`] : [];
}

/** Of the branches of a union the one that the value was meant for: that which does not refuse its kind. */
function flatten(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => !branch.some((each) => each.code === 'invalid_type' && each.path.length === 0),
  );
  const branch = meant ?? issue.errors[0] ?? [];
  return branch.flatMap((each) => flatten({ ...each, path: [...issue.path, ...each.path] } as ZodIssue));
}

/** What a value of a kind looks like. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true', 'false'],
  array: ['- …', '[…]'],
  object: ['…: …'],
};

const TRUE = ['yes', 'co', 'có', 'on', 'y'];
const FALSE = ['no', 'khong', 'không', 'off', 'n'];

function wrongKind(document: PlanDocument, at: Path, expected: string, value: unknown): PlanIssue {
  const path = pathText(at);
  if (value === null) return document.issue('PLAN_VALUE_EMPTY', path);
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = document.issue('PLAN_QUOTES_MISSING', path).found ?? String(value);
    return document.issue('PLAN_QUOTES_MISSING', path, { suggestions: [`"${written}"`] });
  }
  if ((expected === 'number' || expected === 'int') && typeof value === 'string' && /^-?\d+$/.test(value)) {
    return document.issue('PLAN_QUOTES_NEEDLESS', path, { suggestions: [String(Number(value))] });
  }
  if (expected === 'boolean' && typeof value === 'string') {
    const word = value.toLowerCase();
    const meant = TRUE.includes(word)
      ? ['true']
      : FALSE.includes(word)
        ? ['false']
        : nearest(word, ['true', 'false']);
    if (meant.length > 0) return document.issue('PLAN_VALUE_TYPE', path, { suggestions: meant });
  }
  const list = expected === 'array' ? listInstead(at, value) : [];
  if (list.length > 0) return document.issue('PLAN_VALUE_TYPE', path, { suggestions: list });
  const suggestions = KINDS[expected] ?? [];
  return document.issue('PLAN_VALUE_TYPE', path, { suggestions, closed: suggestions.length > 0 });
}

function unknownWord(document: PlanDocument, at: Path, words: readonly string[], value: unknown): PlanIssue {
  const path = pathText(at);
  if (value === null) return document.issue('PLAN_VALUE_EMPTY', path);
  const written = document.issue('PLAN_WORD_UNKNOWN', path).found;
  if (typeof value !== 'string') {
    // `01` is the number 1 to the parser, though a word that may stand there.
    if (written !== null && words.includes(written)) return wrongKind(document, at, 'string', value);
    return document.issue('PLAN_WORD_UNKNOWN', path, { suggestions: words, closed: true });
  }
  const near = nearest(value, words);
  return document.issue(
    'PLAN_WORD_UNKNOWN',
    path,
    near.length > 0 ? { suggestions: near } : { suggestions: words, closed: true },
  );
}

const SIZES: Readonly<Record<string, readonly [small: PlanErrorCode, big: PlanErrorCode]>> = {
  string: ['PLAN_TEXT_EMPTY', 'PLAN_TEXT_LONG'],
  array: ['PLAN_LIST_EMPTY', 'PLAN_LIST_LONG'],
};

function sized(
  document: PlanDocument,
  path: string,
  issue: ZodIssue & { readonly origin: string },
): PlanIssue {
  const codes = SIZES[issue.origin] ?? ['PLAN_NUMBER_RANGE', 'PLAN_NUMBER_RANGE'];
  const limit =
    issue.code === 'too_small' ? `≥ ${issue.minimum}` : issue.code === 'too_big' ? `≤ ${issue.maximum}` : '';
  const isNumber = SIZES[issue.origin] === undefined;
  return document.issue(
    issue.code === 'too_small' ? codes[0] : codes[1],
    path,
    isNumber && limit !== '' ? { suggestions: [limit], closed: true } : {},
  );
}

function unknownKey(document: PlanDocument, path: Path, key: string): PlanIssue {
  const own = pathText([...path, key]);
  const keys = keysAt(path);
  const near = nearest(key, keys);
  if (path[0] === 'assumptions' && (ASSUMPTIONS as readonly string[]).includes(key)) {
    return document.issue('PLAN_ASSUMPTION_FIXED', own, {
      found: key,
      suggestions: keys,
      closed: true,
      atKey: true,
    });
  }
  const closed = near.length === 0;
  return document.issue('PLAN_KEY_UNKNOWN', own, {
    found: key,
    suggestions: closed ? keys : near,
    closed,
    atKey: true,
  });
}

function told(document: PlanDocument, issue: ZodIssue): readonly PlanIssue[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MAX_ISSUES).map((key) => unknownKey(document, issue.path, key));
  const value = valueAt(document.value, issue.path);
  if (value === undefined) return [document.issue('PLAN_KEY_MISSING', path)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongKind(document, issue.path, issue.expected, value)];
    case 'invalid_value':
      return [unknownWord(document, issue.path, issue.values.map(String), value)];
    case 'too_small':
    case 'too_big':
      return [sized(document, path, issue)];
    case 'custom': {
      const code = issue.params?.code as PlanErrorCode;
      const suggestions = code === 'PLAN_DAY_MALFORMED' ? dayInstead(String(value)) : [];
      return [document.issue(code, path, { suggestions })];
    }
    default:
      return [document.issue('PLAN_VALUE_TYPE', path)];
  }
}

/** A key that is missing because it is misspelt is one slip, not two. */
function withoutEchoes(issues: readonly PlanIssue[]): readonly PlanIssue[] {
  const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const meant = new Set(
    issues
      .filter(({ code, closed }) => code === 'PLAN_KEY_UNKNOWN' && !closed)
      .flatMap(({ path, suggestions }) =>
        suggestions.map((key) => (parent(path) === '' ? key : `${parent(path)}.${key}`)),
      ),
  );
  return issues.filter(({ code, path }) => code !== 'PLAN_KEY_MISSING' || !meant.has(path));
}

/** Everything in a plan that has not the shape of one. */
export function shapeIssues(document: PlanDocument): readonly PlanIssue[] {
  const result = PLAN_SCHEMA.safeParse(document.value);
  if (result.success) return [];
  const issues = result.error.issues.flatMap(flatten);
  // A word has a length as a list has: what is of another kind is not measured besides.
  const ofOtherKind = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => pathText(path)),
  );
  const measured = issues.filter(
    ({ code, path }) => (code !== 'too_big' && code !== 'too_small') || !ofOtherKind.has(pathText(path)),
  );
  return withoutEchoes(measured.flatMap((issue) => told(document, issue)));
}
