import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { PlanErrorCode, PlanIssue } from './issue.ts';

/** Files above this are refused unread: bytes. */
export const MAX_PLAN_BYTES: number = 1 << 20;
/** Maps and lists inside each other; a plan has six. */
const MAX_DEPTH = 16;
/** Brackets open at once, or dashes on one line, above which a text is not even handed to the parser. */
const MAX_OPEN = 64;
const MAX_FOUND = 80;

interface Spot {
  readonly line: number;
  readonly column: number;
}

interface Entry {
  /** Of the key, or of the list's item. */
  readonly key: Spot;
  readonly value: Spot;
  /** As written, without quotation marks; `null` for a map or a list. */
  readonly written: string | null;
}

/** A plan's text as values, with where each of them stands. */
export class PlanDocument {
  readonly #entries = new Map<string, Entry>();
  readonly #issues: PlanIssue[] = [];
  readonly #lines: LineCounter;
  /** Maps, lists, texts (NFC, blanks joined), numbers, booleans and `null`. */
  readonly value: unknown;

  constructor(document: Document.Parsed, lines: LineCounter) {
    this.#lines = lines;
    this.value = document.contents === null ? null : this.#read(document.contents, '', null, 0);
  }

  /** What could not be read as values. */
  get issues(): readonly PlanIssue[] {
    return this.#issues;
  }

  /** An issue at a value, at its key, or, where there is no such value, at what it is missing in. */
  issue(
    code: PlanErrorCode,
    path: string,
    more: {
      readonly found?: string;
      readonly suggestions?: readonly string[];
      readonly closed?: boolean;
      readonly atKey?: boolean;
    } = {},
  ): PlanIssue {
    const own = this.#entries.get(path);
    const { key, value, written } = own ?? { ...this.#nearest(path), written: null };
    const { line, column } = own === undefined || more.atKey === true ? key : value;
    const found = more.found ?? written;
    const { suggestions = [], closed = false } = more;
    return {
      code,
      file: '',
      path,
      line,
      column,
      found: found === null || found === '' ? null : cut(found),
      suggestions,
      closed,
    };
  }

  #nearest(path: string): Entry {
    for (let at = path; at !== ''; ) {
      at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0));
      const entry = this.#entries.get(at);
      if (entry !== undefined) return entry;
    }
    const first = { line: 1, column: 1 };
    return { key: first, value: first, written: null };
  }

  #spot(node: Node | null | undefined): Spot | null {
    const at = node?.range?.[0];
    if (at === undefined) return null;
    const { line, col } = this.#lines.linePos(at);
    return { line, column: col };
  }

  #read(node: Node | null, path: string, key: Spot | null, depth: number): unknown {
    const own = this.#spot(node);
    const value = own ?? key ?? { line: 1, column: 1 };
    const written = isScalar(node) ? String(node.source ?? node.value ?? '') : null;
    this.#entries.set(path, { key: key ?? value, value, written });
    if (isAlias(node) || (node !== null && 'anchor' in node && node.anchor !== undefined)) {
      this.#issues.push(this.issue('PLAN_ALIAS', path));
      return null;
    }
    if (depth > MAX_DEPTH) {
      this.#issues.push(this.issue('PLAN_TOO_DEEP', path));
      return null;
    }
    if (isMap(node)) return this.#map(node.items as readonly YamlPair[], path, depth);
    if (isSeq(node)) {
      return node.items.map((item, i) => this.#read(item as Node | null, `${path}[${i}]`, null, depth + 1));
    }
    if (!isScalar(node)) return null;
    return typeof node.value === 'string' ? tidy(node.value) : node.value;
  }

  #map(pairs: readonly YamlPair[], path: string, depth: number): unknown {
    const found = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const spot = this.#spot(key);
      const name = isScalar(key) && key.source !== undefined ? tidy(key.source) : null;
      if (name === null || (isScalar(key) && key.anchor !== undefined)) {
        const code =
          isAlias(key) || (isScalar(key) && key.anchor !== undefined) ? 'PLAN_ALIAS' : 'PLAN_KEY_NOT_TEXT';
        this.#issues.push({ ...this.issue(code, path), ...spot });
        continue;
      }
      const own = path === '' ? name : `${path}.${name}`;
      if (found.has(name)) {
        this.#issues.push({ ...this.issue('PLAN_KEY_REPEATED', own), ...spot, found: cut(name) });
        continue;
      }
      found.set(name, this.#read(value, own, spot, depth + 1));
    }
    return Object.fromEntries(found);
  }
}

interface YamlPair {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** One form for one text: layout is no difference. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').toWellFormed();
  return line.length > MAX_FOUND ? `${line.slice(0, MAX_FOUND).toWellFormed()}…` : line;
}

/** An issue of a file as a whole, or of a line of it. */
export function fileIssue(
  code: PlanErrorCode,
  found: string | null = null,
  spot: Spot = { line: 1, column: 1 },
): PlanIssue {
  return { code, file: '', path: '', ...spot, found, suggestions: [], closed: false };
}

/** The first line whose nesting no plan has: a parser would go down as deep. */
function tooDeep(text: string): number | null {
  let open = 0;
  for (const [i, line] of text.split('\n').entries()) {
    for (const letter of line) {
      if (letter === '[' || letter === '{') open += 1;
      else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
      if (open > MAX_OPEN) return i + 1;
    }
    // Each dash, question mark or colon before a value can open a level, and so can each step of indentation.
    if ((/^(?:[ \t]*[-?:](?=[ \t]))*/.exec(line)?.[0].length ?? 0) > 2 * MAX_OPEN) return i + 1;
    if ((/^ */.exec(line)?.[0].length ?? 0) > 4 * MAX_OPEN && line.trim() !== '') return i + 1;
  }
  return null;
}

/**
 * Reads YAML 1.2 as values: no aliases, no anchors, no tags, one document. What cannot be read is a list of issues
 * instead.
 */
export function parsePlan(text: string): PlanDocument | readonly PlanIssue[] {
  if (text.length > MAX_PLAN_BYTES || Buffer.byteLength(text) > MAX_PLAN_BYTES)
    return [fileIssue('PLAN_TOO_LARGE')];
  const deep = tooDeep(text);
  if (deep !== null) return [fileIssue('PLAN_TOO_DEEP', null, { line: deep, column: 1 })];
  const lines = new LineCounter();
  // Repeated keys are looked for here, by a table: the parser compares each key with all others.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
    lineCounter: lines,
  });
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return wrong.slice(0, MAX_ISSUES).map(({ pos, message }) => {
      const { line, col } = lines.linePos(pos[0]);
      return fileIssue('PLAN_NOT_YAML', cut(message), { line: Math.max(line, 1), column: Math.max(col, 1) });
    });
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return [fileIssue('PLAN_FILE_EMPTY')];
  return new PlanDocument(document, lines);
}

/** A file that is wrong all over is told so often and no more. */
export const MAX_ISSUES = 200;
