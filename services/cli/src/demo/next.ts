import { relative } from 'node:path';
import type { DemoData } from './data.ts';

/** A path as somebody types it who stands in `from`. */
export function typed(from: string, path: string): string {
  const near = relative(from, path);
  const shown = near.startsWith('..') ? path : near;
  return /[\s'"]/.test(shown) ? JSON.stringify(shown) : shown;
}

/** What to try next: commands that work as they stand, each with what it does. */
export function nextSteps(
  data: DemoData,
  from: string,
): readonly { readonly what: string; readonly command: string }[] {
  const { files } = data;
  const path = (file: string): string => typed(from, file);
  const cutru = 'npm run --silent cutru --';
  const lists = files.areas.map((file) => `--areas ${path(file)}`).join(' ');
  return [
    {
      what: 'Kiểm tra cả danh sách thí sinh giả định, kết quả ghi vào ket-qua.csv',
      command: `${cutru} verify ${path(files.university)} --programme university-admission --residence ${path(files.extract)} ${lists} --schools ${path(files.schools)} --out ket-qua.csv`,
    },
    {
      what: 'Xem mã 30577 chỉ xã nào vào một ngày, và xã đó nhập từ những xã nào',
      command: `${cutru} places resolve 30577 --on 2025-08-01`,
    },
    {
      what: 'Lấy bảng tính mẫu để điền hồ sơ của trường mình',
      command: `${cutru} template ethnic-boarding-school`,
    },
  ];
}
