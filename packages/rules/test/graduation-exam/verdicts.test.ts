import { dayOf, type PartialDate } from '@cutru/calendar';
import { MARK_GROUPS } from '@cutru/places';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide.ts';
import { EXAM_GROUNDS } from '../../src/graduation-exam/application.ts';
import { EXAM_INSTRUMENTS } from '../../src/graduation-exam/instruments.ts';
import type { Finding } from '../../src/kernel/decision.ts';
import { sayDecision } from '../../src/words/index.ts';
import { listsOf, UNITS } from '../places.ts';
import { expectClean } from '../words/clean.ts';
import { applicationOf, livesIn, personOf, schoolIn } from './application.ts';

const PLACES = ['30544', '26740', null];
const GROUPS = ['01', '05', null];
const BIRTHS: readonly (PartialDate | null)[] = [{ year: 1980 }, { year: 2005, month: 3 }, null];
/** Complete for all of school, whatever the year; and complete for nothing. */
const ALL_LISTS = [listsOf([], [], [], '2016-01-01'), listsOf(MARK_GROUPS)];

describe.each(EXAM_INSTRUMENTS)('$id', (instrument) => {
  const { last: year } = instrument.years;
  const findings: Finding[] = [];
  const lines = new Set<string>();
  for (const group of GROUPS)
    for (const lived of PLACES)
      for (const school of PLACES)
        for (const birth of BIRTHS)
          for (const continuingEducation of [false, true])
            for (const claimed of [false, true])
              for (const lists of ALL_LISTS) {
                const decision = decide(
                  { units: UNITS, lists },
                  applicationOf(year, {
                    schooling: schoolIn(school, year),
                    continuingEducation,
                    boardingSchool: claimed,
                    claims: claimed ? EXAM_GROUNDS.map((ground) => ({ ground, document: true })) : [],
                  }),
                  {
                    candidate: personOf(group, birth, livesIn(lived, dayOf(year, 6, 1))),
                    guardians: [],
                  },
                );
                findings.push(...decision.findings);
                for (const line of sayDecision(decision, 'vi')) lines.add(line);
                for (const line of sayDecision(decision, 'en')) lines.add(line);
              }

  it('gives every verdict that its clauses declare, and no other', () => {
    for (const clause of instrument.clauses) {
      const given = new Set(findings.filter((each) => each.clause === clause.id).map((each) => each.verdict));
      expect([...given].sort(), clause.id).toEqual([...clause.verdicts].sort());
    }
  });

  it('has a finding for every clause and no clause that is not there', () => {
    const known = new Set(instrument.clauses.map(({ id }) => id));
    const others = findings.filter(
      (each) => !known.has(each.clause) && each.reason !== 'CLAIM_NOT_IN_INSTRUMENT',
    );
    expect(others).toEqual([]);
  });

  it('is said in clean words', () => {
    expect(lines.size).toBeGreaterThan(20);
    for (const line of lines) expectClean(line);
  });
});
