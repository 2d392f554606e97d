import { parseArgs } from 'node:util';
import { CliError, type CliErrorCode } from '../errors.ts';

/** What `npm start -- …` can be told. */
export interface DemoArguments {
  /** Where data, keys and database lie; `undefined`: in the clone. */
  readonly folder: string | undefined;
  /** Ends when everything has been shown, instead of serving on. */
  readonly exitAfterShowing: boolean;
  readonly help: boolean;
}

export const HELP = `npm start [-- --folder DIR] [--exit-after-showing]
  --folder DIR           dữ liệu, khóa và cơ sở dữ liệu ở thư mục này (.cutru) · data, keys and database there
  --exit-after-showing   xem xong thì dừng, không phục vụ tiếp · ends when all has been shown
Địa chỉ và các thiết lập khác: biến môi trường CUTRU_… như cutru serve · other settings as for cutru serve.
`;

const CODES: Readonly<Record<string, CliErrorCode>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'OPTION_UNKNOWN',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'OPTION_VALUE_MISSING',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'ARGUMENT_UNEXPECTED',
};

/** @throws CliError `OPTION_UNKNOWN`, `OPTION_VALUE_MISSING`, `ARGUMENT_UNEXPECTED` */
export function readArguments(args: readonly string[]): DemoArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string' },
        'exit-after-showing': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { folder, 'exit-after-showing': exitAfterShowing, help } = values;
    return { folder, exitAfterShowing, help };
  } catch (cause) {
    const code = CODES[String((cause as NodeJS.ErrnoException).code)];
    if (code === undefined) throw cause;
    throw new CliError(code, args.join(' '), { cause });
  }
}
