import { describe, expect, it } from 'vitest';
import { compareDecisions, type Decision, decide, type Language, sayDifferences } from '../../src/index.ts';
import { boarding, CONTEXT, mother, person, university } from '../explain/world.ts';
import { expectClean } from './clean.ts';

const KHMER = { candidate: person('05', '30577 2015-01-01'), guardians: [mother('30577 2010-01-01')] };
const MOTHER_UNKNOWN = { ...KHMER, guardians: [mother()] };

function said(before: Decision, after: Decision, language: Language = 'vi'): readonly string[] {
  const lines = sayDifferences(compareDecisions(before, after), before, after, language, () => 'xã Ví Dụ');
  for (const line of lines) expectClean(line);
  expect(lines.length).toBeGreaterThan(0);
  return lines;
}

describe('what changes, in words', () => {
  const y2025 = decide(CONTEXT, university(), KHMER);
  const y2026 = decide(CONTEXT, university({ admissionYear: 2026 }), KHMER);

  it('is one line where nothing does', () => {
    expect(said(y2025, y2025)).toEqual(['Không có gì thay đổi.']);
    expect(said(y2025, y2025, 'en')).toEqual(['Nothing changes.']);
  });

  it('is parts, points and clauses where another year brings another instrument', () => {
    const vi = said(y2025, y2026);
    expect(vi).toContain('Năm tuyển sinh hoặc năm thi: 2025 → 2026.');
    const text = vi.join('\n');
    expect(text).toMatch(/Văn bản áp dụng: Thông tư 08\/2022\/TT-BGDĐT, .+ → Thông tư 06\/2026\/TT-BGDĐT\./);
    expect(text).toContain(
      [
        'Trước: Ưu tiên khu vực: được hưởng KV1, 0,75 điểm.',
        'Sau: Ưu tiên khu vực: được hưởng KV2-NT, 0,50 điểm.',
        '  Điều khoản làm căn cứ: ý 2 điểm c khoản 1 Điều 7 → điểm b khoản 1 Điều 7.',
        '',
      ].join('\n'),
    );
    expect(vi).toContain('Phần điểm ưu tiên khu vực: 0,50 → 0,33.');
    expect(vi).toContain('Không còn dùng giả định: cách đếm tháng.');
    const en = said(y2025, y2026, 'en').join('\n');
    expect(en).toContain(
      'Before: Area priority: KV1 is due, 0.75 points.\nAfter: Area priority: KV2-NT is due, 0.50 points.',
    );
    expect(en).toContain('  Deciding clause: Article 7(1)(c)(2) → Article 7(1)(b).');
  });

  it('is the other way round where the two are', () => {
    expect(said(y2026, y2025)).toContain('Dùng thêm giả định: cách đếm tháng.');
  });

  it('is a missing fact that is given, or missing now, and what would settle it', () => {
    const open = decide(CONTEXT, boarding('2025-06-10'), MOTHER_UNKNOWN);
    const settled = decide(CONTEXT, boarding('2025-06-10'), KHMER);
    const given = said(open, settled).join('\n');
    expect(given).toContain('Kết quả kiểm tra: chưa đủ căn cứ → đủ điều kiện dự tuyển.');
    expect(given).toMatch(/^Không còn thiếu: .+\.$/m);
    expect(given).not.toContain('Thiếu thêm');
    const missing = said(settled, open).join('\n');
    expect(missing).toMatch(/^Thiếu thêm: .+\.\n {2}\S/m);
    expect(missing).toMatch(/^Điểm a khoản 1 Điều 9\n {2}Trước: \[ĐẠT\] .+\n {2}Sau: \[CHƯA RÕ\] /m);
    expect(missing).toContain('  Điều khoản làm căn cứ: điểm a khoản 1 Điều 9 → không có.');
  });

  it('is the numbers of a clause that says the same, only those that changed', () => {
    const before = decide(CONTEXT, university(), KHMER);
    const counted = before.findings.find(({ reason }) => reason === 'SPECIAL_RESIDENCE_ENOUGH');
    expect(counted).toBeDefined();
    const first = 19_000;
    const months = (last: number): Decision => ({
      ...before,
      findings: before.findings.map((finding) =>
        finding === counted
          ? {
              ...finding,
              parameters: {
                ...finding.parameters,
                firstDay: first,
                lastDay: last,
                days: last - first + 1,
                spells: 1,
              },
            }
          : finding,
      ),
    });
    const vi = said(months(20_034), months(20_064));
    expect(vi[0]).toBe('Ý 2 điểm c khoản 1 Điều 7');
    expect(vi).toHaveLength(2);
    expect(vi[1]).toMatch(/^ {2}Thời gian cư trú tính được: 34 tháng, từ .+ → 35 tháng, từ .+\.$/);
    expect(said(months(20_034), months(20_064), 'en')[1]).toMatch(/: 34 months, .+ → 35 months, .+\.$/);
  });

  it('is the day to which the months are counted', () => {
    const vi = said(
      decide(CONTEXT, boarding('2025-06-10'), KHMER),
      decide(CONTEXT, boarding('2025-06-11'), KHMER),
    );
    expect(vi).toContain('  Tính đến ngày nộp hồ sơ: 10/06/2025 → 11/06/2025.');
    expect(vi.join('\n')).not.toContain('Số tháng cần có');
  });

  it('is the sentence where a code is another', () => {
    const of = (area: string): Decision => ({
      ...y2025,
      findings: [
        {
          clause: '7(1)(c)(3)',
          verdict: 'MET',
          confidence: 'confirmed',
          reason: 'SERVICE_AREA_CLAIMED',
          parameters: { area },
        },
      ],
    });
    const lines = said(of('KV1'), of('KV2'));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^ {2}Trước: .*KV1/);
  });

  it('tells two plans of one name apart', () => {
    const planned = (hash: string): Decision => ({ ...y2025, plan: { id: 'x', version: '1', hash } });
    expect(said(planned('a'.repeat(64)), planned('b'.repeat(64)))).toEqual([
      'Kế hoạch tuyển sinh: x@1 (mã băm aaaaaaaa) → x@1 (mã băm bbbbbbbb).',
    ]);
    expect(said(y2025, planned('a'.repeat(64)))).toEqual(['Kế hoạch tuyển sinh: không có → x@1.']);
  });
});
