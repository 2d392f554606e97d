import { expect, test } from 'vitest';
import { RulesError } from '../../src/kernel/errors.ts';
import type { PolicyGroup, UniversityApplication } from '../../src/university-admission/application.ts';
import { universityInstrument, universityIssues } from '../../src/university-admission/check.ts';
import { UNIVERSITY_INSTRUMENTS } from '../../src/university-admission/instruments.ts';

function issues(change: Partial<UniversityApplication>, ...groups: readonly PolicyGroup[]): string[] {
  return universityIssues({
    programme: 'university-admission',
    admissionYear: 2025,
    graduationYear: 2025,
    schooling: null,
    policyClaims: groups.map((group) => ({ group, document: false })),
    total: null,
    boardingSchool: false,
    serviceArea: null,
    declaredArea: null,
    declaredGroup: null,
    referenceDate: null,
    ...change,
  }).map(({ field, code }) => `${field} ${code}`);
}

test('an instrument for each year from 2022 to 2027, none outside: an error, never a decision', () => {
  for (let year = 2022; year <= 2027; year += 1) {
    const { first, last } = universityInstrument(year).years;
    expect(first <= year && year <= last).toBe(true);
  }
  for (const year of [2021, 2028, 0, Number.NaN]) {
    expect(() => universityInstrument(year)).toThrow(RulesError);
    try {
      universityInstrument(year);
    } catch (error) {
      expect(error).toMatchObject({ code: 'NOT_COVERED', field: 'admission_year', covered: '2022-2027' });
    }
  }
});

test('the spans of instruments do not overlap', () => {
  const years = UNIVERSITY_INSTRUMENTS.flatMap(({ years: { first, last } }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  expect(new Set(years).size).toBe(years.length);
});

test('group 01 is decided from facts and cannot be claimed', () => {
  expect(issues({}, '01')).toEqual(['policy_groups POLICY_GROUP_FROM_FACTS']);
  expect(issues({ admissionYear: 2026, graduationYear: 2026 }, '01')).toHaveLength(1);
});

test('a group that the year does not have', () => {
  expect(issues({}, '07')).toEqual([]);
  expect(issues({ admissionYear: 2026, graduationYear: 2026 }, '07')).toEqual([
    'policy_groups POLICY_GROUP_NOT_IN_YEAR',
  ]);
  expect(issues({ admissionYear: 2026, graduationYear: 2026, declaredGroup: '07' })).toEqual([
    'declared_group DECLARED_GROUP_NOT_IN_YEAR',
  ]);
  expect(issues({ declaredGroup: '01' })).toEqual([]);
  expect(issues({ declaredGroup: 'NONE' })).toEqual([]);
});

test('a total lies between 0.00 and 30.00 in whole hundredths', () => {
  for (const total of [0, 1, 2250, 3000]) expect(issues({ total })).toEqual([]);
  for (const total of [-1, 3001, 22.5, Number.NaN])
    expect(issues({ total })).toEqual(['total TOTAL_OUT_OF_RANGE']);
});

test('graduation is not after admission, and may be unknown', () => {
  expect(issues({ graduationYear: 2026 })).toEqual(['graduation_year GRADUATION_AFTER_ADMISSION']);
  expect(issues({ graduationYear: 2025 })).toEqual([]);
  expect(issues({ graduationYear: null })).toEqual([]);
});

test('everything that cannot stand is told at once', () => {
  expect(issues({ graduationYear: 2026, total: 4000 }, '01', '07')).toEqual([
    'graduation_year GRADUATION_AFTER_ADMISSION',
    'total TOTAL_OUT_OF_RANGE',
    'policy_groups POLICY_GROUP_FROM_FACTS',
  ]);
});
