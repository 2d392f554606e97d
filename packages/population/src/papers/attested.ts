import { CalendarError, type Day } from '@cutru/calendar';
import { parseEthnicity } from '@cutru/residence';
import { CellError } from '../cells/cell-error.ts';
import { readCommuneCode, readDay, readLastDay, readOptional, readVillage } from '../cells/cells.ts';
import type { EvidenceColumn } from './columns.ts';
import type { Attested } from './item.ts';

/** Gives the cell of a column, and remembers it as the one in question. */
export type CellOf = (column: EvidenceColumn) => string;

const SUBJECT = /^(?:candidate|guardian_\d+)\./;
const RESIDENCE = 'residence.permanent';

/** What a row can be about: the middle part of a missing code, or nothing for whatever its columns say. */
const FIELDS = {
  '': 'STAY',
  [RESIDENCE]: 'STAY',
  [`${RESIDENCE}.before`]: 'BEFORE',
  [`${RESIDENCE}.after`]: 'STAY',
  [`${RESIDENCE}.commune`]: 'STAY',
  [`${RESIDENCE}.from`]: 'FROM',
  [`${RESIDENCE}.to`]: 'TO',
  [`${RESIDENCE}.village`]: 'VILLAGE',
  [`${RESIDENCE}.former_commune`]: 'FORMER_COMMUNE',
  [`${RESIDENCE}.current_commune`]: 'CURRENT_COMMUNE',
  ethnicity: 'ETHNICITY',
} as const;
type Says = (typeof FIELDS)[keyof typeof FIELDS];

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new CellError('EVIDENCE_VALUE_MISSING');
  return value;
}

/** A day in its own column, or else under `value`. */
function dayIn(cell: CellOf, column: 'from' | 'to'): Day {
  return readDay(cell(column)) ?? given(readDay(cell('value')));
}

function stay(cell: CellOf, communeCode: string, before: boolean): Attested {
  const village = readVillage(cell('village'));
  const from = readDay(cell('from'));
  const to = readLastDay(cell('to'));
  if (from !== null && typeof to === 'number' && to < from) throw new CalendarError('PERIOD_REVERSED');
  return { says: 'STAY', communeCode, village, from, to, before };
}

function residence(cell: CellOf, says: Exclude<Says, 'ETHNICITY'>, communeCode: string): Attested {
  switch (says) {
    case 'STAY':
    case 'BEFORE':
      return stay(cell, communeCode, says === 'BEFORE');
    case 'FROM':
      return { says, communeCode, day: dayIn(cell, 'from') };
    case 'TO':
      return { says, communeCode, day: dayIn(cell, 'to') };
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
  const says = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
  if (says === undefined) throw new CellError('EVIDENCE_FIELD_UNKNOWN');
  const code = readOptional(cell('commune_code')) || place;
  if (says === 'ETHNICITY' || (name === '' && code === '' && readOptional(cell('value')) !== '')) {
    return { says: 'ETHNICITY', ethnicity: given(parseEthnicity(readOptional(cell('value')))) };
  }
  cell('commune_code');
  return residence(cell, says, given(readCommuneCode(code === '' ? '?' : code)));
}
