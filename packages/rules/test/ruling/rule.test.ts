import { dayOf } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import {
  decide,
  type Ruling,
  type RulingAnswer,
  ruledParts,
  ruledPoints,
  rulingIssues,
  sayDecision,
  sayRulings,
} from '../../src/index.ts';

import { boarding, CONTEXT, lived, mother, person, university } from '../explain/world.ts';
import { NOTHING_HIDDEN, personOf } from '../monotone/people.ts';

function ruling(answer: RulingAnswer, more: Partial<Ruling> = {}): Ruling {
  return {
    answer,
    reason: 'Hội đồng đã xem học bạ và xác minh tại xã.',
    paper: { type: 'Biên bản họp hội đồng', number: '12/BB', issuer: 'HĐTS', issuedOn: dayOf(2025, 7, 1) },
    officer: 'cb-017',
    ruledOn: dayOf(2025, 7, 2),
    ...more,
  };
}

const settled = decide(CONTEXT, university(), {
  candidate: person('05', '30577 2015-01-01'),
  guardians: [],
});
const open = decide(CONTEXT, university({ schooling: null }), {
  candidate: person('05', '30577 2015-01-01'),
  guardians: [],
});
/** When the pupil came to zone III is not known: KV2-NT to KV1, and group 06 or 01. */
const bounded = decide(CONTEXT, university(), {
  candidate: personOf('05', lived('30583 2008-01-01 2023-01-01', '30577 2023-01-02'), {
    ...NOTHING_HIDDEN,
    from: [false, true],
  }),
  guardians: [],
});
const pupil = decide(CONTEXT, boarding('2025-06-10'), {
  candidate: person('05', '26740 2015-01-01'),
  guardians: [mother('26740 2010-01-01')],
});

describe('a ruling beside a decision', () => {
  it.each([
    ['settles what is open', open, { part: 'AREA', area: 'KV2' }, 'SETTLES'],
    ['confirms what was found', settled, { part: 'AREA', area: 'KV1' }, 'CONFIRMS'],
    ['departs from what was found', settled, { part: 'AREA', area: 'KV3' }, 'DEPARTS'],
    ['confirms a group', settled, { part: 'POLICY', group: '01' }, 'CONFIRMS'],
    ['departs from a group', settled, { part: 'POLICY', group: 'NONE' }, 'DEPARTS'],
    ['departs from the bounds of a group', bounded, { part: 'POLICY', group: 'NONE' }, 'DEPARTS'],
    ['settles within the bounds of a group', bounded, { part: 'POLICY', group: '06' }, 'SETTLES'],
    ['departs from the bounds of an area', bounded, { part: 'AREA', area: 'KV3' }, 'DEPARTS'],
    ['settles within the bounds of an area', bounded, { part: 'AREA', area: 'KV1' }, 'SETTLES'],
    ['departs from a refusal', pupil, { part: 'ADMISSION', admitted: true }, 'DEPARTS'],
    ['confirms a refusal', pupil, { part: 'ADMISSION', admitted: false }, 'CONFIRMS'],
  ] as const)('%s', (_, decision, answer, effect) => {
    const rulings = [ruling(answer)];
    expect(rulingIssues(decision, rulings)).toEqual([]);
    const [ruled] = ruledParts(decision, rulings);
    expect(ruled?.effect).toBe(effect);
    expect(ruled?.found).toBe(decision.parts.find(({ kind }) => kind === answer.part));
  });

  it('gives the points that follow, tapered once on the sum, and leaves those of the check', () => {
    expect(settled.priorityPoints).toBe(183);
    expect(ruledPoints(settled, [])).toBe(183);
    // (0.25 + 2.00) x (30 - 25) / 7.5
    expect(ruledPoints(settled, [ruling({ part: 'AREA', area: 'KV2' })])).toBe(150);
    expect(settled.priorityPoints).toBe(183);
  });

  it('gives none while another part is open', () => {
    expect(ruledPoints(open, [])).toBeNull();
    expect(ruledPoints(open, [ruling({ part: 'AREA', area: 'KV2' })])).toBeNull();
    expect(
      ruledPoints(open, [ruling({ part: 'AREA', area: 'KV2' }), ruling({ part: 'POLICY', group: '06' })]),
    ).toBe(83);
  });

  it('gives no points for an area out of the window of graduation', () => {
    const past = decide(CONTEXT, university({ graduationYear: 2023, total: null }), {
      candidate: person('01', '30577 2015-01-01'),
      guardians: [],
    });
    expect(ruledPoints(past, [ruling({ part: 'AREA', area: 'KV1' })])).toBe(0);
  });
});

describe('a ruling that cannot stand', () => {
  it.each([
    [
      'on a part that is not decided',
      [ruling({ part: 'ADMISSION', admitted: true })],
      'RULING_PART_NOT_DECIDED',
    ],
    ['without a reason', [ruling({ part: 'AREA', area: 'KV1' }, { reason: ' ' })], 'RULING_WITHOUT_REASON'],
    [
      'older than its paper',
      [ruling({ part: 'AREA', area: 'KV1' }, { ruledOn: dayOf(2025, 6, 30) })],
      'RULING_BEFORE_ITS_PAPER',
    ],
    [
      'twice on one part',
      [ruling({ part: 'AREA', area: 'KV1' }), ruling({ part: 'AREA', area: 'KV2' })],
      'RULING_PART_TWICE',
    ],
  ] as const)('%s', (_, rulings, code) => {
    expect(rulingIssues(settled, rulings)).toEqual([
      { index: rulings.length - 1, part: rulings[0].answer.part, code },
    ]);
  });

  it('names a group that the year does not have', () => {
    const decision = decide(CONTEXT, university({ admissionYear: 2026, graduationYear: 2026 }), {
      candidate: person('05', '30577 2015-01-01'),
      guardians: [],
    });
    expect(rulingIssues(decision, [ruling({ part: 'POLICY', group: '07' })])).toEqual([
      { index: 0, part: 'POLICY', code: 'RULING_GROUP_NOT_IN_YEAR' },
    ]);
  });
});

describe('rulings in words', () => {
  const say = (...args: Parameters<typeof ruledParts>) =>
    (['vi', 'en'] as const).map((language) =>
      sayRulings(args[0], { rulings: ruledParts(...args), ruledPoints: ruledPoints(...args) }, language),
    );

  it('say what was ruled beside what the check had found, and the points that follow', () => {
    expect(say(settled, [ruling({ part: 'AREA', area: 'KV2' })])).toEqual([
      [
        'Kết luận của hội đồng, khác kết quả kiểm tra: Ưu tiên khu vực: KV2; kết quả kiểm tra: được hưởng KV1, 0,75 điểm.',
        'Điểm ưu tiên theo kết luận của hội đồng: 1,50 điểm.',
      ],
      [
        'Ruling that departs from the check: Area priority: KV2; the check found: KV1 is due, 0.75 points.',
        'Priority points that follow from the rulings: 1.50 points.',
      ],
    ]);
  });

  it.each([
    [open, { part: 'AREA', area: 'KV2' }, 'Kết luận của hội đồng, về điều mà kết quả kiểm tra để ngỏ: '],
    [
      settled,
      { part: 'POLICY', group: 'NONE' },
      ': không thuộc đối tượng nào; kết quả kiểm tra: được hưởng nhóm UT1',
    ],
    [
      settled,
      { part: 'POLICY', group: '01' },
      'như kết quả kiểm tra: Ưu tiên theo đối tượng chính sách: đối tượng 01;',
    ],
    [
      pupil,
      { part: 'ADMISSION', admitted: true },
      'nội trú: đủ điều kiện dự tuyển; kết quả kiểm tra: không đủ điều kiện',
    ],
  ] as const)('name nobody', (decision, answer, text) => {
    const [[vi = ''] = []] = say(decision, [ruling(answer)]);
    expect(vi).toContain(text);
    expect(vi).not.toMatch(/cb-017|học bạ/);
  });

  it('stand in the text of a decision, and in none without rulings', () => {
    const rulings = ruledParts(settled, [ruling({ part: 'AREA', area: 'KV2' })]);
    const text = sayDecision(settled, 'vi', { ruled: { rulings, ruledPoints: 150 } }).join('\n');
    expect(text).toContain('khác kết quả kiểm tra: Ưu tiên khu vực: KV2');
    expect(sayDecision(settled, 'vi').join('\n')).not.toContain('Kết luận');
  });
});
