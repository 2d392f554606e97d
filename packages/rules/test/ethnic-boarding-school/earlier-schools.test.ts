import { addMonths, type Day, dayOf, parseDay } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import { buildTimeline, type PeriodInput, type PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import type { Decision, Finding } from '../../src/kernel/decision.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import type { SchoolStayInput } from '../../src/schooling/types.ts';
import { sayFinding } from '../../src/words/index.ts';
import { noticesOf } from '../../src/words/why.ts';
import { code, hidden, NOTHING_HIDDEN, personOf, stays } from '../monotone/people.ts';
import { LISTS, UNITS } from '../places.ts';

type Stay = readonly [commune: string | null, from: string | null, to: string | null];

const TRI_TON = '30577';
/** In the same district, and in the city of the same province. */
const NEXT_DOOR = '30583';
const LONG_XUYEN = '30307';
const SAI_GON = '26740';

function pupil(lived: readonly Stay[], recordedOn: string, papers?: readonly Stay[]): PersonFacts {
  const context = {
    units: UNITS,
    kind: 'permanent' as const,
    bornFrom: dayOf(2009, 1, 1),
    presumedMonths: 12,
  };
  const inputs = (rows: readonly Stay[]): PeriodInput[] =>
    rows.map(([communeCode, from, to]) => ({
      communeCode,
      codeOn: null,
      village: null,
      from: from === null ? null : parseDay(from),
      to: to === null ? 'OPEN' : parseDay(to),
      recordedOn: parseDay(recordedOn),
      basis: 'SOURCE',
    }));
  const timeline = buildTimeline(context, inputs(lived));
  const other = papers === undefined ? null : buildTimeline(context, inputs(papers));
  if (timeline.status === 'EITHER' || other?.status === 'EITHER') throw new Error('one story each');
  return {
    ...personOf('05', [], NOTHING_HIDDEN),
    permanent:
      other === null
        ? timeline
        : {
            status: 'EITHER',
            fact: { type: 'EITHER', field: 'residence.permanent', place: '' },
            options: [timeline, other],
          },
  };
}

function stayAt([communeCode, from, to]: Stay): SchoolStayInput {
  return {
    schoolCode: communeCode === null ? 'TH-1' : null,
    communeCode,
    codeOn: null,
    from: parseDay(from ?? '2022-09-05'),
    to: parseDay(to ?? '2025-05-31'),
  };
}

function decideIt(
  candidate: PersonFacts,
  schools: readonly SchoolStayInput[],
  filed: Day = parseDay('2025-06-10'),
): Decision {
  return decide(
    { units: UNITS, lists: LISTS },
    {
      programme: 'ethnic-boarding-school',
      submittedOn: filed,
      schoolKind: 'ethnic_boarding',
      schooling: buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, schools),
      schoolLevel: null,
      household: null,
      prize: null,
      guardiansComplete: true,
    },
    { candidate, guardians: [{ ...candidate, relation: 'MOTHER' }] },
  );
}

const isElsewhere = ({ reason }: Finding): boolean => reason === 'EARLIER_SCHOOL_ELSEWHERE';
const found = (decision: Decision): Finding | undefined => decision.findings.find(isElsewhere);
const said = (decision: Decision): unknown => found(decision)?.parameters ?? null;

const ALWAYS_THERE = pupil([[TRI_TON, '2009-01-01', null]], '2025-06-30');

describe('schools in another district than the registered residence', () => {
  const decision = decideIt(ALWAYS_THERE, [stayAt([LONG_XUYEN, '2018-09-05', '2025-05-31'])]);

  it('are found for the semesters that begin in the months that count', () => {
    expect(found(decision)).toMatchObject({ clause: '', verdict: 'MET' });
    expect(said(decision)).toEqual({
      count: 6,
      firstDay: parseDay('2022-09-01'),
      lastDay: parseDay('2025-05-31'),
    });
    expect(decision.outcome).toBe('ELIGIBLE');
  });

  it('are something to ask about, and said as no refusal', () => {
    expect(noticesOf(decision.findings).map(({ reason }) => reason)).toEqual(['EARLIER_SCHOOL_ELSEWHERE']);
    const finding = found(decision) as Finding;
    expect(sayFinding(finding, 'vi')).toBe(
      'Có 6 học kỳ, trong khoảng từ 01/09/2022 đến hết 31/05/2025, học sinh học ở trường thuộc huyện hoặc tỉnh khác với nơi đăng ký thường trú. Hội đồng tuyển sinh nên hỏi rõ; đây không phải là lý do để từ chối.',
    );
    expect(sayFinding(finding, 'en')).toMatch(/^In 6 semesters, between .* it is no ground for a refusal\.$/);
  });

  it('count by semester', () => {
    const home = stayAt([TRI_TON, '2022-09-05', '2024-05-31']);
    const town = stayAt([LONG_XUYEN, '2024-09-05', '2025-01-10']);
    expect(said(decideIt(ALWAYS_THERE, [home, town]))).toEqual({
      count: 1,
      firstDay: parseDay('2024-09-01'),
      lastDay: parseDay('2025-01-15'),
    });
  });
});

describe('nothing is found', () => {
  const town = [stayAt([LONG_XUYEN, '2022-09-05', '2025-05-31'])];

  it('where no schools are given, or in the district itself', () => {
    expect(said(decideIt(ALWAYS_THERE, []))).toBeNull();
    expect(said(decideIt(ALWAYS_THERE, [stayAt([NEXT_DOOR, '2022-09-05', '2025-05-31'])]))).toBeNull();
  });

  it('before the months that count', () => {
    expect(said(decideIt(ALWAYS_THERE, [stayAt([LONG_XUYEN, '2018-09-05', '2022-05-31'])]))).toBeNull();
  });

  it('of a school that nobody knows, or that may be another', () => {
    expect(said(decideIt(ALWAYS_THERE, [stayAt([null, '2022-09-05', '2025-05-31'])]))).toBeNull();
    const both = [TRI_TON, LONG_XUYEN].map((each) => stayAt([each, '2022-09-05', '2025-05-31']));
    expect(said(decideIt(ALWAYS_THERE, both))).toBeNull();
  });

  it.each([
    ['nothing is known of the residence', pupil([], '2025-06-30')],
    ['it is not known where', pupil([[null, '2009-01-01', null]], '2025-06-30')],
    [
      'it is not known since when',
      pupil(
        [
          ['30307', '2009-01-01', '2022-01-01'],
          [TRI_TON, null, null],
        ],
        '2025-06-30',
      ),
    ],
    [
      'there is a gap',
      pupil(
        [
          [TRI_TON, '2009-01-01', '2022-08-31'],
          [TRI_TON, '2025-06-01', null],
        ],
        '2025-06-30',
      ),
    ],
    ['the record is older', pupil([[TRI_TON, '2009-01-01', null]], '2022-08-01')],
    [
      'a paper says otherwise',
      pupil([[TRI_TON, '2009-01-01', null]], '2025-06-30', [[LONG_XUYEN, '2009-01-01', null]]),
    ],
  ])('where %s', (_, someone) => {
    expect(said(decideIt(someone, town))).toBeNull();
  });

  it('of somebody who moved in the middle of a semester', () => {
    const moved = pupil(
      [
        ['30307', '2009-01-01', '2022-10-20'],
        [TRI_TON, '2022-10-21', null],
      ],
      '2025-06-30',
    );
    expect(said(decideIt(moved, [stayAt([TRI_TON, '2022-10-21', '2022-12-31'])]))).toBeNull();
  });

  it('before the first list of units', () => {
    const at = [stayAt([LONG_XUYEN, '2018-09-05', '2023-05-31'])];
    expect(said(decideIt(ALWAYS_THERE, at, parseDay('2024-06-10')))).toMatchObject({
      firstDay: parseDay('2022-01-16'),
    });
  });
});

test('from 1 July 2025 only another province is elsewhere', () => {
  const someone = pupil([[TRI_TON, '2009-01-01', null]], '2026-06-30');
  const filed = parseDay('2026-06-10');
  const at = (commune: string): unknown =>
    said(decideIt(someone, [stayAt([commune, '2025-09-05', '2026-05-31'])], filed));
  expect(at(LONG_XUYEN)).toBeNull();
  expect(at(SAI_GON)).toEqual({
    count: 2,
    firstDay: parseDay('2025-09-01'),
    lastDay: parseDay('2026-05-31'),
  });
});

test('a very small people is asked for no residence, so that no school contradicts it', () => {
  const ofSmall: PersonFacts = {
    ...ALWAYS_THERE,
    ethnicity: { ...ALWAYS_THERE.ethnicity, standing: 'VERY_SMALL' },
  };
  expect(said(decideIt(ofSmall, [stayAt([LONG_XUYEN, '2022-09-05', '2025-05-31'])]))).toBeNull();
});

const schoolStay: fc.Arbitrary<SchoolStayInput> = fc
  .record({
    commune: fc.option(code, { nil: null }),
    month: fc.nat(60),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ commune, month, length }) => {
    const from = addMonths(dayOf(2020, 9, 5), month);
    return { schoolCode: null, communeCode: commune, codeOn: null, from, to: addMonths(from, length) };
  });

const schools = fc.array(schoolStay, { maxLength: 4 });
const filed = fc.constantFrom('2023-06-10', '2025-06-12', '2026-02-02').map(parseDay);
const group = fc.constantFrom('01', '05', '05', '41');

test('earlier schools change nothing of a decision but that finding', () => {
  let times = 0;
  fc.assert(
    fc.property(group, stays, hidden, schools, filed, (people, lived, not, attended, day) => {
      const someone = personOf(people, lived, not);
      const decision = decideIt(someone, attended, day);
      if (found(decision) !== undefined) times += 1;
      const findings = decision.findings.filter((finding) => !isElsewhere(finding));
      expect({ ...decision, findings }).toEqual(decideIt(someone, [], day));
    }),
    { numRuns: 200, seed: 17 },
  );
  expect(times).toBeGreaterThan(10);
});

test('what is found while facts are missing is found of the whole truth as well', () => {
  let times = 0;
  fc.assert(
    fc.property(stays, hidden, schools, filed, (lived, not, attended, day) => {
      const count = (decision: Decision): number => Number(found(decision)?.parameters?.count ?? 0);
      const some = count(decideIt(personOf('05', lived, not), attended, day));
      if (some > 0) times += 1;
      expect(count(decideIt(personOf('05', lived, NOTHING_HIDDEN), attended, day))).toBeGreaterThanOrEqual(
        some,
      );
    }),
    { numRuns: 200, seed: 18 },
  );
  expect(times).toBeGreaterThan(10);
});
