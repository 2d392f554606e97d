import { PROGRAMMES } from '@cutru/rules';
import { tableWriter } from '@cutru/tables';
import { type Template, templateOf } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering, readProgramme } from '../options.ts';
import { withCommon } from './common.ts';

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The spreadsheet as text, for the standard output. */
function csvText({ headings, rows }: Template): string {
  return [headings, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

async function write(out: string, { headings, rows }: Template): Promise<void> {
  const writer = await tableWriter(out, headings);
  try {
    for (const row of rows) await writer.write(row);
    await writer.close();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

const WRITTEN = {
  vi: 'Đã ghi bảng mẫu vào {out}: xóa dòng ví dụ rồi điền các dòng của đơn vị.\n',
  en: 'The spreadsheet is in {out}: delete the example row and fill in your own.\n',
} as const;

/** `cutru template PROGRAMME [--out FILE]`. */
export function registerTemplate(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('template <programme>')
    .description(
      'bảng mẫu để điền, có một dòng ví dụ · a spreadsheet to fill in, with one example row\n' +
        `programme: ${PROGRAMMES.join(', ')}`,
    )
    .option('--out <file>', 'tệp để ghi, .csv hoặc .xlsx (mặc định: in ra) · file to write (default: print)');
  withCommon(command).action(async (name: string, options: CommonOptions & { out?: string }) => {
    const answering = readAnswering(options);
    const programme = readProgramme(name);
    const template = templateOf(programme, answering.language);
    const { out } = options;
    if (out !== undefined) await write(out, template);
    if (answering.json) printJson(io, { programme, out: out ?? null, ...template });
    else if (out === undefined) io.out(csvText(template));
    else io.out(WRITTEN[answering.language].replace('{out}', out));
    done(0);
  });
}
