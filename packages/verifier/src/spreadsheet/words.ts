import type { AreaClass } from '@cutru/places';
import { type GuardianRelation, plainName } from '@cutru/residence';
import {
  type EntryLevel,
  EXAM_GROUNDS,
  type ExamGround,
  GRADE_10_GROUNDS,
  type Grade10Ground,
  type Grade10Prize,
  type PartKind,
  type PolicyGroup,
} from '@cutru/rules';
import type { FieldCode } from '../errors/verifier-error.ts';
import { policyGroup } from '../request/claims.ts';
import type { Issues } from '../request/issues.ts';
import type { Grade } from '../request/types.ts';

/** Distinct cells that are remembered before all are forgotten. */
const LIMIT = 10_000;

/** Reads a cell by a function that remembers what it gave; `undefined` is a cell that cannot be read. */
function remembering<T>(read: (text: string) => T | undefined): (text: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    if (known.size >= LIMIT) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

function vocabulary<T>(words: Readonly<Record<string, T>>): (text: string) => T | undefined {
  const map = new Map(Object.entries(words));
  return remembering((text) => map.get(plainName(text.replace(/[_-]/g, ' '))));
}

/** A reader of one kind of cell: an empty one is `null`, one that cannot be read is an issue and `null`. */
export type CellReader<T> = (issues: Issues, field: string, text: string) => T | null;

function reader<T>(read: (text: string) => T | undefined, code: FieldCode): CellReader<T> {
  return (issues, field, text) => {
    if (text === '') return null;
    const value = read(text);
    if (value !== undefined) return value;
    issues.add(field, code);
    return null;
  };
}

/** `yes`, `no`, `có`, `không`. */
export const readYesNo: CellReader<boolean> = reader(
  vocabulary({ yes: true, co: true, x: true, true: true, no: false, khong: false, false: false }),
  'YES_NO_MALFORMED',
);

/** `AREA`, `POLICY`, `ADMISSION`, `PRIORITY`, or the Vietnamese words. */
export const readPartKind: CellReader<PartKind> = reader(
  vocabulary<PartKind>({
    area: 'AREA',
    'khu vuc': 'AREA',
    'uu tien khu vuc': 'AREA',
    policy: 'POLICY',
    'doi tuong': 'POLICY',
    'uu tien doi tuong': 'POLICY',
    admission: 'ADMISSION',
    'du tuyen': 'ADMISSION',
    priority: 'PRIORITY',
    'diem uu tien': 'PRIORITY',
  }),
  'RULING_PART_MALFORMED',
);

export const readHousehold: CellReader<'poor' | 'near_poor'> = reader(
  vocabulary<'poor' | 'near_poor'>({
    poor: 'poor',
    ngheo: 'poor',
    'ho ngheo': 'poor',
    'near poor': 'near_poor',
    'can ngheo': 'near_poor',
    'ho can ngheo': 'near_poor',
  }),
  'HOUSEHOLD_MALFORMED',
);

export const readPrize: CellReader<'provincial' | 'national'> = reader(
  vocabulary<'provincial' | 'national'>({
    provincial: 'provincial',
    'cap tinh': 'provincial',
    tinh: 'provincial',
    national: 'national',
    'quoc gia': 'national',
    'cap quoc gia': 'national',
  }),
  'PRIZE_MALFORMED',
);

export const readSchoolLevel: CellReader<'lower_secondary' | 'upper_secondary'> = reader(
  vocabulary<'lower_secondary' | 'upper_secondary'>({
    'lower secondary': 'lower_secondary',
    thcs: 'lower_secondary',
    'trung hoc co so': 'lower_secondary',
    'upper secondary': 'upper_secondary',
    thpt: 'upper_secondary',
    'trung hoc pho thong': 'upper_secondary',
  }),
  'SCHOOL_LEVEL_MALFORMED',
);

export const readSchoolKind: CellReader<'ethnic_boarding' | 'border_boarding'> = reader(
  vocabulary<'ethnic_boarding' | 'border_boarding'>({
    'ethnic boarding': 'ethnic_boarding',
    ptdtnt: 'ethnic_boarding',
    'dan toc noi tru': 'ethnic_boarding',
    'border boarding': 'border_boarding',
    'noi tru bien gioi': 'border_boarding',
  }),
  'SCHOOL_KIND_MALFORMED',
);

export const readRelation: CellReader<GuardianRelation> = reader(
  vocabulary<GuardianRelation>({
    father: 'FATHER',
    cha: 'FATHER',
    bo: 'FATHER',
    ba: 'FATHER',
    mother: 'MOTHER',
    me: 'MOTHER',
    ma: 'MOTHER',
    guardian: 'GUARDIAN',
    'giam ho': 'GUARDIAN',
    'nguoi giam ho': 'GUARDIAN',
  }),
  'RELATION_MALFORMED',
);

const CLASSES: Readonly<Record<string, AreaClass>> = { '1': 'KV1', '2NT': 'KV2-NT', '2': 'KV2', '3': 'KV3' };

/** `KV1`, `KV2-NT`, `KV2`, `KV3`, also as the exam system has them: `1`, `2NT`, `2`, `3`. */
export const readAreaClass: CellReader<AreaClass> = reader(
  remembering(
    (text) =>
      CLASSES[
        text
          .toUpperCase()
          .replace(/[\s_-]/g, '')
          .replace(/^KV/, '')
      ],
  ),
  'AREA_CLASS_MALFORMED',
);

/** One group, or `NONE`. */
export const readDeclaredGroup: CellReader<PolicyGroup | 'NONE'> = reader(
  remembering((text): PolicyGroup | 'NONE' | undefined => {
    const plain = plainName(text);
    return plain === 'none' || plain === 'khong' ? 'NONE' : policyGroup(text);
  }),
  'DECLARED_GROUP_MALFORMED',
);

/** A reader of several words apart by semicolons, commas or blanks; one that cannot be read spoils the cell. */
function several<T>(word: (text: string) => T | undefined): (text: string) => readonly T[] | undefined {
  return remembering((text) => {
    const read = text
      .split(/[;,\s]+/)
      .filter((each) => each !== '')
      .map(word);
    return read.includes(undefined) ? undefined : (read as T[]);
  });
}

/** Several groups: `02;04`. */
export const readGroups: CellReader<readonly PolicyGroup[]> = reader(
  several(policyGroup),
  'POLICY_GROUP_MALFORMED',
);

/** Grounds that are decided from facts, and so are no claims. */
export type GroundFromFacts = 'FROM_FACTS';

const EXAM_FROM_FACTS: ReadonlySet<string> = new Set(['2c', '2d', '2e', '3a']);

function examGround(text: string): ExamGround | GroundFromFacts | undefined {
  const ground = text.normalize('NFC').toLowerCase().replace(/^2dd$/, '2đ');
  return EXAM_FROM_FACTS.has(ground) ? 'FROM_FACTS' : EXAM_GROUNDS.find((each) => each === ground);
}

/** Several grounds of exam priority: `2a;3c`, also `2dd` for `2đ`. */
export const readExamGrounds: CellReader<readonly (ExamGround | GroundFromFacts)[]> = reader(
  several(examGround),
  'EXAM_GROUND_MALFORMED',
);

/** Several groups of grade 10: `1;2`. */
export const readGrade10Grounds: CellReader<readonly (Grade10Ground | GroundFromFacts)[]> = reader(
  several((text) => (text === '3' ? 'FROM_FACTS' : GRADE_10_GROUNDS.find((each) => each === text))),
  'GRADE_10_GROUND_MALFORMED',
);

export const readGrade10Prize: CellReader<Grade10Prize> = reader(
  vocabulary<Grade10Prize>({
    international: 'international',
    'quoc te': 'international',
    national: 'national',
    'quoc gia': 'national',
    'cap quoc gia': 'national',
    'provincial first': 'provincial_first',
    'nhat cap tinh': 'provincial_first',
    'giai nhat cap tinh': 'provincial_first',
    'provincial second': 'provincial_second',
    'nhi cap tinh': 'provincial_second',
    'giai nhi cap tinh': 'provincial_second',
    'provincial third': 'provincial_third',
    'ba cap tinh': 'provincial_third',
    'giai ba cap tinh': 'provincial_third',
  }),
  'GRADE_10_PRIZE_MALFORMED',
);

export const readEntryLevel: CellReader<EntryLevel> = reader(
  vocabulary<EntryLevel>({
    kindergarten: 'kindergarten',
    'mam non': 'kindergarten',
    'mau giao': 'kindergarten',
    'nha tre': 'kindergarten',
    'grade 1': 'grade_1',
    'lop 1': 'grade_1',
    '1': 'grade_1',
    'grade 6': 'grade_6',
    'lop 6': 'grade_6',
    '6': 'grade_6',
  }),
  'ENTRY_LEVEL_MALFORMED',
);

const RANGE = /^(\d{2})\s*-\s*(\d{2})$/;

function gradesOf(text: string): readonly Grade[] | undefined {
  const range = RANGE.exec(text);
  const numbers =
    range === null
      ? text.split(/[;,\s]+/).map(Number)
      : Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, i) => Number(range[1]) + i);
  const fine = numbers.length > 0 && numbers.every((grade) => grade === 10 || grade === 11 || grade === 12);
  return fine ? (numbers as Grade[]) : undefined;
}

/** Grades at a school: `10,11` or `10-12`. */
export const readGrades: CellReader<readonly Grade[]> = reader(
  remembering(gradesOf),
  'SCHOOL_GRADES_MALFORMED',
);
