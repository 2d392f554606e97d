import { readFileSync } from 'node:fs';
import { parseUnits, type Units } from '@cutru/places';
import { PlanError, type PlanIssue, readPlan } from '../src/index.ts';

export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);

/** What is wrong in a text; empty where nothing is. */
export function issuesOf(text: string): readonly PlanIssue[] {
  try {
    readPlan(text, UNITS);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
}

/** Six lines of a plan without anything of its own. */
export function head(programme: string): string {
  return `id: trial
version: "1"
programme: ${programme}
title: { vi: Thử, en: Trial }
issuer: Sở
year: 2026
`;
}
