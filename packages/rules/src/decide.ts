import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import { decideBoarding } from './ethnic-boarding-school/decide.ts';
import { boardingInstrument } from './ethnic-boarding-school/instruments.ts';
import type { RuleContext } from './kernel/context.ts';
import type { Decision } from './kernel/decision.ts';
import { RulesError } from './kernel/errors.ts';
import type { Application } from './programmes.ts';
import { universityInstrument, universityIssues } from './university-admission/check.ts';
import { decideUniversity } from './university-admission/decide.ts';

/** The people of an application, as the rules read them. */
export interface People {
  readonly candidate: PersonFacts;
  /** In the order of the application; programmes that ask nothing of them leave them unread. */
  readonly guardians: readonly GuardianFacts[];
}

/**
 * Decides an application by the instrument that its year or day chooses.
 * @throws RulesError `NOT_COVERED`, or the first of the application's issues
 */
export function decide(context: RuleContext, application: Application, people: People): Decision {
  switch (application.programme) {
    case 'university-admission': {
      const instrument = universityInstrument(application.admissionYear);
      const [issue] = universityIssues(application);
      if (issue !== undefined) throw new RulesError(issue.code, issue.field);
      return decideUniversity(context, instrument, application, people.candidate);
    }
    case 'ethnic-boarding-school':
      return decideBoarding(
        context,
        boardingInstrument(application),
        application,
        people.candidate,
        people.guardians,
      );
  }
}
