import { dayOf } from '@cutru/calendar';
import { AREA_CLASSES, MARK_GROUPS, NO_SCHOOLS } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { instrumentById } from '../../src/rulebook.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import { livesIn, personOf } from '../graduation-exam/application.ts';
import { listsOf, UNITS } from '../places.ts';

const LISTS = [listsOf([], [], [], '2016-01-01'), listsOf(MARK_GROUPS)] as const;
const COMMUNES = ['30544', '30577', '30583', '24775', '26740', '26794', '99999', null] as const;

/** Schools one after another from three years before a year's summer, of known, unknown and never used codes. */
const case_ = fc.record({
  year: fc.integer({ min: 2022, max: 2027 }),
  since: fc.constantFrom(0, 1, 2, null),
  schools: fc.option(
    fc.array(fc.record({ commune: fc.constantFrom(...COMMUNES), days: fc.integer({ min: 1, max: 1100 }) }), {
      maxLength: 4,
    }),
  ),
  lived: fc.constantFrom('30577', '30583', '26740', null),
  group: fc.constantFrom('01', '05', null),
  lists: fc.constantFrom(...LISTS),
  boardingSchool: fc.boolean(),
  serviceArea: fc.option(fc.constantFrom(...AREA_CLASSES)),
});

test('7(1)(b) names an area or is open, never refuses; and no clause gives a verdict that it does not declare', () => {
  const given = new Set<string>();
  fc.assert(
    fc.property(case_, (c) => {
      const graduationYear = c.since === null ? null : c.year - c.since;
      let from = dayOf((graduationYear ?? c.year) - 3, 9, 1);
      const stays = (c.schools ?? []).map(({ commune, days }) => {
        const stay = { schoolCode: null, communeCode: commune, codeOn: null, from, to: from + days - 1 };
        from += days;
        return stay;
      });
      const decision = decide(
        { units: UNITS, lists: c.lists },
        {
          programme: 'university-admission',
          admissionYear: c.year,
          graduationYear,
          schooling: c.schools === null ? null : buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, stays),
          policyClaims: [],
          total: null,
          boardingSchool: c.boardingSchool,
          serviceArea: c.serviceArea,
          declaredArea: null,
          declaredGroup: null,
          referenceDate: null,
        },
        { candidate: personOf(c.group, null, livesIn(c.lived, dayOf(c.year, 6, 1))), guardians: [] },
      );
      const clauses = instrumentById(decision.instrument)?.clauses ?? [];
      for (const { clause, verdict } of decision.findings) {
        const listed = clauses.find(({ id }) => id === clause);
        if (listed !== undefined) expect(listed.verdicts, clause).toContain(verdict);
        if (clause === '7(1)(b)') given.add(verdict);
      }
    }),
    { numRuns: 400 },
  );
  expect([...given].sort()).toEqual(['MET', 'UNKNOWN']);
});
