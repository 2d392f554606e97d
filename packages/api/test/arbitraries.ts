import { dayOf, formatDay } from '@cutru/calendar';
import { AREA_CLASSES } from '@cutru/places';
import { type Attested, type EvidenceItem, ofKind, PAPER_TYPES } from '@cutru/population';
import { ETHNIC_GROUPS, type Ethnicity, makeCitizenNumber } from '@cutru/residence';
import {
  ADMISSION_GROUPS,
  ASSUMPTIONS,
  DECLARED_CHECKS,
  ENTRY_LEVELS,
  EXAM_GROUNDS,
  type Finding,
  GRADE_10_GROUNDS,
  GRADE_10_PRIZES,
  type MissingFact,
  OUTCOMES,
  PART_KINDS,
  type Part,
  POLICY_GROUPS,
  POLICY_TIERS,
  PROGRAMMES,
  REASONS,
  type RuledPart,
  type RulingAnswer,
  TAPERS,
} from '@cutru/rules';
import {
  type DecisionRequest,
  type RulingAnswerInput,
  type RulingInput,
  readRequest,
  VerifierError,
} from '@cutru/verifier';
import fc from 'fast-check';
import type { DecisionRecord, VerificationResult } from '../src/index.ts';

const someDay: fc.Arbitrary<number> = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2030, 12, 31) });
const commune = fc.integer({ min: 1, max: 99_999 }).map((n) => String(n).padStart(5, '0'));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
/** Drops fields that are `undefined`, which exact optional types do not take. */
function clean<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

const name = fc.constantFrom('Chau Sóc', 'Neáng Sa', "H'Blư Niê", 'Nguyễn Thị Ánh', 'Đỗ Văn Ơn');
const citizenId = fc
  .integer({ min: 1, max: 999_999 })
  .map((serial) => makeCitizenNumber({ registration: '089', sex: 'MALE', birthYear: 2008, serial }));
const birthDate = fc.oneof(
  someDay.map(formatDay),
  fc.integer({ min: 1960, max: 2015 }).map(String),
  fc.constantFrom('1985-03', '2013-11'),
);
const ethnicityCode = fc.constantFrom(...ETHNIC_GROUPS.map(({ code }) => code));
const identified = fc
  .record({
    citizenId,
    fullName: name,
    birthDate,
    sex: maybe(fc.constantFrom('MALE' as const, 'FEMALE' as const)),
    ethnicity: maybe(ethnicityCode),
  })
  .map(clean);
const guardian = fc.record({
  citizenId,
  fullName: name,
  birthDate,
  relation: fc.constantFrom('FATHER' as const, 'MOTHER' as const, 'GUARDIAN' as const),
});

const school = fc.oneof(
  fc
    .record({
      code: maybe(fc.constantFrom('04001', 'AG-12')),
      commune: maybe(commune),
      codeOn: maybe(someDay.map(formatDay)),
      grades: fc.subarray([10, 11, 12] as const, { minLength: 1 }),
    })
    .map(clean),
  fc
    .record({ commune: maybe(commune), first: someDay, length: fc.nat(900) })
    .map(({ first, length, ...rest }) =>
      clean({ ...rest, from: formatDay(first), to: formatDay(first + length) }),
    ),
);

const university = fc
  .record({
    programme: fc.constant('university-admission' as const),
    candidate: identified,
    admissionYear: fc.constantFrom(2023, 2025, 2026),
    graduationYear: maybe(fc.constantFrom(2020, 2022, 2023)),
    schools: fc.array(school, { maxLength: 4 }),
    policyClaims: fc.uniqueArray(
      fc.record({
        group: fc.constantFrom('02', '03', '04', '06').map((g) => g as '02'),
        document: fc.boolean(),
      }),
      { selector: ({ group }) => group, maxLength: 3 },
    ),
    total: maybe(
      fc
        .integer({ min: 0, max: 3000 })
        .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`),
    ),
    boardingSchool: fc.boolean(),
    serviceArea: maybe(fc.constantFrom(...AREA_CLASSES)),
    declaredArea: maybe(fc.constantFrom(...AREA_CLASSES)),
    declaredGroup: maybe(fc.constantFrom('NONE' as const, '01' as const, '06' as const)),
    referenceDate: maybe(someDay.map(formatDay)),
  })
  .map(clean);

/** Nobody is parent of themselves. */
function hasNoOwnParent(request: {
  readonly candidate: { readonly citizenId: string };
  readonly guardians: readonly { readonly citizenId: string }[];
}): boolean {
  return request.guardians.every((each) => each.citizenId !== request.candidate.citizenId);
}

const schoolByDays = fc
  .record({ commune: maybe(commune), code: maybe(fc.constant('AG-12')), first: someDay, length: fc.nat(900) })
  .map(({ first, length, ...rest }) =>
    clean({ ...rest, from: formatDay(first), to: formatDay(first + length) }),
  );

const boarding = fc
  .record({
    programme: fc.constant('ethnic-boarding-school' as const),
    candidate: identified,
    guardians: fc.uniqueArray(guardian, { maxLength: 3, selector: ({ citizenId: id }) => id }),
    guardiansComplete: fc.boolean(),
    submittedOn: fc.integer({ min: dayOf(2017, 1, 1), max: dayOf(2030, 1, 1) }).map(formatDay),
    schools: fc.array(schoolByDays, { maxLength: 3 }),
    schoolLevel: maybe(fc.constantFrom('lower_secondary' as const, 'upper_secondary' as const)),
    household: maybe(fc.constantFrom('poor' as const, 'near_poor' as const)),
    prize: maybe(fc.constantFrom('provincial' as const, 'national' as const)),
  })
  .filter(hasNoOwnParent)
  .map(clean);

const hundredths = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const mark = hundredths(1000);
const claimsAmong = <G extends string>(grounds: readonly G[]) =>
  fc.uniqueArray(fc.record({ ground: fc.constantFrom(...grounds), document: fc.boolean() }), {
    selector: ({ ground }) => ground,
    maxLength: 3,
  });
const guardians = {
  guardians: fc.uniqueArray(guardian, { maxLength: 3, selector: ({ citizenId: id }) => id }),
  guardiansComplete: fc.boolean(),
};
const exam = fc
  .record({
    programme: fc.constant('graduation-exam' as const),
    candidate: identified,
    examYear: fc.constantFrom(2020, 2025, 2026),
    examDay: maybe(fc.constantFrom('06-26', '08-09')),
    graduationYear: maybe(fc.constantFrom(2020, 2022, 2023)),
    schools: fc.array(school, { maxLength: 4 }),
    claims: claimsAmong(EXAM_GROUNDS),
    continuingEducation: fc.boolean(),
    boardingSchool: fc.boolean(),
    declaredPoints: maybe(fc.constantFrom('0', '0.25', '0.5')),
    score: maybe(
      fc.record({
        marks: fc.tuple(mark, mark, mark, mark),
        means: fc.tuple(mark, mark, mark),
        encouragement: fc.constantFrom('0', '1', '1.5', '2.0'),
      }),
    ),
  })
  // The exam lies in its year.
  .map(({ examDay, ...rest }) => ({
    ...rest,
    ...(examDay === undefined ? {} : { examDay: `${rest.examYear}-${examDay}` }),
  }))
  .map(clean);

const grade10 = fc
  .record({
    programme: fc.constant('grade-10-admission' as const),
    candidate: identified,
    intakeYear: fc.constantFrom(2025, 2026),
    submittedOn: maybe(someDay.map(formatDay)),
    schools: fc.array(schoolByDays, { maxLength: 3 }),
    claims: claimsAmong(GRADE_10_GROUNDS),
    boardingSchool: fc.boolean(),
    disability: fc.boolean(),
    prize: maybe(fc.constantFrom(...GRADE_10_PRIZES)),
    ...guardians,
    declaredPoints: maybe(hundredths(200)),
  })
  .filter(hasNoOwnParent)
  .map(clean);

const entry = fc
  .record({
    programme: fc.constant('school-entry' as const),
    candidate: identified,
    submittedOn: fc.integer({ min: dayOf(2021, 7, 1), max: dayOf(2030, 1, 1) }).map(formatDay),
    level: fc.constantFrom(...ENTRY_LEVELS),
    school: maybe(fc.constantFrom('TH-01', 'A')),
    ...guardians,
  })
  .filter(hasNoOwnParent)
  .map(clean);

/** Requests as programs give them, to every programme, whether or not an instrument covers them. */
export const someRequest: fc.Arbitrary<DecisionRequest> = fc.oneof(
  university,
  exam,
  boarding,
  grade10,
  entry,
) as fc.Arbitrary<DecisionRequest>;

/** The plan of an intake, where one is named. */
export const somePlan: fc.Arbitrary<string | null> = orNull(
  fc.constantFrom('ha-noi-grade-1@2026.1', 'an-giang@2', `${'a'.repeat(98)}@1`),
);

const rulingAnswer: fc.Arbitrary<RulingAnswerInput> = fc.oneof(
  fc.record({ part: fc.constant('AREA' as const), area: fc.constantFrom(...AREA_CLASSES) }),
  fc.record({
    part: fc.constant('POLICY' as const),
    group: fc.constantFrom('NONE' as const, ...POLICY_GROUPS),
  }),
  fc.record({ part: fc.constant('ADMISSION' as const), admitted: fc.boolean() }),
  fc.record({ part: fc.constant('PRIORITY' as const), points: hundredths(1000) }),
);
const rulingTexts = {
  reason: fc.constantFrom('Hội đồng đã xem học bạ.', 'x'.repeat(500)),
  officer: fc.constantFrom('cb-017', 'an@so.gd'),
};
const rulingPaper = {
  type: fc.constantFrom('Biên bản họp hội đồng', 'Công văn'),
  number: fc.constantFrom('12/BB-HĐTS', '7'),
  issuer: fc.constantFrom('Hội đồng tuyển sinh', 'Sở GDĐT'),
};

/** Rulings as programs give them, one at most for each part. */
export const someRulings: fc.Arbitrary<readonly RulingInput[]> = fc.uniqueArray(
  fc.record({
    answer: rulingAnswer,
    ...rulingTexts,
    paper: fc.record({ ...rulingPaper, issuedOn: someDay.map(formatDay) }),
    ruledOn: someDay.map(formatDay),
  }),
  { selector: ({ answer }) => answer.part, maxLength: 4 },
);

/** Whether an instrument covers a request; any other refusal is a fault of the arbitrary. */
function isCovered(request: DecisionRequest): boolean {
  try {
    readRequest(request);
    return true;
  } catch (error) {
    const issues = error instanceof VerifierError ? error.issues : [];
    if (issues.length > 0 && issues.every(({ code }) => code === 'NOT_COVERED')) return false;
    throw error;
  }
}

/** Requests that the verifier takes. */
export const goodRequest: fc.Arbitrary<DecisionRequest> = someRequest.filter(isCovered);

const ethnicity: fc.Arbitrary<Ethnicity> = ethnicityCode.map((code) => ({ system: 'GSO_1979', code }));
const attested: fc.Arbitrary<Attested> = fc.oneof(
  fc
    .record({
      communeCode: commune,
      village: orNull(fc.constantFrom('Thôn 1', 'Ấp Phước Lộc')),
      first: orNull(someDay),
      end: fc.constantFrom('OPEN', 'UNKNOWN', 'LATER'),
      before: fc.boolean(),
    })
    .map(({ first, end, ...rest }): Attested => {
      const to = end === 'OPEN' ? ('OPEN' as const) : end === 'UNKNOWN' ? null : (first ?? 12_000) + 30;
      return { says: 'STAY', ...rest, from: first, to };
    }),
  fc.record({ says: fc.constantFrom('FROM' as const, 'TO' as const), communeCode: commune, day: someDay }),
  fc.record({ says: fc.constant('VILLAGE' as const), communeCode: commune, village: fc.constant('Thôn 2') }),
  fc.record({
    says: fc.constantFrom('FORMER_COMMUNE' as const, 'CURRENT_COMMUNE' as const),
    communeCode: commune,
    code: commune,
  }),
  ethnicity.map((each): Attested => ({ says: 'ETHNICITY', ethnicity: each })),
);

/** Papers about the candidate, numbered as a message numbers them. */
export const somePapers: fc.Arbitrary<readonly EvidenceItem[]> = fc
  .array(
    fc.record({
      about: fc.constant('candidate' as const),
      paper: fc.record({
        type: fc.constantFrom(...PAPER_TYPES),
        number: fc.constantFrom('', '123/XN'),
        issuer: fc.constantFrom('', 'Công an xã An Tức'),
        issuedOn: someDay,
      }),
      attests: fc
        .tuple(attested, fc.constantFrom('permanent' as const, 'temporary' as const, 'current' as const))
        .map(([each, kind]) => (each.says === 'ETHNICITY' ? each : ofKind(each, kind))),
    }),
    { maxLength: 3 },
  )
  .map((items) => items.map((item, i) => ({ ...item, row: i + 1 })));

const points = orNull(fc.integer({ min: 0, max: 275 }));
const base = {
  outcome: fc.constantFrom(...OUTCOMES),
  basis: fc.constantFrom('SOURCE' as const, 'PAPER' as const, 'DECLARED' as const),
  decidingClause: fc.constantFrom('', '7(1)(b)', 'Annex II 01'),
  declared: orNull(fc.constantFrom(...DECLARED_CHECKS)),
};
const areaClass = orNull(fc.constantFrom(...AREA_CLASSES));
const tier = orNull(fc.constantFrom(...POLICY_TIERS));
export const somePart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    kind: fc.constant('AREA' as const),
    ...base,
    area: areaClass,
    points,
    atLeast: areaClass,
    atMost: areaClass,
    outOfWindow: fc.boolean(),
  }),
  fc
    .record({
      kind: fc.constant('POLICY' as const),
      ...base,
      tier,
      group: orNull(fc.constantFrom(...POLICY_GROUPS)),
      points,
      atLeast: tier,
      atMost: tier,
    })
    // An open part has neither group nor points.
    .map((part) => (part.tier === null ? { ...part, group: null, points: null } : part)),
  fc
    .record({
      kind: fc.constant('ADMISSION' as const),
      ...base,
      admitted: orNull(fc.boolean()),
      group: orNull(fc.constantFrom(...ADMISSION_GROUPS)),
      direct: fc.boolean(),
      entry: orNull(fc.record({ group: fc.constantFrom('1', '2a'), school: fc.constantFrom('', 'A;B') })),
    })
    .map((part) => (part.admitted === null ? { ...part, group: null, direct: false, entry: null } : part)),
  fc
    .record({
      kind: fc.constant('PRIORITY' as const),
      ...base,
      group: orNull(fc.constantFrom('2', '3')),
      points,
      atLeast: points,
      atMost: points,
      direct: fc.boolean(),
    })
    .map((part) => (part.points === null && !part.direct ? { ...part, group: null } : part)),
);

const someFinding: fc.Arbitrary<Finding> = fc.record({
  clause: fc.constantFrom('', '9(1)(a)', '7(1)(c)(2)'),
  verdict: fc.constantFrom('MET' as const, 'NOT_MET' as const, 'UNKNOWN' as const),
  confidence: fc.constantFrom('confirmed' as const, 'unconfirmed' as const),
  reason: fc.constantFrom(...REASONS),
  parameters: orNull(
    fc.record({
      months: fc.nat(60),
      firstDay: someDay,
      lastDay: someDay,
      place: fc.constantFrom('30577', ''),
    }),
  ),
});

const missing: fc.Arbitrary<MissingFact> = fc
  .record({
    ...{ part: fc.constantFrom(...PART_KINDS) },
    settledBy: fc.subarray([
      'POPULATION_SOURCE',
      'LIST',
      'PLAN',
      'REGISTRATION',
      'VNEID',
      'PAPER',
      'COUNCIL',
    ] as const),
    fact: fc.constantFrom(
      { subject: 'candidate' as const, code: 'candidate.residence.permanent.from@30577' },
      { subject: 'guardian_1' as const, code: 'guardian_1.residence.permanent.former_commune@30577' },
      { subject: 'candidate' as const, code: 'identity' },
      { subject: '' as const, code: 'areas.DBKK_VILLAGE@30544' },
      { subject: '' as const, code: 'plan' },
    ),
  })
  .map(({ fact, ...rest }) => ({ ...fact, ...rest }));

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms));

/** An answer of each kind of part. */
const answers: fc.Arbitrary<Readonly<Record<Part['kind'], RulingAnswer>>> = fc.record({
  AREA: fc.record({ part: fc.constant('AREA' as const), area: fc.constantFrom(...AREA_CLASSES) }),
  POLICY: fc.record({
    part: fc.constant('POLICY' as const),
    group: fc.constantFrom('NONE' as const, ...POLICY_GROUPS),
  }),
  ADMISSION: fc.record({ part: fc.constant('ADMISSION' as const), admitted: fc.boolean() }),
  PRIORITY: fc.record({ part: fc.constant('PRIORITY' as const), points: fc.nat(1000) }),
});

/** Rulings beside the parts of a decision, each beside the first of its kind. */
function ruledAmong(parts: readonly Part[]): fc.Arbitrary<RuledPart[]> {
  const firsts = parts.filter(({ kind }, i) => parts.findIndex((part) => part.kind === kind) === i);
  const ruled = fc.record({
    answers,
    effect: fc.constantFrom('SETTLES' as const, 'CONFIRMS' as const, 'DEPARTS' as const),
    ...rulingTexts,
    paper: fc.record({ ...rulingPaper, issuedOn: someDay }),
    ruledOn: someDay,
  });
  const each = firsts.map((found) =>
    ruled.map(
      ({ answers: of, effect, ...ruling }): RuledPart => ({
        ruling: { answer: of[found.kind], ...ruling },
        effect,
        found,
      }),
    ),
  );
  return fc.tuple(...each);
}

const unruledRecord: fc.Arbitrary<Omit<DecisionRecord, 'rulings'>> = fc.record({
  id: fc.constantFrom('d-1', 'd-2'),
  decision: fc.record({
    programme: fc.constantFrom(...PROGRAMMES),
    instrument: fc.constant('circular-04-2023'),
    revision: fc.nat(3),
    plan: orNull(
      fc.record({ id: fc.constant('ha-noi'), version: fc.constant('1'), hash: fc.constant('ab'.repeat(32)) }),
    ),
    admissionYear: orNull(fc.constant(2025)),
    referenceDate: orNull(someDay),
    identity: fc.constantFrom('CONFIRMED' as const, 'NOT_CONFIRMED' as const, 'NOT_CHECKED' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    parts: fc.array(somePart, { maxLength: 3 }),
    priorityPoints: points,
    areaPoints: points,
    policyPoints: points,
    taper: fc.constantFrom(...TAPERS),
    total: points,
    findings: fc.array(someFinding, { maxLength: 5 }),
    missing: fc.array(missing, { maxLength: 3 }),
    assumptions: fc.subarray([...ASSUMPTIONS]),
    confidence: fc.constantFrom('confirmed' as const, 'unconfirmed' as const),
  }),
  versions: fc.record({
    units: fc.constant('aa'),
    areas: fc.constant('bb'),
    schools: fc.constant('cc'),
    parameters: fc.constant('dd'),
    source: orNull(fc.constant('import-7')),
  }),
  facts: fc.array(
    fc.record({
      subject: fc.constantFrom('', 'candidate'),
      kind: fc.constant('residence.permanent'),
      source: fc.constant('import-7'),
      recordedOn: orNull(someDay),
      fetchedAt: orNull(instant),
    }),
    { maxLength: 2 },
  ),
  explanation: orNull(
    fc.record({
      language: fc.constantFrom('vi' as const, 'en' as const),
      lines: fc.array(fc.constantFrom('Kết quả kiểm tra: chưa đủ căn cứ.', '  Căn cứ: …'), { maxLength: 3 }),
    }),
  ),
  notes: fc.subarray(['PAPER_NOT_USED', 'OF_LATER']),
  ruledPoints: points,
});

export const someRecord: fc.Arbitrary<DecisionRecord> = unruledRecord.chain((record) =>
  fc.oneof(fc.constant([]), ruledAmong(record.decision.parts)).map((rulings) => ({ ...record, rulings })),
);

export const someResult: fc.Arbitrary<VerificationResult> = fc.record({
  record: someRecord,
  token: fc.constantFrom('', 'e.y.J~'),
  disclosures: fc.array(fc.constant('WyJzYWx0Il0'), { maxLength: 2 }),
  log: orNull(
    fc.record({
      origin: fc.constant('cutru.example/log'),
      index: fc.nat(),
      checkpoint: orNull(fc.constant('cutru.example/log\n7\n…')),
    }),
  ),
});
