import { describe, expect, it } from 'vitest';
import type {
  BoardingRequest,
  DecisionRequest,
  EntryRequest,
  ExamRequest,
  Grade10Request,
  PersonInput,
  UniversityRequest,
} from '../src/index.ts';

const candidate: PersonInput = { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' };

describe('a request', () => {
  it('cannot be given the fields of another programme', () => {
    const boarding: DecisionRequest = {
      programme: 'ethnic-boarding-school',
      candidate,
      submittedOn: '2025-06-10',
      // @ts-expect-error a total belongs to an application to universities
      total: '24.50',
    };
    const university: DecisionRequest = {
      programme: 'university-admission',
      candidate,
      admissionYear: 2025,
      // @ts-expect-error guardians belong to an application to a boarding school
      guardians: [],
    };
    expect([boarding.programme, university.programme]).toHaveLength(2);
  });

  it('cannot leave out what its programme needs', () => {
    // @ts-expect-error the day of the file chooses the instrument
    const boarding: BoardingRequest = { programme: 'ethnic-boarding-school', candidate };
    // @ts-expect-error the year of admission chooses the instrument
    const university: UniversityRequest = { programme: 'university-admission', candidate };
    expect([boarding.programme, university.programme]).toHaveLength(2);
  });

  it('takes only values of closed sets', () => {
    const request: UniversityRequest = {
      programme: 'university-admission',
      candidate,
      admissionYear: 2025,
      // @ts-expect-error there is no such class
      declaredArea: 'KV4',
      // @ts-expect-error group 01 is decided from facts and cannot be claimed
      policyClaims: [{ group: '01' }],
      // @ts-expect-error points are text, so that they stay exact
      total: 24.5,
    };
    expect(request.admissionYear).toBe(2025);
  });

  it('of the exam, grade 10 and entry takes what is theirs and nothing else', () => {
    const exam: ExamRequest = {
      programme: 'graduation-exam',
      candidate,
      examYear: 2025,
      // @ts-expect-error there are four marks
      score: { marks: ['8', '7', '9'], means: ['8', '8', '8'], encouragement: '0' },
      // @ts-expect-error 2c is decided from facts and cannot be claimed
      claims: [{ ground: '2c' }],
    };
    const grade10: Grade10Request = {
      programme: 'grade-10-admission',
      candidate,
      intakeYear: 2025,
      // @ts-expect-error lower secondary schools are given by days
      schools: [{ code: 'THCS-1', grades: [10] }],
      // @ts-expect-error group 3 is decided from facts and cannot be claimed
      claims: [{ ground: '3' }],
    };
    // @ts-expect-error what is entered has to be said
    const entry: EntryRequest = { programme: 'school-entry', candidate, submittedOn: '2026-07-15' };
    expect([exam, grade10, entry]).toHaveLength(3);
  });

  it('gives a school a time, by days or by grades, and never both', () => {
    const base = { programme: 'university-admission', candidate, admissionYear: 2025 } as const;
    const requests: UniversityRequest[] = [
      { ...base, schools: [{ commune: '30544', from: '2022-09-05', to: '2025-05-31' }] },
      { ...base, schools: [{ code: '001', grades: [10, 11, 12] }] },
      // @ts-expect-error neither days nor grades
      { ...base, schools: [{ commune: '30544' }] },
      // @ts-expect-error both
      { ...base, schools: [{ commune: '30544', from: '2022-09-05', to: '2025-05-31', grades: [10] }] },
    ];
    expect(requests).toHaveLength(4);
  });

  it('names a person by number or brings the facts, and never both', () => {
    const people: PersonInput[] = [
      candidate,
      { facts: { recordedOn: '2025-06-01', ethnicity: '05' } },
      // @ts-expect-error who is looked up has no facts of the caller's
      { ...candidate, facts: { recordedOn: '2025-06-01' } },
    ];
    expect(people).toHaveLength(3);
  });
});
