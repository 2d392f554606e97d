import { tellError } from '../answer.ts';
import type { Io } from '../io.ts';
import { demoData } from './data.ts';
import { decideTestCitizens } from './decide.ts';
import { nextSteps, typed } from './next.ts';
import { printLines, printText, type Screen } from './print.ts';
import { linesOf } from './say.ts';

const { stdout, stderr, env } = process;
const screen: Screen = {
  // A terminal that does not know its width says 0.
  width: Math.min(Math.max(stdout.columns || 100, 40), 110),
  colours: stdout.isTTY === true && stdout.hasColors(),
};

async function present(): Promise<void> {
  const data = await demoData(() => {
    stderr.write('Lần đầu: đang sinh dân số giả định ...\n');
  });
  const { decided, placeName } = await decideTestCitizens(data.files);
  const here = env.INIT_CWD ?? process.cwd();
  const people = data.people.toLocaleString('vi-VN');
  const parts = [
    printText(screen, 'CUTRU: kiểm tra ưu tiên theo nơi thường trú, nơi học và dân tộc', 'bold'),
    printText(
      screen,
      `Tám công dân thử nghiệm trong một dân số giả định ${people} người. MỌI NGƯỜI Ở ĐÂY ĐỀU KHÔNG CÓ THẬT; tên xã là thật, còn danh mục khu vực và danh sách trường là VÍ DỤ, không phải văn bản thật.`,
    ),
    printText(
      screen,
      'Đây là kết quả kiểm tra, không phải quyết định: hội đồng tuyển sinh quyết định. Bản này là bản nháp, không ghi nhật ký và không ký xác nhận.',
    ),
    ...decided.map(
      (each) => `\n${printLines(screen, linesOf(each, placeName), each.result.decision.outcome)}`,
    ),
    `\n${printText(screen, `Thử tiếp (dữ liệu giả định nằm trong ${typed(here, data.folder)}):`, 'bold')}`,
    ...nextSteps(data, here).map(({ what, command }) => `${printText(screen, `- ${what}:`)}  ${command}\n`),
  ];
  stdout.write(parts.join(''));
}

/** Decides the eight test citizens and shows what comes out, in Vietnamese. Gives the exit code. */
export async function show(): Promise<number> {
  // A reader that has seen enough (`npm start | head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await present();
    return 0;
  } catch (error) {
    const io: Io = {
      out: (text) => stdout.write(text),
      err: (text) => stderr.write(text),
      terminal: false,
      signal: new AbortController().signal,
    };
    return tellError(io, { json: false, language: 'vi' }, error);
  }
}
