import type { CheckedPlan, PlanError, PlanIssue } from '@cutru/plans';
import { loadUnits } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import type { Answering, Io } from '../io.ts';
import { type CommonOptions, readAnswering } from '../options.ts';
import { badPlanText, goodPlanText, planLine } from '../output/plan.ts';
import { withCommon } from './common.ts';

type Plans = typeof import('@cutru/plans');

/** A plan as machines get it: what names it, not all that it says. */
function summaryOf({ plan }: CheckedPlan): object {
  const { id, version, hash, programme, year, title } = plan;
  return { id, version, hash, programme, year, title };
}

function tellGood(
  io: Io,
  { json, language }: Answering,
  plans: Plans,
  file: string,
  checked: CheckedPlan,
): void {
  const { sayPlanWarning } = plans;
  if (json) {
    const warnings = checked.warnings.map((each) => ({
      ...each,
      message: { vi: sayPlanWarning(each, 'vi'), en: sayPlanWarning(each, 'en') },
    }));
    printJson(io, { file, plan: summaryOf(checked), issues: [], warnings });
    return;
  }
  for (const each of checked.warnings) io.err(planLine(each, file, sayPlanWarning(each, language)));
  io.out(goodPlanText(checked, language));
}

function tellBad(
  io: Io,
  { json, language }: Answering,
  { sayPlanIssue }: Plans,
  file: string,
  error: PlanError,
): void {
  const message = (issue: PlanIssue): object => ({
    vi: sayPlanIssue(issue, 'vi'),
    en: sayPlanIssue(issue, 'en'),
  });
  if (json) {
    const issues = error.issues.map((issue) => ({ ...issue, message: message(issue) }));
    printJson(io, { file, plan: null, issues, warnings: [] });
    return;
  }
  for (const issue of error.issues) io.err(planLine(issue, file, sayPlanIssue(issue, language)));
  io.err(badPlanText(error.issues.length, language));
}

/** `cutru plan check FILE`. */
export function registerPlan(program: Command, io: Io, done: (code: number) => void): void {
  const plan = program
    .command('plan')
    .description('kế hoạch tuyển sinh của tỉnh, của trường · plans of provinces and schools');
  const check = plan
    .command('check <file>')
    .description('đọc một kế hoạch và nêu mọi chỗ phải sửa · read a plan and tell all that is wrong in it');
  withCommon(check).action(async (file: string, options: CommonOptions) => {
    const answering = readAnswering(options);
    // Only this command reads YAML.
    const plans = await import('@cutru/plans');
    const { units } = await loadUnits();
    try {
      tellGood(io, answering, plans, file, await plans.openPlan(file, units));
      done(0);
    } catch (error) {
      if (!(error instanceof plans.PlanError)) throw error;
      tellBad(io, answering, plans, file, error);
      done(1);
    }
  });
}
