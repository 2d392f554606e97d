import { CalendarError } from '@cutru/calendar';
import { PlacesError, type Units } from '@cutru/places';
import { ResidenceError } from '@cutru/residence';
import { isProgramme, type Programme } from '@cutru/rules';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { LawCase } from './case.ts';
import { CaseError } from './case-error.ts';
import { caseInput } from './decide-case.ts';
import { Fields, type Raw } from './fields.ts';
import { readCase } from './read-case.ts';

/** Programmes whose application has a year; of the others the day of the file decides. */
const BY_YEAR: ReadonlySet<Programme> = new Set([
  'university-admission',
  'graduation-exam',
  'grade-10-admission',
]);

/** A file's text, with the lines on which things stand. */
class CaseDocument {
  readonly raw: Raw;
  readonly #root: Node | null;
  readonly #lines: LineCounter;
  readonly #file: string;

  constructor(text: string, file: string) {
    this.#file = file;
    this.#lines = new LineCounter();
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: this.#lines,
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line } = this.#lines.linePos(error.pos[0]);
      throw new CaseError('', 'CASE_NOT_YAML', '', { file, line }, { cause: error });
    }
    this.#root = document.contents;
    try {
      this.raw = document.toJS() as Raw;
    } catch (cause) {
      // An alias of nothing, or one that unfolds into too much.
      throw new CaseError('', 'CASE_NOT_YAML', '', { file, line: 1 }, { cause });
    }
  }

  /** The line of a path, or of as much of it as there is. */
  line(path: readonly (string | number)[]): number {
    let node: unknown = this.#root;
    let offset = this.#root?.range?.[0];
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!isPair(pair)) break;
        offset = (pair.key as Node).range?.[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (node === undefined) break;
        offset = (node as Node).range?.[0];
      } else break;
    }
    return offset === undefined ? 1 : this.#lines.linePos(offset).line;
  }

  /** Whether the file says anything there. */
  has(path: readonly (string | number)[]): boolean {
    let raw: Raw | undefined = this.raw;
    for (const step of path) {
      if (typeof raw !== 'object' || raw === null) return false;
      raw = (raw as Readonly<Record<string | number, Raw>>)[step];
    }
    return raw !== undefined;
  }

  /** An error below a path, at its line. */
  located(error: CaseError, path: readonly (string | number)[]): CaseError {
    return error.at(this.#file, this.line(path));
  }
}

const STEPS = /\.([^.[\]]+)|\[(\d+)\]/g;

/** The steps of `.plan.marks[0]`. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(STEPS)].map(([, key, index]) => key ?? Number(index));
}

/** `YEAR` in any value is the case's year. */
function withYear(raw: Raw, year: string): Raw {
  if (typeof raw === 'string') return raw.replaceAll(/\bYEAR\b/g, year);
  if (Array.isArray(raw)) return raw.map((each) => withYear(each as Raw, year));
  // A key without a value; whoever reads it refuses it.
  if (raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, withYear(value, year)]));
}

/** One case a year of `years`, its year in its name; a case without it stands as it is. */
function ofYears(programme: Programme, said: Readonly<Record<string, Raw>>): Readonly<Record<string, Raw>>[] {
  const { years, ...rest } = said;
  if (!BY_YEAR.has(programme) || (years === undefined && typeof rest.year !== 'string')) return [said];
  if (years === undefined) return [withYear(said, rest.year as string) as Record<string, Raw>];
  if (!Array.isArray(years) || years.some((year) => typeof year !== 'string')) return [said];
  return (years as readonly string[]).map((year) => ({
    ...(withYear(rest, year) as Record<string, Raw>),
    year,
    name: `${rest.name} (${year})`,
  }));
}

/** What cannot stand is an error of the case, whichever package finds it. */
function asCaseError(error: unknown, where: string): unknown {
  if (error instanceof CaseError)
    return error.where.startsWith('.')
      ? new CaseError(`${where}${error.where}`, error.code, error.found)
      : error;
  if (error instanceof CalendarError)
    return new CaseError(where, 'CASE_DAY_UNKNOWN', '', undefined, { cause: error });
  if (error instanceof ResidenceError || error instanceof PlacesError)
    return new CaseError(where, 'CASE_FACTS_REFUSED', error.code, undefined, { cause: error });
  return error;
}

/**
 * The cases of a text, in its order. `file` is what errors and cases call it.
 * @throws CaseError for a text that is not YAML, a key that does not exist, a value that cannot be read, facts that cannot
 * stand, a name given twice; with the line of it
 */
export function readCases(text: string, units: Units, file = ''): readonly LawCase[] {
  const document = new CaseDocument(text, file);
  try {
    return readDocument(document, units, file);
  } catch (error) {
    if (error instanceof CaseError && error.line === 0)
      throw document.located(error, stepsOf(error.where.replace(/^file/, '')));
    throw error;
  }
}

function readDocument(document: CaseDocument, units: Units, file: string): readonly LawCase[] {
  const top = new Fields(document.raw, 'file');
  const programme = top.required('programme');
  if (!isProgramme(programme)) throw new CaseError('file.programme', 'CASE_PROGRAMME_UNKNOWN', programme);
  const unless = top.raw('unless_said') === undefined ? [] : top.map('unless_said').entries();
  const names = new Set<string>();
  const cases = top.maps('cases').flatMap((own, i) => {
    const line = document.line(['cases', i]);
    const all = Object.fromEntries([...unless, ...own.entries()]);
    return ofYears(programme, all).map((raw) => {
      const where = `"${typeof raw.name === 'string' ? raw.name : own.where}"`;
      try {
        const read = readCase(programme, new Fields(raw, where), units, { file, line });
        caseInput(read, units);
        if (names.has(read.name)) throw new CaseError(where, 'CASE_NAME_TWICE');
        names.add(read.name);
        return read;
      } catch (error) {
        const told = asCaseError(error, where);
        if (!(told instanceof CaseError)) throw told;
        const steps = told.where.startsWith(where) ? stepsOf(told.where.slice(where.length)) : [];
        const [key] = steps;
        const inherited =
          key !== undefined && !document.has(['cases', i, key]) && document.has(['unless_said', key]);
        throw document.located(told, inherited ? ['unless_said', ...steps] : ['cases', i, ...steps]);
      }
    });
  });
  top.done();
  if (cases.length === 0) throw new CaseError('file.cases', 'CASE_NO_CASES');
  return cases;
}
