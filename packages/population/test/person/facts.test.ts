import { parsePartialDate } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import { personFacts, type SourceAnswer } from '../../src/index.ts';
import { day } from '../helpers.ts';
import { UNITS } from '../units.ts';
import { ASKED, attestedStay, ethnicity, evidence, read, record, stay } from './people.ts';

const ROWS = [stay('30577', '2010-01-01')];
const declared = (code: string) => ({ ...ASKED, ethnicity: ethnicity(code) });

describe('identity', () => {
  it('is confirmed by name and birth', () => {
    const { facts, match } = read(record(ROWS));
    expect(facts).toMatchObject({
      identity: 'CONFIRMED',
      nameWithoutDiacritics: false,
      permanent: { status: 'KNOWN' },
    });
    expect(match).toMatchObject({ name: 'EXACT', birth: 'SAME' });
  });

  it('is confirmed without diacritics and by a year of birth, and says so', () => {
    const { facts } = read(record(ROWS, { fullName: 'NEANG SOC KHA', birth: parsePartialDate('2007') }));
    expect(facts).toMatchObject({ identity: 'CONFIRMED', nameWithoutDiacritics: true });
  });

  const nobody = {
    identity: 'NOT_CONFIRMED',
    nameWithoutDiacritics: false,
    birth: null,
    temporary: null,
    current: null,
    permanent: { status: 'UNKNOWN', fact: { type: 'PLACE', field: 'identity', place: null }, flag: null },
    ethnicity: {
      standing: 'UNKNOWN',
      ethnicity: null,
      fact: { type: 'ETHNICITY', field: 'identity', place: null, values: ['KINH', 'MINORITY', 'VERY_SMALL'] },
      basis: 'SOURCE',
      differs: false,
    },
  };

  it.each([
    ['nobody has the number', undefined],
    ['the name differs', record(ROWS, { fullName: 'Neáng Sóc Khi' })],
    ['the birth differs', record(ROWS, { birth: parsePartialDate('2007-03-03') })],
    ['the source disagrees with itself', record(ROWS, { identityDisputed: true })],
  ])('is not confirmed where %s, with the same facts, whatever papers say', (_why, answer) => {
    const papers = [
      evidence(attestedStay('30577', '2010-01-01')),
      evidence({ says: 'ETHNICITY', ethnicity: ethnicity('05') }),
    ];
    const result = read(answer, papers, declared('05'));
    expect(result.facts).toEqual(nobody);
    expect(result.ignoredPapers.map(({ reason }) => reason)).toEqual([
      'IDENTITY_NOT_CONFIRMED',
      'IDENTITY_NOT_CONFIRMED',
    ]);
  });

  it('is not checked where no source is asked', () => {
    expect(read('NO_SOURCE').facts).toMatchObject({
      identity: 'NOT_CHECKED',
      permanent: { status: 'UNKNOWN', fact: { field: 'residence.permanent', place: null } },
    });
  });
});

describe('the other kinds of residence', () => {
  const periods = {
    permanent: ROWS,
    temporary: [stay('30580', '2024-01-05')],
    current: [stay('30583', '?')],
  };
  const readAll = (answer: SourceAnswer) =>
    personFacts(UNITS, ASKED, answer, [], day('2025-06-10'), { otherKinds: true }).facts;

  it('are read where they are asked for, each from its own rows', () => {
    const { permanent, temporary, current } = readAll(record([], { periods }));
    expect(permanent).toEqual(read(record(ROWS)).facts.permanent);
    const [first] = temporary?.status === 'KNOWN' ? temporary.periods : [];
    expect(temporary).not.toEqual(permanent);
    expect(first?.start.min).toBe(day('2024-01-05'));
    expect(current?.status).toBe('KNOWN');
    expect(current).not.toEqual(temporary);
  });

  it('are not read where they are not, whatever the source has', () => {
    expect(read(record([], { periods })).facts).toMatchObject({ temporary: null, current: null });
  });

  it('are unknown where nobody was confirmed, no source was asked, or a row was lost', () => {
    const nobodys = readAll(undefined);
    expect(nobodys.temporary).toMatchObject({ status: 'UNKNOWN', fact: { field: 'identity' } });
    expect(nobodys.current).toEqual(nobodys.temporary);
    for (const answer of ['NO_SOURCE' as const, record([], { periods, incomplete: true })]) {
      expect(readAll(answer)).toMatchObject({
        temporary: { status: 'UNKNOWN', fact: { field: 'residence.temporary' } },
        current: { status: 'UNKNOWN', fact: { field: 'residence.current' } },
      });
    }
  });
});

describe('the birth', () => {
  it('is the source’s, and as declared where none was asked', () => {
    const birth = parsePartialDate('2007');
    expect(read(record(ROWS, { birth })).facts.birth).toEqual(birth);
    expect(read('NO_SOURCE').facts.birth).toEqual(ASKED.birth);
  });
});

describe('a person of whom a row was lost', () => {
  it('has no residence that is known', () => {
    const { facts } = read(record(ROWS, { incomplete: true }));
    expect(facts).toMatchObject({ identity: 'CONFIRMED', permanent: { status: 'UNKNOWN', flag: null } });
  });
});

describe('ethnicity', () => {
  const paper = (code: string) => evidence({ says: 'ETHNICITY', ethnicity: ethnicity(code) });

  it('is the source’s, and another declared one is noticed', () => {
    expect(read(record(ROWS), [], declared('01')).facts.ethnicity).toMatchObject({
      standing: 'MINORITY',
      ethnicity: { code: '05' },
      basis: 'SOURCE',
      fact: null,
      differs: true,
    });
    expect(read(record(ROWS), [], declared('05')).facts.ethnicity.differs).toBe(false);
  });

  it('is unknown where the source has none, whatever was declared', () => {
    expect(read(record(ROWS, { ethnicity: null }), [], declared('05')).facts.ethnicity).toEqual({
      standing: 'UNKNOWN',
      ethnicity: null,
      fact: {
        type: 'ETHNICITY',
        field: 'ethnicity',
        place: null,
        values: ['KINH', 'MINORITY', 'VERY_SMALL'],
      },
      basis: 'SOURCE',
      differs: false,
    });
  });

  it('is as declared only where no source is asked', () => {
    expect(read('NO_SOURCE', [], declared('53')).facts.ethnicity).toMatchObject({
      standing: 'VERY_SMALL',
      basis: 'DECLARED',
      differs: false,
    });
    expect(read('NO_SOURCE').facts.ethnicity).toMatchObject({
      standing: 'UNKNOWN',
      fact: { field: 'ethnicity' },
    });
  });

  it('is a paper’s where nobody else knows, and goes before what was declared', () => {
    const filled = read(record(ROWS, { ethnicity: null }), [paper('53')], declared('53'));
    expect(filled.facts.ethnicity).toMatchObject({ standing: 'VERY_SMALL', basis: 'PAPER', differs: false });
    const unchecked = read('NO_SOURCE', [paper('53')], declared('01'));
    expect(unchecked.facts.ethnicity).toMatchObject({
      standing: 'VERY_SMALL',
      basis: 'PAPER',
      differs: true,
    });
  });

  it('is open between source and paper where they differ in what the law asks', () => {
    expect(read(record(ROWS), [paper('01')]).facts.ethnicity).toMatchObject({
      standing: 'UNKNOWN',
      fact: { field: 'ethnicity', values: ['MINORITY', 'KINH'] },
      basis: 'PAPER',
    });
    expect(read(record(ROWS), [paper('08')]).facts.ethnicity).toMatchObject({
      ethnicity: { code: '05' },
      basis: 'SOURCE',
    });
    expect(
      read(record(ROWS, { ethnicity: ethnicity('55') }), [paper('01')]).facts.ethnicity.fact?.values,
    ).toEqual(['FOREIGNER', 'KINH']);
  });
});
