import type { CasesReport, LawCase } from '@cutru/law-cases';
import { PROGRAMMES, type Programme } from '@cutru/rules';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering, readProgramme } from '../options.ts';
import { casesText } from '../output/cases.ts';
import { withCommon } from './common.ts';

type LawCases = typeof import('@cutru/law-cases');

interface TestOptions extends CommonOptions {
  readonly programme?: string;
}

function casesOf(
  { openCases, builtInCases }: LawCases,
  files: readonly string[],
  programme: Programme | null,
): readonly LawCase[] {
  const programmes = programme === null ? PROGRAMMES : [programme];
  if (files.length === 0) return programmes.flatMap(builtInCases);
  return files.flatMap(openCases).filter(({ application }) => programmes.includes(application.programme));
}

/** A report as machines get it: cases by what names them, not all that they say. */
function machineReport({ passed, failed, coverage, stray }: CasesReport): object {
  return {
    passed,
    failed: failed.map(({ lawCase, differences }) => ({
      name: lawCase.name,
      programme: lawCase.application.programme,
      ...lawCase.place,
      law: lawCase.law,
      differences,
    })),
    coverage,
    undeclared: stray,
  };
}

/** `cutru rules test`. */
export function registerRulesTest(rules: Command, io: Io, done: (code: number) => void): void {
  const test = rules
    .command('test [files...]')
    .description(
      'tính lại các trường hợp mẫu kèm điều khoản và so với kết quả mong đợi; không có tệp thì dùng các trường hợp có sẵn · decide cases with citations and compare; without files those that come with the program',
    )
    .option('--programme <programme>', 'chỉ một chương trình · one programme only');
  withCommon(test).action(async (files: readonly string[], options: TestOptions) => {
    const answering = readAnswering(options);
    const programme = options.programme === undefined ? null : readProgramme(options.programme);
    // Only this command and that of plans read YAML.
    const lawCases = await import('@cutru/law-cases');
    const cases = casesOf(lawCases, files, programme);
    if (cases.length === 0) throw new CliError('CASES_NONE', programme ?? '');
    const report = lawCases.runCases(cases, lawCases.shippedUnits());
    const builtIn = files.length === 0;
    if (answering.json) printJson(io, machineReport(report));
    else io.out(casesText(report, lawCases.FIELD_WORDS, builtIn, answering.language));
    const whole = report.coverage.every(({ declared, reached }) => declared === reached);
    const good = report.failed.length === 0 && report.stray.length === 0 && (whole || !builtIn);
    done(good ? 0 : 1);
  });
}
