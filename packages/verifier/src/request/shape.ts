import { AREA_CLASSES } from '@cutru/places';
import {
  ENTRY_LEVELS,
  EXAM_GROUNDS,
  GRADE_10_GROUNDS,
  GRADE_10_PRIZES,
  POLICY_GROUPS,
  PROGRAMMES,
} from '@cutru/rules';
import * as z from 'zod';
import type { FieldCode, FieldIssue } from '../errors/verifier-error.ts';

const text = z.string();
const stay = z.strictObject({
  commune: text.nullable(),
  codeOn: text.optional(),
  village: text.optional(),
  from: text.nullable().optional(),
  to: text.nullable().optional(),
});
const facts = z.strictObject({
  recordedOn: text,
  permanent: z.array(stay).optional(),
  temporary: z.array(stay).optional(),
  current: z.array(stay).optional(),
  ethnicity: text.optional(),
  basis: z.enum(['SOURCE', 'PAPER', 'DECLARED']).optional(),
});
const ethnicity = z.union([text, z.strictObject({ system: z.enum(['GSO_1979', 'CENSUS']), code: text })]);
const identified = {
  citizenId: text,
  fullName: text,
  birthDate: text,
  sex: z.enum(['MALE', 'FEMALE']).optional(),
};
const known = { facts, birthDate: text.optional() };
const relation = { relation: z.enum(['FATHER', 'MOTHER', 'GUARDIAN']) };
const person = z.union([
  z.strictObject({ ...identified, ethnicity: ethnicity.optional() }),
  z.strictObject({ ...known, ethnicity: ethnicity.optional() }),
]);
const guardian = z.union([
  z.strictObject({ ...identified, ...relation, ethnicity: ethnicity.optional() }),
  z.strictObject({ ...known, ...relation, ethnicity: ethnicity.optional() }),
]);
const place = { code: text.optional(), commune: text.optional(), codeOn: text.optional() };
const schoolByDays = z.strictObject({ ...place, from: text, to: text });
const school = z.union([
  schoolByDays,
  z.strictObject({ ...place, grades: z.array(z.union([z.literal(10), z.literal(11), z.literal(12)])) }),
]);

const ruling = z.strictObject({
  answer: z.discriminatedUnion('part', [
    z.strictObject({ part: z.literal('AREA'), area: z.enum(AREA_CLASSES) }),
    z.strictObject({ part: z.literal('POLICY'), group: z.enum([...POLICY_GROUPS, 'NONE']) }),
    z.strictObject({ part: z.literal('ADMISSION'), admitted: z.boolean() }),
    z.strictObject({ part: z.literal('PRIORITY'), points: text }),
  ]),
  reason: text,
  paper: z.strictObject({ type: text, number: text, issuer: text, issuedOn: text }),
  officer: text,
  ruledOn: text,
});
const any = { candidate: person, plan: text.optional(), rulings: z.array(ruling).optional() };
const guardians = { guardians: z.array(guardian).optional(), guardiansComplete: z.boolean().optional() };
const claimsOf = <G extends string>(grounds: readonly G[]) =>
  z.array(z.strictObject({ ground: z.enum(grounds), document: z.boolean().optional() })).optional();

const REQUEST = z.discriminatedUnion('programme', [
  z.strictObject({
    programme: z.literal('university-admission'),
    ...any,
    admissionYear: z.number(),
    graduationYear: z.number().optional(),
    schools: z.array(school).optional(),
    policyClaims: z.array(z.strictObject({ group: text, document: z.boolean().optional() })).optional(),
    total: text.optional(),
    boardingSchool: z.boolean().optional(),
    serviceArea: z.enum(AREA_CLASSES).optional(),
    declaredArea: z.enum(AREA_CLASSES).optional(),
    declaredGroup: z.enum([...POLICY_GROUPS, 'NONE']).optional(),
    referenceDate: text.optional(),
  }),
  z.strictObject({
    programme: z.literal('ethnic-boarding-school'),
    ...any,
    ...guardians,
    submittedOn: text,
    schools: z.array(schoolByDays).optional(),
    schoolKind: z.enum(['ethnic_boarding', 'border_boarding']).optional(),
    schoolLevel: z.enum(['lower_secondary', 'upper_secondary']).optional(),
    household: z.enum(['poor', 'near_poor']).optional(),
    prize: z.enum(['provincial', 'national']).optional(),
  }),
  z.strictObject({
    programme: z.literal('graduation-exam'),
    ...any,
    examYear: z.number(),
    examDay: text.optional(),
    graduationYear: z.number().optional(),
    schools: z.array(school).optional(),
    claims: claimsOf(EXAM_GROUNDS),
    continuingEducation: z.boolean().optional(),
    boardingSchool: z.boolean().optional(),
    declaredPoints: text.optional(),
    score: z
      .strictObject({
        marks: z.tuple([text, text, text, text]),
        means: z.tuple([text, text, text]),
        encouragement: text,
      })
      .optional(),
  }),
  z.strictObject({
    programme: z.literal('grade-10-admission'),
    ...any,
    ...guardians,
    intakeYear: z.number(),
    submittedOn: text.optional(),
    schools: z.array(schoolByDays).optional(),
    claims: claimsOf(GRADE_10_GROUNDS),
    boardingSchool: z.boolean().optional(),
    disability: z.boolean().optional(),
    prize: z.enum(GRADE_10_PRIZES).optional(),
    declaredPoints: text.optional(),
  }),
  z.strictObject({
    programme: z.literal('school-entry'),
    ...any,
    ...guardians,
    submittedOn: text,
    level: z.enum(ENTRY_LEVELS),
    school: text.optional(),
  }),
]);

function isKnownProgramme(request: unknown): boolean {
  const programme =
    typeof request === 'object' && request !== null ? (request as { programme?: unknown }).programme : null;
  return (PROGRAMMES as readonly unknown[]).includes(programme);
}

/** The name of a field as messages have it: `guardians.0.citizenId`. */
function fieldOf(path: readonly PropertyKey[], key?: string): string {
  return [...path, ...(key === undefined ? [] : [key])].map(String).join('.');
}

function issuesOf(issue: z.core.$ZodIssue): FieldIssue[] {
  const code: FieldCode = issue.code === 'unrecognized_keys' ? 'FIELD_UNKNOWN' : 'FIELD_MALFORMED';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: fieldOf(issue.path, key), code }));
  return [{ field: fieldOf(issue.path), code }];
}

/** What is wrong with the shape of a request: fields of a wrong type, missing ones, and such as its programme has not. */
export function shapeIssues(request: unknown): readonly FieldIssue[] {
  if (!isKnownProgramme(request)) return [{ field: 'programme', code: 'PROGRAMME_NOT_KNOWN' }];
  const read = REQUEST.safeParse(request);
  return read.success ? [] : read.error.issues.flatMap(issuesOf);
}
