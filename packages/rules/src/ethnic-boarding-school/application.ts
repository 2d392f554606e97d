import type { Day } from '@cutru/calendar';
import type { Schooling } from '../schooling/types.ts';

/** An application to an ethnic boarding school (trường phổ thông dân tộc nội trú). */
export interface BoardingApplication {
  readonly programme: 'ethnic-boarding-school';
  /** Day on which the file is handed in: 36 months are counted to it, and it chooses the instrument. */
  readonly submittedOn: Day;
  readonly schoolKind: 'ethnic_boarding' | 'border_boarding';
  readonly schoolLevel: 'lower_secondary' | 'upper_secondary' | null;
  /** Fact: primary and lower secondary school by semester; only compared with the residence. `null`: not given. */
  readonly schooling: Schooling | null;
  /** Claim: a poor or near-poor household (9(4)). */
  readonly household: 'poor' | 'near_poor' | null;
  /** Claim: a prize that opens direct admission (Article 11). */
  readonly prize: 'provincial' | 'national' | null;
  /** No parent or guardian counts but those given. */
  readonly guardiansComplete: boolean;
}
