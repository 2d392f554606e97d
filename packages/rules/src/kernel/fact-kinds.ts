/**
 * Kinds of facts that clauses read, of whomever they read them, as decisions name them: of people what a population
 * source has, of the application what it gives, of the lists `areas`.
 */
export const FACT_KINDS = [
  'areas',
  'birth',
  'claims',
  'ethnicity',
  'exam_day',
  'graduation_year',
  'plan',
  'residence.current',
  'residence.permanent',
  'residence.temporary',
  'schooling',
  'submitted_on',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
