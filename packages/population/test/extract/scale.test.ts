import { makeCitizenNumber } from '@cutru/residence';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readExtract } from '../../src/index.ts';
import { source, table } from '../helpers.ts';

const HEADING = 'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on';

const numberOf = (person: number): string =>
  makeCitizenNumber({ registration: '089', sex: 'MALE', birthYear: 1950 + (person % 60), serial: person });

/** The long form of this test, with its memory, is `tests/long/extract.test.ts`. */
it('keeps exactly the rows of those who are wanted, however many there are and in whatever order', async () => {
  const [people] = fc.sample(fc.array(fc.nat(4000), { minLength: 20_000, maxLength: 20_000 }), {
    seed: 11,
    numRuns: 1,
  });
  if (people === undefined) throw new Error('a sample of one');
  const rows = people.map(
    (person, i) =>
      `${numberOf(person)},Trần Văn Bình,${1950 + (person % 60)},01,permanent,30577,Ấp ${i},2010-01-01,2010-01-02,2025-06-01`,
  );
  const wanted = new Set(people.filter((person) => person % 3 === 0).map(numberOf));
  const extract = await readExtract(source(table(HEADING, rows)), { wanted });
  const expected = new Map<string, Set<string>>();
  for (const [i, person] of people.entries()) {
    const villages = expected.get(numberOf(person)) ?? new Set();
    expected.set(numberOf(person), villages.add(`Ấp ${i}`));
  }
  expect(extract.stats).toMatchObject({ rows: 20_000, people: wanted.size });
  for (const [number, villages] of expected) {
    const kept = extract.find(number)?.periods.permanent.map(({ village }) => village);
    if (wanted.has(number)) expect(new Set(kept)).toEqual(villages);
    else expect(kept).toBeUndefined();
  }
});
