import { relative } from 'node:path';
import type { DemoData } from './data.ts';

/** A path as somebody types it who stands in `from`. */
export function typed(from: string, path: string): string {
  const near = relative(from, path);
  const shown = near.startsWith('..') ? path : near;
  return /[\s'"]/.test(shown) ? JSON.stringify(shown) : shown;
}

/** A command that works as it stands, and what it does. */
export interface Step {
  readonly what: string;
  readonly command: string;
}

const CUTRU = 'npm run --silent cutru --';
/** Where the commands look for a service unless told otherwise. */
const USUAL = '127.0.0.1:50051';

/** What to try next while the service runs. */
export function nextSteps(data: DemoData, from: string, grpcAddress: string): readonly Step[] {
  const { files } = data;
  const path = (file: string): string => typed(from, file);
  const server = grpcAddress === USUAL ? '' : ` --server ${grpcAddress}`;
  return [
    {
      what: 'Xem nhật ký của dịch vụ (trong nhật ký không có tên ai)',
      command: `${CUTRU} audit list${server}`,
    },
    {
      what: 'Gửi cả danh sách thí sinh giả định qua dịch vụ, kết quả kèm mã xác nhận ghi vào ket-qua.csv',
      command: `${CUTRU} verify ${path(files.university)} --programme university-admission --out ket-qua.csv --server${server === '' ? '' : ` ${grpcAddress}`}`,
    },
    {
      what: 'Xem mã 30577 chỉ xã nào vào một ngày, và xã đó nhập từ những xã nào',
      command: `${CUTRU} places resolve 30577 --on 2025-08-01`,
    },
    {
      what: 'Lấy bảng tính mẫu để điền hồ sơ của trường mình',
      command: `${CUTRU} template ethnic-boarding-school`,
    },
  ];
}
