import { describe, expect, it } from 'vitest';
import { type LawCase, readCases as read, shippedUnits } from '../src/index.ts';

const readCases = (text: string): readonly LawCase[] => read(text, shippedUnits());

/** A file of one case, with lines of its own. */
function file(...lines: readonly string[]): string {
  return [
    'programme: university-admission',
    'unless_said: {year: 2025}',
    'cases:',
    '  - name: one',
    '    law: Article 1',
    '    why: so it is',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

const EXPECTED = 'expect: {outcome: ELIGIBLE}';

describe('a case file', () => {
  it('is read', () => {
    const [lawCase] = readCases(file('lives: [30577@2025-07-01 ?.. in Ấp An Lợi; PAPER]', EXPECTED));
    expect(lawCase?.candidate.lives).toMatchObject([
      { commune: '30577', from: null, to: 'OPEN', village: 'Ấp An Lợi', basis: 'PAPER' },
    ]);
  });

  it.each([
    ['a misspelt key', ['boarding_shcool: yes', EXPECTED], '"one".boarding_shcool: no such key'],
    ['a key of the other programme', ['household: poor', EXPECTED], '"one".household: no such key'],
    ['a misspelt expectation', ['expect: {outcomes: ELIGIBLE}'], '"one".expect.outcomes: no such key'],
    ['no expectation', ['expect: {}'], '"one".expect: nothing is expected'],
    ['a stay that cannot be read', ['lives: [30577 2015]', EXPECTED], '"30577 2015" cannot be read'],
    [
      'a day that does not exist',
      ['lives: [30577 2023-02-29..]', EXPECTED],
      '"one".lives[0]: "30577 2023-02-29.." no such day in the calendar',
    ],
    ['a school that cannot be read', ['school: [30577 9-12]', EXPECTED], '"30577 9-12" cannot be read'],
    ['a word of no closed set', ['service_area: KV4', EXPECTED], '"KV4" is none of'],
    ['a total without hundredths', ['total: 22.5', EXPECTED], '"22.5" is not like 22.50'],
    ['a mark that is no group', ['partial: [ZONE_III]', EXPECTED], '"ZONE_III" is none of'],
    ['two values where one belongs', ['identity: [CONFIRMED]', EXPECTED], 'one value expected'],
  ])('refuses %s', (_, lines, message) => {
    expect(() => readCases(file(...lines))).toThrow(message);
  });

  it.each([
    ['a plan with a misspelt key', 'plan: {mark: [ZONE_III]}', '.plan.mark: no such key'],
    ['a plan with a mark that is none', 'plan: {marks: [ZONE]}', '"ZONE" is none of'],
    ['a place without its day', 'plan: {places: [30577]}', '"30577" cannot be read'],
    ['a place that did not exist', 'plan: {places: [99999@2025-06-01]}', '"99999@2025-06-01" cannot be read'],
    ['a claim of group 3', 'claims: ["3"]', '"3" cannot be read'],
    ['a key of another programme', 'household: poor', '.household: no such key'],
  ])('refuses, of grade 10, %s', (_, line, message) => {
    const text = file(line, EXPECTED).replace('university-admission', 'grade-10-admission');
    expect(() => readCases(text)).toThrow(message);
  });

  it('refuses a name given twice', () => {
    const again = '  - {name: one, law: x, why: y, expect: {outcome: ELIGIBLE}}';
    expect(() => readCases(`${file(EXPECTED)}\n${again}`)).toThrow('two cases have this name');
  });

  it('refuses a case without its citation', () => {
    const text = file(EXPECTED).replace('law: Article 1', 'laws: Article 1');
    expect(() => readCases(text)).toThrow('"one".law: missing');
  });
});
