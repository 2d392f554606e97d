import { parseDay } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import { type ClauseNode, decide, explain, sayExplanation } from '../../src/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { expectClean } from '../words/clean.ts';
import { boarding, CONTEXT, mother, person, university } from './world.ts';

function all(nodes: readonly ClauseNode[]): ClauseNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('an explanation of a boarding pupil', () => {
  const application = boarding('2025-06-10');
  const people = {
    candidate: person('05', '30577 2015-01-01 2023-12-31', '30574 2024-01-01'),
    guardians: [mother('30577 2010-01-01')],
  };
  const explained = explain(CONTEXT, application, people);

  it('has the decision that deciding gives', () => {
    expect(explained.decision).toEqual(decide(CONTEXT, application, people));
  });

  it('has every clause once, below the clause that holds it', () => {
    expect(explained.tree.map(({ clause }) => clause)).toEqual(['9', '11']);
    const ninth = explained.tree[0] as ClauseNode;
    expect(ninth.children.map(({ clause }) => clause)).toEqual(['9(1)', '9(2)', '9(3)', '9(4)']);
    expect(ninth.children[0]?.children.map(({ clause }) => clause)).toEqual(['9(1)(a)', '9(1)(b)']);
    const deciding = all(explained.tree).filter(({ decides }) => decides);
    expect(deciding.map(({ clause, verdict }) => [clause, verdict])).toEqual([['9(1)(a)', 'MET']]);
  });

  it('says of each person which stays were read as what, on the days that were asked for', () => {
    expect(explained.workings.map((working) => working.type === 'STAYS' && working.subject)).toEqual([
      'candidate',
      'guardian_1',
    ]);
    expect(explained.workings[0]).toMatchObject({
      firstDay: parseDay('2022-06-10'),
      lastDay: parseDay('2025-06-10'),
      asks: 'ALL',
      months: 36,
      verdict: 'MET',
      sureDays: 1097,
      possibleDays: 1097,
      stays: [
        {
          place: '30577',
          days: [{ firstDay: parseDay('2022-06-10'), lastDay: parseDay('2023-12-31'), reading: 'DIFFICULT' }],
        },
        {
          place: '30574',
          days: [{ firstDay: parseDay('2024-01-01'), lastDay: parseDay('2025-06-10'), reading: 'DIFFICULT' }],
        },
      ],
    });
  });

  it('says it in words', () => {
    expect(sayExplanation(explained, 'vi', (code) => (code === '30577' ? 'xã An Tức' : undefined))).toEqual(
      expect.arrayContaining([
        '    điểm a khoản 1 Điều 9: người DTTS, 36 tháng ở nơi đặc biệt khó khăn [ĐẠT] ← điều khoản làm căn cứ',
        '  xã An Tức (30577): từ 01/01/2015 đến 31/12/2023',
        '    10/06/2022 – 31/12/2023 (18 tháng 22 ngày): nơi đặc biệt khó khăn',
        '  Kết quả: 1097 ngày được tính: đủ.',
      ]),
    );
  });
});

describe('an explanation of what is not enough', () => {
  it('shows the gap that broke the months', () => {
    const people = {
      candidate: person('05', '30577 2015-01-01 2023-12-31', '30577 2024-01-02'),
      guardians: [mother('30577 2010-01-01')],
    };
    const [working] = explain(CONTEXT, boarding('2025-06-10'), people).workings;
    expect(working).toMatchObject({ verdict: 'NOT_MET', sureDays: 1096 });
    const gap = working?.type === 'STAYS' ? working.stays.find(({ place }) => place === null) : undefined;
    const day = parseDay('2024-01-01');
    expect(gap?.days).toEqual([{ firstDay: day, lastDay: day, reading: 'UNREGISTERED' }]);
  });

  it('shows what a university candidate has of the 18 months, and the semesters', () => {
    const candidate = person('01', '30577 2015-01-01 2024-03-04', '30583 2024-03-05');
    const explained = explain(CONTEXT, university(), { candidate, guardians: [] });
    const [semesters, special] = explained.workings;
    expect(semesters).toMatchObject({ type: 'SEMESTERS', clause: '7(1)(b)' });
    expect(semesters?.type === 'SEMESTERS' && semesters.semesters.map(({ classes }) => classes)).toEqual(
      Array.from({ length: 6 }, () => ['KV2-NT']),
    );
    expect(special).toMatchObject({
      clause: '7(1)(c)(2)',
      asks: 'MORE_THAN',
      months: 18,
      verdict: 'NOT_MET',
    });
    expect(sayExplanation(explained, 'vi')).toContain('    05/09/2022 – 04/03/2024 (18 tháng): được tính');
  });
});

describe('an explanation in words', () => {
  it('is clean in both languages whatever is open', () => {
    const cases = [
      explain(CONTEXT, boarding('2025-08-01'), {
        candidate: person('05'),
        guardians: [mother('26740 2020-01-01')],
      }),
      explain(CONTEXT, university({ schooling: null }), { candidate: person('05'), guardians: [] }),
      explain(CONTEXT, university({ admissionYear: 2026, graduationYear: null }), {
        candidate: person('05', '30577 2015-01-01'),
        guardians: [],
      }),
    ];
    for (const explained of cases) {
      for (const language of LANGUAGES) {
        for (const line of sayExplanation(explained, language)) if (line !== '') expectClean(line);
      }
    }
  });
});
