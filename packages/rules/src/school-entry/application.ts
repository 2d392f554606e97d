import type { Day } from '@cutru/calendar';
import type { EntryLevel } from './plan.ts';

/** An application to a school by residence (tuyển sinh đầu cấp). */
export interface SchoolEntryApplication {
  readonly programme: 'school-entry';
  /** Day of the file: it chooses the instrument, and residence is judged on it where the plan names no day. */
  readonly submittedOn: Day;
  readonly level: EntryLevel;
  /** The school applied to, as the plan's zones name it; `null`: whichever zone the child lives in. */
  readonly school: string | null;
  /** No parent or guardian counts but those given. */
  readonly guardiansComplete: boolean;
}
