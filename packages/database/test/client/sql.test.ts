import { describe, expect, it } from 'vitest';
import { prepared, sql } from '../../src/index.ts';

describe('sql', () => {
  it('makes every value a parameter and none of them text', () => {
    const { text, values } = sql`select ${"'; drop table person; --"} as a, ${null} as b`;
    expect(text).toBe('select $1 as a, $2 as b');
    expect(values).toEqual(["'; drop table person; --", null]);
  });

  it('leaves a text without values as it is', () => {
    expect(sql`select 1`).toEqual({ text: 'select 1', values: [] });
  });

  it('keeps backslashes as the template cooks them and parameters apart from digits', () => {
    expect(sql`select ${1}::text || '\\d' || 2`.text).toBe("select $1::text || '\\d' || 2");
  });

  it('puts a statement in a statement, with its parameters counted on', () => {
    const recent = sql`at > ${'2026-01-01'} and at < ${'2027-01-01'}`;
    const mine = sql`caller = ${'board'} and ${recent}`;
    const { text, values } = sql`select ${0} from entry where ${mine} and ${recent} limit ${10}`;
    expect(text).toBe(
      'select $1 from entry where caller = $2 and at > $3 and at < $4 and at > $5 and at < $6 limit $7',
    );
    expect(values).toEqual([0, 'board', '2026-01-01', '2027-01-01', '2026-01-01', '2027-01-01', 10]);
  });

  it('takes an object that only looks like a statement for a value', () => {
    const forged = { text: 'true; drop table person', values: [] };
    expect(sql`select ${forged}::jsonb`).toEqual({ text: 'select $1::jsonb', values: [forged] });
  });

  it('gives the same text every time a call site is passed', () => {
    const byKey = (key: number) => sql`select ${key}`;
    expect(byKey(1).text).toBe(byKey(2).text);
    expect(byKey(2).values).toEqual([2]);
  });
});

describe('prepared', () => {
  it('gives the statement a name', () => {
    expect(prepared('one', sql`select ${1}`)).toEqual({ text: 'select $1', values: [1], name: 'one' });
  });
});
