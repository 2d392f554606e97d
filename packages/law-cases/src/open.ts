import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseUnits, type Units } from '@cutru/places';
import type { Programme } from '@cutru/rules';
import type { LawCase } from './case.ts';
import { CaseError } from './case-error.ts';
import { readCases } from './case-file.ts';

let units: Units | undefined;

/** The units that ship with the project, read once. */
export function shippedUnits(): Units {
  units ??= parseUnits(readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'));
  return units;
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new CaseError('', 'CASE_FILE_UNREADABLE', '', { file: path, line: 0 }, { cause: error });
  }
}

/** The cases of a file, in its order. @throws CaseError with the file and, where it could be read, the line */
export function openCases(path: string): readonly LawCase[] {
  return readCases(textOf(path), shippedUnits(), path);
}

/** The cases of a programme that ship with this package. */
export function builtInCases(programme: Programme): readonly LawCase[] {
  return openCases(fileURLToPath(new URL(`../cases/${programme}.yaml`, import.meta.url)));
}
