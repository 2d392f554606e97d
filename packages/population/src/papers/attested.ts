import { CalendarError, type Day } from '@cutru/calendar';
import { parseEthnicity, type ResidenceKind } from '@cutru/residence';
import { CellError } from '../cells/cell-error.ts';
import { readCommuneCode, readDay, readLastDay, readOptional, readVillage } from '../cells/cells.ts';
import type { EvidenceColumn } from './columns.ts';
import { type Attested, ofKind, type ResidenceAttested } from './item.ts';

/** Gives the cell of a column, and remembers it as the one in question. */
export type CellOf = (column: EvidenceColumn) => string;

const SUBJECT = /^(?:candidate|guardian_\d+)\./;
const RESIDENCE = /^residence\.(permanent|temporary|current)(?:\.(\w+))?$/;

/** What a row about residence can tell of it: the end of a missing code, or nothing for whatever its columns say. */
const TELLS = {
  '': 'STAY',
  before: 'BEFORE',
  after: 'STAY',
  commune: 'STAY',
  from: 'FROM',
  to: 'TO',
  village: 'VILLAGE',
  former_commune: 'FORMER_COMMUNE',
  current_commune: 'CURRENT_COMMUNE',
} as const;
type Tells = (typeof TELLS)[keyof typeof TELLS];

/** What a field is about: the middle part of a missing code; without one a stay of permanent residence. */
function aboutOf(name: string): 'ETHNICITY' | { readonly kind: ResidenceKind; readonly tells: Tells } {
  if (name === 'ethnicity') return 'ETHNICITY';
  if (name === '') return { kind: 'permanent', tells: 'STAY' };
  const [, kind, end = ''] = RESIDENCE.exec(name) ?? [];
  if (kind === undefined || !Object.hasOwn(TELLS, end)) throw new CellError('EVIDENCE_FIELD_UNKNOWN');
  return { kind: kind as ResidenceKind, tells: TELLS[end as keyof typeof TELLS] };
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new CellError('EVIDENCE_VALUE_MISSING');
  return value;
}

/** A day in its own column, or else under `value`. */
function dayIn(cell: CellOf, column: 'from' | 'to'): Day {
  return readDay(cell(column)) ?? given(readDay(cell('value')));
}

function stay(cell: CellOf, communeCode: string, before: boolean): ResidenceAttested {
  const village = readVillage(cell('village'));
  const from = readDay(cell('from'));
  const to = readLastDay(cell('to'));
  if (from !== null && typeof to === 'number' && to < from) throw new CalendarError('PERIOD_REVERSED');
  return { says: 'STAY', communeCode, village, from, to, before };
}

function residence(cell: CellOf, says: Tells, communeCode: string): ResidenceAttested {
  switch (says) {
    case 'STAY':
    case 'BEFORE':
      return stay(cell, communeCode, says === 'BEFORE');
    case 'FROM':
      return { says, communeCode, day: dayIn(cell, 'from') };
    case 'TO': {
      // No last day is the other thing that can be missing: that somebody is still there.
      const still = readOptional(cell('to')) === '' && readOptional(cell('value')) === '';
      if (still) return { says: 'STAY', communeCode, village: null, from: null, to: 'OPEN', before: false };
      return { says, communeCode, day: dayIn(cell, 'to') };
    }
    case 'VILLAGE': {
      const village = readVillage(cell('village')) ?? given(readVillage(cell('value')));
      return { says, communeCode, village };
    }
    case 'FORMER_COMMUNE':
    case 'CURRENT_COMMUNE':
      return { says, communeCode, code: given(readCommuneCode(readOptional(cell('value')) || '?')) };
  }
}

/**
 * What a row attests, by its field; a whole code as the results have it (`candidate.residence.permanent.from@30577`)
 * is taken as well, its place where `commune_code` is empty. Without a field it is the ethnicity where no commune but
 * a value is given, else a stay.
 * @throws CellError, CalendarError, ResidenceError
 */
export function readAttested(cell: CellOf): Attested {
  const [name = '', place = ''] = readOptional(cell('field')).toLowerCase().replace(SUBJECT, '').split('@');
  const about = aboutOf(name);
  const code = readOptional(cell('commune_code')) || place;
  if (about === 'ETHNICITY' || (name === '' && code === '' && readOptional(cell('value')) !== '')) {
    return { says: 'ETHNICITY', ethnicity: given(parseEthnicity(readOptional(cell('value')))) };
  }
  cell('commune_code');
  return ofKind(residence(cell, about.tells, given(readCommuneCode(code === '' ? '?' : code))), about.kind);
}
