import { EXPECTATIONS, type Expectation, type Shown } from './expectations.ts';

/** One field in which a case and its decision differ. Of lists only what makes the difference is named. */
export interface FieldDifference {
  readonly field: Expectation;
  /** What the case names and the decision has not; of `…_not` nothing. */
  readonly expected: readonly string[];
  /** What the decision has instead; of `assumptions` all, of `findings` those of the same clauses. */
  readonly actual: readonly string[];
}

/** What must not be there, and where. */
const ABSENT: Readonly<Partial<Record<Expectation, string>>> = {
  assumes_not: 'assumptions',
  findings_not: 'findings',
};

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function without(all: readonly string[], others: readonly string[]): string[] {
  return all.filter((each) => !others.includes(each));
}

/** The clause of `7(1)(b) MET AREA_LONGEST_SCHOOL`, which may be of several words. */
function clauseOf(finding: string): string {
  return /^(.*?) ?(?:MET|NOT_MET|UNKNOWN)(?: |$)/.exec(finding)?.[1] ?? finding;
}

function ofList(field: Expectation, expected: readonly string[], actual: readonly string[]): FieldDifference {
  const absent = without(expected, actual);
  if (field === 'missing') return { field, expected: absent, actual: without(actual, expected) };
  if (absent.length === 0) return { field, expected: [], actual: [] };
  if (field !== 'findings') return { field, expected: absent, actual };
  const clauses = new Set(absent.map(clauseOf));
  return { field, expected: absent, actual: actual.filter((each) => clauses.has(clauseOf(each))) };
}

/** Every field that a case names and of which the decision says something else; empty: all agree. */
export function differences(expected: Shown, actual: Shown): readonly FieldDifference[] {
  const fields = Object.keys(EXPECTATIONS) as Expectation[];
  // A case that names only what must not be there would else pass where nothing could be decided.
  const unexpected: FieldDifference[] =
    actual.error === undefined || expected.error !== undefined
      ? []
      : [{ field: 'error', expected: [], actual: listed(actual.error) }];
  const named = fields.flatMap((field): FieldDifference[] => {
    const wanted = expected[field];
    if (wanted === undefined) return [];
    const absent = ABSENT[field];
    const got = listed(actual[absent ?? field]);
    if (absent !== undefined) {
      const there = listed(wanted).filter((each) => got.includes(each));
      return there.length === 0 ? [] : [{ field, expected: [], actual: there }];
    }
    if (!EXPECTATIONS[field]) {
      const same = got.length === 1 && got[0] === wanted;
      return same ? [] : [{ field, expected: [String(wanted)], actual: got }];
    }
    const difference = ofList(field, listed(wanted), got);
    return difference.expected.length + difference.actual.length === 0 ? [] : [difference];
  });
  return [...unexpected, ...named];
}
