import { MARKS } from '@cutru/places';
import { RESIDENCE_KINDS } from '@cutru/residence';
import { ASSUMPTION_OPTIONS, type AssumptionId, ENTRY_LEVELS, PROGRAMMES } from '@cutru/rules';
import { z } from 'zod';
import { dayFault } from './days.ts';
import type { PlanErrorCode } from './issue.ts';
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR, MAX_LIVING_MONTHS } from './limits.ts';

/** Names a check that zod does not have; `abort`: what follows would only say the same again. */
function fault(code: PlanErrorCode): {
  readonly abort: true;
  readonly params: { readonly code: PlanErrorCode };
} {
  return { abort: true, params: { code } };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

function text(most: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed() && !CONTROL.test(value), fault('PLAN_TEXT_MALFORMED'));
}

const words = z.strictObject({ vi: text(400), en: text(400) });
const day = z
  .string()
  .refine((value) => dayFault(value, false) !== 'PLAN_DAY_MALFORMED', fault('PLAN_DAY_MALFORMED'))
  .refine((value) => dayFault(value, false) === null, fault('PLAN_DAY_IMPOSSIBLE'));
const dayOrMonth = z
  .string()
  .refine((value) => dayFault(value, true) !== 'PLAN_DAY_MALFORMED', fault('PLAN_DAY_MALFORMED'))
  .refine((value) => dayFault(value, true) === null, fault('PLAN_DAY_IMPOSSIBLE'));

/** Mã: how ids are written everywhere. */
const slug = text(64).refine((value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), fault('PLAN_ID_MALFORMED'));
const version = text(32).refine(
  (value) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value),
  fault('PLAN_ID_MALFORMED'),
);
const code = z.string().refine((value) => /^\d{5}$/.test(value), fault('PLAN_CODE_MALFORMED'));

/** `tổ dân phố 2-10`. */
const villageRange = z.strictObject({
  from: z.int().min(1).max(9999),
  to: z.int().min(1).max(9999),
  prefix: text(60).optional(),
});
const village = z.union([text(120), villageRange]);
const placeParts = z.strictObject({
  unit: code,
  villages: z.array(village).min(1).max(2000).optional(),
  on: day.optional(),
});
const place = z.union([code, placeParts]);
const places = z.array(place).min(1).max(20_000);

const kinds = z.array(z.enum(RESIDENCE_KINDS)).max(RESIDENCE_KINDS.length);

const assumptions = z.strictObject(
  Object.fromEntries(
    Object.entries(ASSUMPTION_OPTIONS).map(([id, options]) => [id, z.enum(options).optional()]),
  ) as Record<AssumptionId, z.ZodOptional<z.ZodEnum>>,
);

const complaint = z.strictObject({ ruled_by: words, where: words, until: day });

const boarding = z.strictObject({
  added_areas: places.optional(),
  poor_households: z.boolean().optional(),
});

const grade10 = z.strictObject({
  marks: z.array(z.enum(MARKS)).min(1).max(MARKS.length).optional(),
  places: places.optional(),
  // Asked for even where they say "not asked for": a forgotten key must not drop a condition.
  living: kinds,
  living_months: z.int().min(0).max(MAX_LIVING_MONTHS).optional(),
  studying_share: z.int().min(0).max(100),
  during: z.strictObject({ from: day, to: day }).optional(),
});

const quota = z.int().min(1).max(1_000_000);
const zone = z.strictObject({ school: text(40), name: text(200), quota: quota.optional(), places });

const group = z.strictObject({
  id: text(20),
  title: words,
  who: z.enum(['child', 'guardian', 'either', 'both']),
  kinds: kinds.min(1).optional(),
  since: day.optional(),
  where: z.enum(['zone', 'places', 'anywhere']),
  places: places.optional(),
  by_distance: z.boolean().optional(),
});

const entry = z.strictObject({
  levels: z.array(z.enum(ENTRY_LEVELS)).min(1).max(ENTRY_LEVELS.length),
  zones: z.array(zone).min(1).max(5000).optional(),
  // Each group is a question of its own to every child.
  groups: z.array(group).min(1).max(20),
});

/** The shape of a plan's file. What hangs together across keys is checked besides. */
export const PLAN_SCHEMA: z.ZodObject = z.strictObject({
  id: slug,
  version,
  programme: z.enum(PROGRAMMES),
  title: words,
  issuer: text(300),
  document: text(400).optional(),
  year: z.int().min(FIRST_PLAN_YEAR).max(LAST_PLAN_YEAR),
  counted_to: dayOrMonth.optional(),
  on: day.optional(),
  quota: quota.optional(),
  // No instrument allows more.
  kinh_share: z.int().min(0).max(10).optional(),
  assumptions: assumptions.optional(),
  complaint: complaint.optional(),
  boarding: boarding.optional(),
  grade_10: grade10.optional(),
  entry: entry.optional(),
});
