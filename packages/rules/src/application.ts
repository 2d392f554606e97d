import type { BoardingApplication } from './ethnic-boarding-school/application.ts';
import type { Grade10Application } from './grade-10-admission/application.ts';
import type { GraduationExamApplication } from './graduation-exam/application.ts';
import type { SchoolEntryApplication } from './school-entry/application.ts';
import type { UniversityApplication } from './university-admission/application.ts';

/** What is applied for: one of a closed set, each with fields of its own. */
export type Application =
  | UniversityApplication
  | GraduationExamApplication
  | BoardingApplication
  | Grade10Application
  | SchoolEntryApplication;
