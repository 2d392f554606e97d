import type { AreaClass } from '@cutru/places';
import type { PolicyTier } from '../kernel/decision.ts';
import type { PolicyGroup } from './application.ts';

/** The numbers of a year's instrument. Points in hundredths. */
export interface UniversityParameters {
  /** Which annex classes places: I of Circular 08/2022, or I of Circular 06/2026. */
  readonly annex: 'to-2025' | 'from-2026';
  /** Residence counts for the area (7(1)(c)) and for group 01, of more than so many months; `null`: it does not. */
  readonly residence: { readonly months: number } | null;
  readonly areaPoints: Readonly<Record<AreaClass, number>>;
  readonly tierPoints: Readonly<Record<PolicyTier, number>>;
  /** Area priority is given in the year of graduation and so many after; `null`: without limit. */
  readonly windowYears: number | null;
  /** Total (hundredths) from which points are tapered; `null`: no taper that year. */
  readonly taperFrom: number | null;
  readonly taperTop: number;
  /** Tier of each policy group of the year's Annex II; a group that is not there does not exist that year. */
  readonly groups: Readonly<Partial<Record<PolicyGroup, PolicyTier>>>;
  /** The group of minority candidates outside group 01, which facts decide as well as claims. */
  readonly minorityElsewhere: PolicyGroup;
  /** Clauses by role; ids as the instrument cites them. */
  readonly windowClause: string;
  readonly taperClause: string;
}
