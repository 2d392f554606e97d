import type { Working } from '../explain/types.ts';
import type { Plan } from '../plan/types.ts';
import type { RuleContext } from './context.ts';
import type { Decision } from './decision.ts';
import type { ApplicationIssue } from './errors.ts';
import type { Instrument } from './instrument.ts';
import type { People } from './people.ts';
import type { Programme } from './programme.ts';

/** The intake that an application belongs to. */
export interface Intake {
  readonly field: string;
  readonly year: number;
}

/** All that one programme brings: its instruments, and how an application is decided by them. */
export interface ProgrammeRules<A> {
  readonly programme: Programme;
  /** In the order of the years or days that they cover, without gap or overlap. */
  readonly instruments: readonly Instrument[];
  /**
   * The one instrument that covers an application's year or day.
   * @throws RulesError `NOT_COVERED`, naming what is covered
   */
  instrumentOf(application: A): Instrument;
  /** The numbers of that instrument for that year: what a decision's version hashes. */
  parametersOf(application: A): object;
  /**
   * The year of the intake that an application belongs to, and the field that says it: a plan is of one intake, and must be
   * of that one. `null`: the programme compares its plans itself.
   */
  intakeOf(application: A): Intake | null;
  /** Every field that cannot stand under that instrument, all at once; empty when it can be decided. */
  issuesOf(application: A): readonly ApplicationIssue[];
  /** Decides an application without issues; `plan` is one of this programme, or none. */
  decide(context: RuleContext, application: A, people: People, plan: Plan | null): Decision;
  /** How its clauses were worked out, with nothing assumed: which days, which semesters. */
  workings?(context: RuleContext, application: A, people: People, plan: Plan | null): readonly Working[];
}
