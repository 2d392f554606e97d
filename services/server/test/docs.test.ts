import { ApiError, verifyRequestFromJson } from '@cutru/api';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../src/http/docs/document.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly additionalProperties?: unknown;
}

const document = openApiDocument() as { readonly components: { readonly schemas: Record<string, Schema> } };
const { schemas } = document.components;

function resolved(schema: Schema | undefined): Schema {
  const name = schema?.$ref?.split('/').at(-1);
  return (name === undefined ? schema : schemas[name]) ?? {};
}

const CANDIDATE = {
  citizenId: '089213000001',
  fullName: 'Chau Sóc',
  birthDate: '2007-02-01',
  sex: 'SEX_MALE',
  ethnicity: { system: 'ETHNICITY_SYSTEM_GSO_1979', code: '05' },
};
const PAPER = {
  type: 'PAPER_TYPE_CT07',
  number: '1',
  issuer: 'x',
  issuedOn: '2025-01-01',
  about: 'candidate',
};
const RULING = {
  reason: 'x',
  paper: { type: 'x', number: '1', issuer: 'x', issuedOn: '2025-07-01' },
  officer: 'cb-1',
  ruledOn: '2025-07-02',
};
const STAY = { communeCode: '30577', village: 'An Hòa', from: '2020-01-01', to: '2021-01-01' };
const ENVELOPE = {
  requestId: 'r-1',
  candidate: CANDIDATE,
  evidence: [
    { ...PAPER, stay: STAY },
    { ...PAPER, firstDay: { communeCode: '30577', day: '2020-01-01' } },
    { ...PAPER, village: { communeCode: '30577', village: 'An Hòa' } },
    { ...PAPER, formerCommune: { communeCode: '30577', code: '30580' } },
  ],
  purpose: { procedure: 'p', officer: 'o' },
  rulings: [{ ...RULING, admitted: true }],
  audience: 'boards',
  explainIn: 'LANGUAGE_VI',
};
const GUARDIAN = {
  relation: 'GUARDIAN_RELATION_MOTHER',
  citizenId: '089185000002',
  fullName: 'Neáng Sa',
  birthDate: '1985',
};
const REQUESTS = [
  {
    ...ENVELOPE,
    ethnicBoardingSchool: { submittedOn: '2025-06-10', guardians: [GUARDIAN], household: 'HOUSEHOLD_POOR' },
  },
  {
    ...ENVELOPE,
    universityAdmission: {
      admissionYear: 2025,
      graduationYear: 2025,
      policyClaims: [{ group: 'POLICY_GROUP_03', document: true }],
      total: 2400,
    },
  },
];
/** Years and days that no instrument covers: read whole, and refused for that alone. */
const NOT_COVERED = [
  {
    ...ENVELOPE,
    plan: 'an-giang@2',
    graduationExam: {
      examYear: 1999,
      examDay: '1999-06-28',
      claims: [{ ground: 'EXAM_GROUND_2DD', document: true }],
      declaredPoints: 25,
      score: { marks: [800, 700, 900, 1000], means: [800, 810, 820], encouragement: 150 },
    },
  },
  {
    ...ENVELOPE,
    grade10Admission: {
      admissionYear: 1999,
      submittedOn: '1999-05-10',
      claims: [{ ground: 'GRADE10_GROUND_1', document: true }],
      prize: 'GRADE10_PRIZE_NATIONAL',
      guardians: [GUARDIAN],
    },
  },
  {
    ...ENVELOPE,
    schoolEntry: {
      level: 'ENTRY_LEVEL_GRADE_1',
      submittedOn: '1999-07-15',
      school: 'A',
      guardians: [GUARDIAN],
    },
  },
];

function refusedFields(request: unknown): readonly string[] {
  try {
    verifyRequestFromJson(JSON.stringify(request));
    return [];
  } catch (error) {
    if (error instanceof ApiError) return error.issues.map(({ field }) => field);
    throw error;
  }
}

const snake = (name: string) => name.replace(/[A-Z]|\d+/g, (piece) => `_${piece.toLowerCase()}`);

/** Takes away every field of a request in turn and tells what the schema and the reader say of it. */
function compare(root: object, here: Record<string, unknown>, schema: Schema, path: string): string[] {
  const chosen = new Set((schema.oneOf ?? []).flatMap(({ required }) => required));
  return Object.entries(here).flatMap(([name, value]) => {
    const place = `${path}${snake(name)}`;
    const field = resolved(schema.properties?.[name]);
    delete here[name];
    const refused = refusedFields(root);
    here[name] = value;
    const required = schema.required?.includes(name) ?? false;
    // A request id is needed but for a dry run, and one of a choice stands for all of them.
    const open = name === 'requestId' || chosen.has(name);
    const wrong = !open && refused.includes(place) !== required ? [`${place}: ${refused.join(' ')}`] : [];
    const items = Array.isArray(value) ? value : [value];
    const inner = items.flatMap((item, i) =>
      typeof item === 'object'
        ? compare(
            root,
            item,
            resolved(field.items ?? field),
            `${place}${Array.isArray(value) ? `[${i}]` : ''}.`,
          )
        : [],
    );
    return [...wrong, ...inner];
  });
}

describe('the schemas of what is sent', () => {
  it.each(REQUESTS)('ask for the fields that the reader asks for, and no others', (request) => {
    expect(refusedFields(request)).toEqual([]);
    expect(compare(request, request, schemas.VerifyRequest ?? {}, '')).toEqual([]);
  });

  it.each(NOT_COVERED)('ask for what the reader asks for, also where no instrument covers it', (request) => {
    expect(refusedFields(request)).toHaveLength(1);
    expect(refusedFields(request)[0]).toMatch(/\.(?:exam_year|admission_year|submitted_on)$/);
    expect(compare(request, request, schemas.VerifyRequest ?? {}, '')).toEqual([]);
  });

  it('say what has to be chosen, and that nothing is passed over', () => {
    expect(schemas.VerifyRequest).toMatchObject({
      oneOf: [
        { required: ['universityAdmission'] },
        { required: ['ethnicBoardingSchool'] },
        { required: ['graduationExam'] },
        { required: ['grade10Admission'] },
        { required: ['schoolEntry'] },
      ],
      additionalProperties: false,
    });
  });

  it('carry the words of the contract', () => {
    expect(schemas.Candidate?.properties?.birthDate?.description).toMatch(/^Ngày sinh: `YYYY-MM-DD`/);
    for (const [name, { description }] of Object.entries(schemas)) {
      const ofGoogle =
        /^(?:Status|ErrorInfo|BadRequest|RetryInfo|FieldViolation|BadRequest_.*|LocalizedMessage)$/;
      if (!ofGoogle.test(name)) expect(`${name}: ${description ?? ''}`).toMatch(/: ./);
    }
    expect(schemas.Sex?.description).toContain('- `SEX_FEMALE`: Nữ.');
  });
});

describe('the schemas of what is answered', () => {
  it('are open, and describe the details of errors', () => {
    for (const name of ['VerifyResponse', 'Decision', 'Finding', 'AnsweredRuling', 'Status', 'ErrorInfo'])
      expect(schemas[name]).not.toHaveProperty('additionalProperties');
    expect(JSON.stringify(schemas.Error)).toMatch(/ErrorInfo.*BadRequest.*RetryInfo/);
  });
});
