import { readFileSync } from 'node:fs';
import { ASSUMPTION_OPTIONS } from '@cutru/rules';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { readPlan } from '../src/index.ts';
import { PLAN_SCHEMA } from '../src/schema.ts';
import { head, UNITS } from './units.ts';

const GUIDE = readFileSync(new URL('../../../docs/plans.md', import.meta.url), 'utf8');
const BLOCKS = [...GUIDE.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

/** Every key that a plan can have, and every word that can stand in one. */
function wordsOf(type: unknown): readonly string[] {
  if (type instanceof z.ZodOptional) return wordsOf(type.unwrap());
  if (type instanceof z.ZodArray) return wordsOf(type.element);
  if (type instanceof z.ZodUnion) return type.options.flatMap(wordsOf);
  if (type instanceof z.ZodEnum) return type.options.map(String);
  if (!(type instanceof z.ZodObject)) return [];
  return Object.entries(type.shape).flatMap(([key, child]) => [key, ...wordsOf(child)]);
}

test('the guide has every key and every word', () => {
  const words = wordsOf(PLAN_SCHEMA);
  expect(words.length).toBeGreaterThan(60);
  expect([...new Set(words)].filter((word) => !new RegExp(`\\b${word}\\b`).test(GUIDE))).toEqual([]);
  for (const id of Object.keys(ASSUMPTION_OPTIONS)) expect(GUIDE).toContain(`\`${id}\``);
});

test('its examples are plans', () => {
  const [whole = '', places = ''] = BLOCKS;
  expect(BLOCKS).toHaveLength(2);
  expect(readPlan(whole, UNITS).boarding?.addedAreas).toHaveLength(1);
  const boarding = { added_areas: (parse(places) as { places: unknown }).places };
  const plan = readPlan(
    `${head('ethnic-boarding-school')}${stringify({ on: '2026-06-01', boarding })}`,
    UNITS,
  );
  expect(plan.boarding?.addedAreas.map(({ villages }) => villages?.length ?? null)).toEqual([null, 15, null]);
});
