import type { Provision } from '../kernel/instrument.ts';
import type { Confidence } from '../kernel/words.ts';

function provision(confidence: Confidence, id: string, vi: string, en: string): Provision {
  return { id, title: { vi, en }, confidence };
}

/** What Circular 08/2022 settles without a verdict of its own. */
export const PROVISIONS_TO_2025: readonly Provision[] = [
  provision('confirmed', '7(1)(a)', 'mức điểm ưu tiên theo khu vực', 'the points of each area'),
  provision(
    'confirmed',
    '7(2)',
    'mức điểm của từng nhóm đối tượng; chỉ tính mức cao nhất',
    'the points of each tier of policy groups; only the highest counts',
  ),
  provision(
    'confirmed',
    '7(3)',
    'thang điểm của điểm ưu tiên; thang khác thì quy đổi tương đương',
    'the scale of the points; on another scale they are converted in proportion',
  ),
  provision('confirmed', '7(4)', 'điểm ưu tiên giảm dần khi tổng điểm cao', 'points shrink with high totals'),
  provision('confirmed', 'Annex I', 'phân chia khu vực', 'which places are of which area'),
];

/** What Circular 06/2026 settles without a verdict of its own. */
export function provisionsFrom2026(confidence: Confidence): readonly Provision[] {
  const of = (id: string, vi: string, en: string): Provision => provision(confidence, id, vi, en);
  return [
    of('7(1)(a)', 'mức điểm ưu tiên theo khu vực', 'the points of each area'),
    of(
      '7(2)',
      'mức điểm của từng nhóm đối tượng; chỉ tính mức cao nhất',
      'the points of each tier of policy groups; only the highest counts',
    ),
    of(
      '7(4)',
      'điểm ưu tiên giảm dần khi tổng điểm cao, làm tròn đến hai chữ số thập phân',
      'points shrink with high totals, rounded to hundredths',
    ),
    of(
      '20(1)(b)',
      'sở giáo dục và đào tạo quản lý dữ liệu khu vực của các trường',
      'the education departments of provinces keep the data on the areas of schools',
    ),
    of('Annex I', 'phân chia khu vực', 'which places are of which area'),
  ];
}
