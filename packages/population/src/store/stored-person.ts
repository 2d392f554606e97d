import type { PartialDate } from '@cutru/calendar';
import type { CitizenNumber, Ethnicity, NameMatch, PeriodInput, ResidenceKind, Sex } from '@cutru/residence';
import { isoDay } from '../cells/iso-day.ts';
import { PopulationError } from '../errors.ts';
import type { StoredRecord } from '../source-record.ts';
import type { NameDigests, PopulationKeys } from './keys.ts';
import { type PeriodCells, periodOf } from './period-row.ts';
import { unseal } from './seal.ts';
import type { PersonRow } from './statements.ts';

/** When, and under which generation of imports, something was read. */
export interface Reading {
  readonly generation: bigint;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** What the store holds of one person, without the number: that is the asker's. */
export class StoredPerson {
  readonly #keys: PopulationKeys;
  readonly #personKey: Uint8Array;
  readonly #name: NameDigests;
  readonly #facts: Omit<StoredRecord, 'citizenNumber' | 'matchName'>;

  /** @throws PopulationError `STORE_RECORD_DAMAGED` */
  constructor(keys: PopulationKeys, personKey: Uint8Array, row: PersonRow, reading: Reading) {
    this.#keys = keys;
    this.#personKey = personKey;
    this.#name = { exact: row.name_exact, plain: row.name_plain };
    const recordedOn = isoDay(row.recorded_on);
    const sealed = opened(keys, personKey, row.sealed);
    if (recordedOn === undefined || sealed === undefined) {
      throw new PopulationError('STORE_RECORD_DAMAGED', 'PostgreSQL');
    }
    const { birth, sex, ethnicity } = sealed;
    this.#facts = {
      birth,
      sex,
      ethnicity,
      periods: byKind(row.periods),
      recordedOn,
      conflicting: row.conflicting,
      identityDisputed: row.disputed,
      incomplete: row.incomplete,
      ...reading,
    };
  }

  /** As a source answers for a number. */
  record(citizenNumber: CitizenNumber): StoredRecord {
    const matchName = (name: string): NameMatch => this.#keys.matchName(this.#personKey, name, this.#name);
    return { citizenNumber, ...this.#facts, matchName };
  }
}

function opened(
  keys: PopulationKeys,
  personKey: Uint8Array,
  sealed: Uint8Array,
): { birth: PartialDate; sex: Sex | null; ethnicity: Ethnicity | null } | undefined {
  try {
    return unseal(keys, personKey, sealed);
  } catch {
    return undefined;
  }
}

function byKind(rows: readonly PeriodCells[]): Record<ResidenceKind, PeriodInput[]> {
  const periods: Record<ResidenceKind, PeriodInput[]> = { permanent: [], temporary: [], current: [] };
  for (const row of rows) periods[row[0]].push(periodOf(row));
  return periods;
}
