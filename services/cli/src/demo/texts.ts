import type { RunningServer } from '@cutru/server';
import { curlCall } from './curl.ts';
import type { DemoData } from './data.ts';
import { nextSteps, typed } from './next.ts';
import { printText, type Screen } from './print.ts';

/** What stands above the eight. */
export function headText(screen: Screen, people: number): string {
  return [
    printText(screen, 'CUTRU: kiểm tra ưu tiên theo nơi thường trú, nơi học và dân tộc', 'bold'),
    printText(
      screen,
      `Tám công dân thử nghiệm trong một dân số giả định ${people.toLocaleString('vi-VN')} người. MỌI NGƯỜI Ở ĐÂY ĐỀU KHÔNG CÓ THẬT; tên xã là thật, còn danh mục khu vực và danh sách trường là VÍ DỤ, không phải văn bản thật.`,
    ),
    printText(
      screen,
      'Đây là kết quả kiểm tra, không phải quyết định: hội đồng tuyển sinh quyết định. Mỗi hồ sơ đi qua cửa gRPC của dịch vụ, được ghi nhật ký và ký bằng khóa dùng thử.',
    ),
  ].join('');
}

/** What stands below them. */
export interface Serving {
  readonly screen: Screen;
  readonly data: DemoData;
  readonly from: string;
  readonly server: RunningServer;
  readonly isSecure: boolean;
}

/** Where the service answers and what to try with it. */
export function servingText({ screen, data, from, server, isSecure }: Serving): string {
  const http = `${isSecure ? 'https' : 'http'}://${server.httpAddress}`;
  const heading = (text: string): string => `\n${printText(screen, text, 'bold')}`;
  const addresses = [
    ['gRPC', server.grpcAddress],
    ['HTTP', `${http}/docs`],
    ['Khóa công khai (JWKS)', `${http}/.well-known/jwks.json`],
    ['Mốc nhật ký', `${http}/checkpoint`],
    ['Khóa của nhật ký', server.logPublicKey],
  ] as const;
  const width = Math.max(...addresses.map(([name]) => name.length));
  const steps = nextSteps(data, from, server.grpcAddress);
  return [
    heading('Dịch vụ đang chạy:'),
    ...addresses.map(([name, address]) => `  ${name.padEnd(width)}  ${address}\n`),
    heading('Gọi thử một lần:'),
    `  ${curlCall(http, data.version)}\n`,
    heading(
      `Thử tiếp, ở một cửa sổ dòng lệnh khác (dữ liệu giả định nằm trong ${typed(from, data.folder)}):`,
    ),
    ...steps.map(({ what, command }) => `${printText(screen, `- ${what}:`)}  ${command}\n`),
    heading('Nhấn Ctrl-C để dừng. Dữ liệu và nhật ký còn nguyên cho lần sau.'),
  ].join('');
}
