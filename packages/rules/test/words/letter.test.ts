import { dayOf } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Letter, type Plan, parentsLetter } from '../../src/index.ts';
import { boarding, CONTEXT, mother, person, university } from '../explain/world.ts';
import { expectClean } from './clean.ts';

const PLAN: Plan = {
  id: 'truong-vi-du',
  version: '1',
  hash: 'ab'.repeat(32),
  programme: 'ethnic-boarding-school',
  title: { vi: 'Tuyển sinh lớp 6 năm học 2025-2026', en: 'Grade 6, 2025-2026' },
  issuer: 'Trường PTDTNT ví dụ',
  document: '12/KH-VD',
  year: 2025,
  countedTo: null,
  quota: null,
  kinhShare: null,
  settings: {},
  complaint: {
    ruledBy: { vi: 'Hội đồng tuyển sinh Trường PTDTNT ví dụ', en: 'The council' },
    where: { vi: 'văn phòng nhà trường', en: 'the school office' },
    until: dayOf(2025, 7, 15),
  },
  boarding: null,
  grade10: null,
  entry: null,
};
const OPTIONS = { decisionId: 'd-1', day: dayOf(2025, 6, 20) };

function letterOf(decision: Decision, plan: Plan = PLAN): Letter | null {
  return parentsLetter(decision, plan, OPTIONS);
}

/** The pupil's residence is known; of the mother nothing but that she now lives in another province. */
const OPEN = decide(
  CONTEXT,
  boarding('2025-06-10'),
  { candidate: person('05', '30577 2015-01-01'), guardians: [mother('26740 2024-01-01')] },
  PLAN,
);

describe('the letter to the parents', () => {
  const decision = decide(
    CONTEXT,
    boarding('2025-06-10'),
    { candidate: person('05', '30577 2015-01-01'), guardians: [mother('30577 2010-01-01')] },
    PLAN,
  );

  it('says the result, why, by which clause, who rules and until when to complain', () => {
    const text = letterOf(decision)?.lines.join('\n') ?? '';
    expect(text).toContain('Kết quả kiểm tra: đủ điều kiện dự tuyển.');
    expect(text).toContain('có từ 36 tháng thường trú liên tục trở lên');
    expect(text).toContain('Theo điểm a khoản 1 Điều 9 Quy chế ban hành kèm theo Thông tư 04/2023/TT-BGDĐT.');
    expect(text).toContain('Hội đồng tuyển sinh Trường PTDTNT ví dụ xem xét và kết luận.');
    expect(text).toContain('văn phòng nhà trường, chậm nhất ngày 15/07/2025');
    expect(text).toContain('Mẫu thư 1; circular-04-2023, bản 1; kế hoạch truong-vi-du@1.');
  });

  it('says both answers where the plan counts to another day than that of the file', () => {
    const plan: Plan = { ...PLAN, countedTo: { type: 'DAY', day: dayOf(2025, 6, 30) } };
    const late = decide(
      CONTEXT,
      boarding('2025-06-10'),
      {
        candidate: person('05', '26740 2009-01-01 2022-06-19', '30577 2022-06-20'),
        guardians: [mother('30577 2010-01-01')],
      },
      plan,
    );
    const text = letterOf(late, plan)?.lines.join('\n') ?? '';
    expect(text).toContain(
      'Lưu ý: Kết quả theo ngày của kế hoạch tuyển sinh 30/06/2025: đủ điều kiện dự tuyển;',
    );
    expect(text).toContain('10/06/2025 như quy định thì: không đủ điều kiện dự tuyển.');
  });

  it('names the programme of an open file', () => {
    const open: Decision = { ...OPEN, programme: 'school-entry' };
    expect(letterOf(open)?.lines.join('\n')).toContain('- Tuyển sinh theo nơi cư trú: ');
  });

  it('reads the same when it is made again', () => {
    expect(parentsLetter(decision, PLAN, { ...OPTIONS, template: '1' })).toEqual(letterOf(decision));
  });

  it('is not made where the plan does not say where to complain, or was not the one decided by', () => {
    expect(letterOf(decision, { ...PLAN, complaint: null })).toBeNull();
    expect(letterOf(decision, { ...PLAN, hash: 'cd'.repeat(32) })).toBeNull();
    expect(letterOf({ ...decision, plan: null })).toBeNull();
  });

  it('says what to bring where evidence is missing, and that this is no refusal', () => {
    const unknown = decide(
      CONTEXT,
      boarding('2025-06-10'),
      { candidate: person('05'), guardians: [mother('30577 2010-01-01')] },
      PLAN,
    );
    expect(unknown.outcome).toBe('NEEDS_EVIDENCE');
    const text = letterOf(unknown)?.lines.join('\n') ?? '';
    expect(text).toContain('Đây không phải là từ chối');
    expect(text).toContain('GIA ĐÌNH CẦN BỔ SUNG\n1. ');
    expect(text).toContain('CT07');
  });

  it.each([
    ['permanent', 'thường trú'],
    ['temporary', 'tạm trú'],
    ['current', 'nơi ở hiện tại'],
  ])('tells no place and no day of another parent, of %s residence', (kind, words) => {
    const missing = {
      ...OPEN,
      outcome: 'NEEDS_EVIDENCE',
      missing: [
        {
          code: `guardian_1.residence.${kind}.from@26740`,
          subject: 'guardian_1',
          part: 'ADMISSION',
          settledBy: ['POPULATION_SOURCE', 'PAPER'],
        },
      ],
    } as const satisfies Decision;
    const letter = parentsLetter(missing, PLAN, { ...OPTIONS, placeName: () => 'phường Bến Nghé' });
    const text = letter?.lines.join('\n') ?? '';
    expect(text).toContain(`toàn bộ quá trình ${words} của cha, mẹ hoặc người giám hộ số 1`);
    expect(text).not.toMatch(/26740|Bến Nghé|2024/);
  });

  it('has the arithmetic of the taper for those who get points', () => {
    const plan: Plan = { ...PLAN, programme: 'university-admission' };
    const tapered = decide(
      CONTEXT,
      university(),
      { candidate: person('05', '30577 2015-01-01'), guardians: [] },
      plan,
    );
    expect(parentsLetter(tapered, plan, OPTIONS)?.lines.join('\n')).toContain(
      '(0,75 + 2,00) × (30 - 25,00) / 7,5 = 1,83',
    );
  });

  it('is clean', () => {
    for (const line of letterOf(OPEN)?.lines ?? []) if (line !== '') expectClean(line);
  });
});
