import { PROGRAMMES } from '@cutru/rules';
import { type LoadedReference, openReference } from '@cutru/verifier';
import type { Command } from 'commander';
import { CliError } from '../errors.ts';
import { type CommonOptions, readComplete } from '../options.ts';
import { repeated } from './common.ts';

/** Options of every command that decides rows of a spreadsheet here, as commander gives them. */
export interface InputOptions extends CommonOptions {
  readonly programme: string;
  readonly residence?: string;
  readonly maxBadRows?: string;
  readonly evidence?: string;
  readonly areas?: readonly string[];
  readonly areasComplete?: string | true;
  readonly schools?: string;
  readonly plan?: string;
  readonly on?: string;
}

/** Adds what rows are decided by: the programme, people's residence and papers, lists, the plan, the day. */
export function withInputs(command: Command): Command {
  return command
    .requiredOption('--programme <name>', `chương trình: ${PROGRAMMES.join(', ')} · the programme`)
    .option('--residence <file>', 'dữ liệu cư trú trích xuất · residence extract')
    .option(
      '--max-bad-rows <n>',
      'số dòng hỏng cho phép của dữ liệu cư trú, từ 0 · its bad rows to put up with',
    )
    .option('--evidence <file>', 'giấy tờ bổ sung · evidence handed in')
    .option(
      '--areas <file>',
      'danh sách khu vực; có thể ghi nhiều lần · area list; may be repeated',
      repeated('--areas <file>'),
    )
    .option(
      '--areas-complete [marks]',
      'danh sách đầy đủ: mọi loại, hoặc ZONE,DBKK_VILLAGE … · claims the lists complete: all marks, or some',
    )
    .option('--schools <file>', 'danh sách trường · school list')
    .option('--plan <file>', 'kế hoạch tuyển sinh (YAML) · plan of the intake')
    .option('--on <date>', 'ngày xét cho dòng không ghi ngày nộp · day of rows without one');
}

/** Inputs that contradict themselves, before any file is opened. @throws CliError `MARKS_WITHOUT_AREAS` */
export function checkInputs({ areas, areasComplete }: InputOptions): void {
  if (areasComplete !== undefined && areas === undefined) {
    throw new CliError('MARKS_WITHOUT_AREAS', '--areas-complete');
  }
}

/**
 * Loads the lists that rows are decided against, and the plan.
 * @throws TablesError, PopulationError, PlacesError, PlanError
 */
export function openInputs(options: InputOptions): Promise<LoadedReference> {
  const { areas, areasComplete, schools, plan } = options;
  const complete = readComplete(areasComplete);
  return openReference({
    ...(areas === undefined ? {} : { areas }),
    ...(complete === undefined ? {} : { areasComplete: complete }),
    ...(schools === undefined ? {} : { schools }),
    ...(plan === undefined ? {} : { plans: plan }),
  });
}
