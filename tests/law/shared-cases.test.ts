import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDay } from '@cutru/calendar';
import { caseLists, caseSchools, gradeDays, shippedUnits } from '@cutru/law-cases';
import type { AreaClass, MarkGroup } from '@cutru/places';
import type { GuardianRelation } from '@cutru/residence';
import type { AreaPart, Decision, PolicyGroup, PolicyPart, SchoolStayInput } from '@cutru/rules';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CaseInput, type CasePerson, type CaseStay, runCase } from './run-case.ts';

const UNITS = shippedUnits();
const FOLDER = process.env.CUTRU_REFERENCE_CASES ?? resolve(import.meta.dirname, '../../../shared/cases');

interface RawStay {
  commune: string;
  code_on?: string;
  from: string | null;
  to: string | null;
}
type RawGuardian = RawStay[] | { relation: GuardianRelation; lived: RawStay[] };
interface RawCase {
  id: string;
  ethnicity: string | null;
  areas?: { partial: MarkGroup[] };
  recorded_on?: string;
  evidence?: { commune: string; from: string };
  expect: Record<string, unknown>;
  // boarding
  submitted?: string;
  pupil?: RawStay[];
  guardians?: RawGuardian[];
  guardians_complete?: string;
  // university
  on?: string;
  graduated?: number;
  schools?: { grades: number[]; commune: string; code_on?: string; from?: string; to?: string }[];
  school_list?: { commune: string; area: AreaClass; from: string; to: string }[];
  lived?: RawStay[] | string;
  policy_groups?: string;
  declared_area?: AreaClass;
  total?: string;
}

function stayOf(raw: RawStay, paper?: RawCase['evidence']): CaseStay {
  const settled = paper !== undefined && paper.commune === raw.commune && raw.from === null;
  const from = settled ? paper.from : raw.from;
  return {
    commune: raw.commune,
    codeOn: raw.code_on === undefined ? null : parseDay(raw.code_on),
    from: from === null ? null : parseDay(from),
    to: raw.to === null ? null : parseDay(raw.to),
    paper: settled,
  };
}

function guardianOf(raw: RawGuardian, index: number, count: number): CasePerson {
  const relation = count === 1 || index === 1 ? 'MOTHER' : 'FATHER';
  return Array.isArray(raw)
    ? { ethnicity: null, relation, stays: raw.map((stay) => stayOf(stay)) }
    : { ethnicity: null, relation: raw.relation, stays: raw.lived.map((stay) => stayOf(stay)) };
}

function schoolsOf(raw: RawCase, graduation: number): SchoolStayInput[] {
  return (raw.schools ?? []).map((school, i) => {
    const first = gradeDays(graduation, school.grades[0] as number);
    const last = gradeDays(graduation, school.grades[school.grades.length - 1] as number);
    const starts = school.grades[0] === 10 ? parseDay(`${graduation - 3}-09-05`) : first.from;
    return {
      schoolCode: raw.school_list === undefined ? null : `S${i}`,
      communeCode: school.commune,
      codeOn: school.code_on === undefined ? null : parseDay(school.code_on),
      from: school.from === undefined ? starts : parseDay(school.from),
      to: school.to === undefined ? last.to : parseDay(school.to),
    };
  });
}

function inputOf(raw: RawCase): CaseInput {
  const university = raw.schools !== undefined;
  const year = Number((raw.on ?? '2025-07-25').slice(0, 4));
  const graduation = raw.graduated ?? 2025;
  const lived = Array.isArray(raw.lived) ? raw.lived : raw.lived === undefined ? (raw.pupil ?? []) : null;
  const guardians = raw.guardians ?? [];
  return {
    lists: caseLists(UNITS, raw.areas?.partial),
    schools: caseSchools(
      UNITS,
      (raw.school_list ?? []).map((row, i) => ({ ...row, school: `S${i}` })),
    ),
    recordedOn: parseDay(raw.recorded_on ?? (year === 2026 ? '2026-06-01' : '2025-06-01')),
    candidate: {
      ethnicity: raw.ethnicity,
      relation: 'GUARDIAN',
      stays: lived === null ? null : lived.map((stay) => stayOf(stay, raw.evidence)),
    },
    guardians: guardians.map((guardian, i) => guardianOf(guardian, i, guardians.length)),
    guardiansComplete: raw.guardians_complete === 'yes',
    university: university
      ? {
          year,
          graduation,
          stays: schoolsOf(raw, graduation),
          total: raw.total === undefined ? null : Math.round(Number(raw.total) * 100),
          claims: raw.policy_groups === undefined ? [] : (raw.policy_groups.split(';') as PolicyGroup[]),
          declaredArea: raw.declared_area ?? null,
        }
      : null,
    submittedOn: university ? null : parseDay(raw.submitted ?? '2025-06-10'),
  };
}

function points(value: number | null): string | null {
  return value === null ? null : (value / 100).toFixed(2);
}

/** What a case names of a decision, under the names that cases use. */
function shown(decision: Decision, expected: Record<string, unknown>): Record<string, unknown> {
  const area = decision.parts.find((part): part is AreaPart => part.kind === 'AREA');
  const policy = decision.parts.find((part): part is PolicyPart => part.kind === 'POLICY');
  const main = decision.parts[0];
  const all: Record<string, unknown> = {
    outcome: decision.outcome,
    clause: main?.decidingClause,
    area: area?.area,
    area_at_least: area?.atLeast,
    area_at_most: area?.atMost,
    points: points(decision.areaPoints),
    policy_points: points(decision.policyPoints),
    priority_points: points(decision.priorityPoints),
    taper: decision.taper,
    group: policy?.group,
    identity: decision.identity,
    declared: area?.declared,
    basis: typeof expected.basis === 'string' ? main?.basis : { POLICY: policy?.basis },
    policy: { outcome: policy?.outcome, at_least: policy?.atLeast },
  };
  return Object.fromEntries(
    Object.keys(expected)
      .filter((key) => key in all)
      .map((key) => [key, all[key]]),
  );
}

describe.runIf(existsSync(FOLDER))('the reference cases, where they are at hand', () => {
  for (const file of ['university-admission', 'ethnic-boarding-school']) {
    const path = resolve(FOLDER, `${file}.yaml`);
    const cases: RawCase[] = existsSync(path)
      ? parse(readFileSync(path, 'utf8'), { schema: 'failsafe' })
      : [];
    it.each(cases.map((raw) => [raw.id, raw] as const))(`${file}: %s`, (_, untyped) => {
      const raw = JSON.parse(JSON.stringify(untyped), (_key, value) =>
        value === 'null' ? null : value,
      ) as RawCase;
      if (raw.graduated !== undefined) raw.graduated = Number(raw.graduated);
      for (const school of raw.schools ?? []) school.grades = school.grades.map(Number);
      const decision = runCase(inputOf(raw));
      const { missing, assumptions, note, ...named } = raw.expect;
      expect(shown(decision, named), String(note ?? '')).toMatchObject(named);
      if (missing)
        expect(decision.missing.map((fact) => fact.code).sort()).toEqual([...(missing as string[])].sort());
      if (assumptions) expect(decision.assumptions).toEqual(expect.arrayContaining(assumptions as string[]));
    });
  }
});
