import type { Day, PartialDate } from '@cutru/calendar';
import { type CitizenNumber, type PeriodInput, RESIDENCE_KINDS, type ResidenceKind } from '@cutru/residence';
import { readVillage } from '../cells/cells.ts';
import type { SourceRecord } from '../source-record.ts';
import { resolveVersions, type Version } from './identity.ts';
import { IntColumn } from './int-column.ts';
import type { ExtractRow } from './row.ts';

/** What stands in a column of integers for no value, and for `OPEN`: no day and no code is so low. */
const NONE = -2_147_483_648;
const OPEN = -2_147_483_647;

interface Person {
  readonly citizenNumber: CitizenNumber;
  /** Mostly one: further ones where rows disagree. */
  readonly versions: [Version, ...Version[]];
  /** Index of the row that came last, from which `#previous` leads to the others. */
  lastRow: number;
}

/** A copy that does not hold on to the text of the batch from which a cell was cut. */
function own(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function sameDate(a: PartialDate, b: PartialDate): boolean {
  return a === b || (a.year === b.year && a.month === b.month && a.day === b.day);
}

function isVersion(version: Version, row: ExtractRow): boolean {
  return (
    version.fullName === row.fullName &&
    sameDate(version.birth, row.birth) &&
    version.sex === row.sex &&
    version.ethnicity?.code === row.ethnicity?.code
  );
}

function versionOf(row: ExtractRow): Version {
  const { birth, sex, ethnicity, recordedOn } = row;
  return { fullName: own(row.fullName), birth, sex, ethnicity, recordedOn };
}

/** Keeps rows in columns of numbers, villages once each, and what rows repeat of a person once a person. */
export class ExtractStore {
  readonly #people = new Map<string, Person>();
  readonly #villages: string[] = [];
  readonly #villageIds = new Map<string, number>();
  readonly #previous = new IntColumn();
  readonly #kind = new IntColumn();
  readonly #code = new IntColumn();
  readonly #codeOn = new IntColumn();
  readonly #village = new IntColumn();
  readonly #from = new IntColumn();
  readonly #to = new IntColumn();
  readonly #recordedOn = new IntColumn();
  readonly #broken = new Set<string>();

  get people(): number {
    return this.#people.size;
  }

  *numbers(): Generator<CitizenNumber, void, undefined> {
    for (const { citizenNumber } of this.#people.values()) yield citizenNumber;
  }

  get rows(): number {
    return this.#previous.length;
  }

  /** People of whom a row could not be read. */
  get incomplete(): number {
    return this.#broken.size;
  }

  add(row: ExtractRow): void {
    const person = this.#personOf(row);
    this.#previous.push(person.lastRow);
    person.lastRow = this.#previous.length - 1;
    this.#kind.push(RESIDENCE_KINDS.indexOf(row.kind));
    this.#code.push(row.communeCode === null ? NONE : Number(row.communeCode));
    this.#codeOn.push(row.codeOn ?? NONE);
    this.#village.push(this.#villageId(row.village));
    this.#from.push(row.from ?? NONE);
    this.#to.push(row.to === 'OPEN' ? OPEN : (row.to ?? NONE));
    this.#recordedOn.push(row.recordedOn);
  }

  /** A row about this number could not be read: what is kept of its person is not all. */
  addBroken(citizenNumber: string): void {
    this.#broken.add(own(citizenNumber));
  }

  find(citizenNumber: string): SourceRecord | undefined {
    const person = this.#people.get(citizenNumber);
    if (person === undefined) return undefined;
    const periods: Record<ResidenceKind, PeriodInput[]> = { permanent: [], temporary: [], current: [] };
    let recordedOn = Number.NEGATIVE_INFINITY;
    for (let row = person.lastRow; row >= 0; row = this.#previous.at(row)) {
      const period = this.#period(row);
      recordedOn = Math.max(recordedOn, period.recordedOn);
      periods[RESIDENCE_KINDS[this.#kind.at(row)] as ResidenceKind].push(period);
    }
    return {
      citizenNumber: person.citizenNumber,
      ...resolveVersions(person.versions),
      periods,
      recordedOn,
      incomplete: this.#broken.has(citizenNumber),
    };
  }

  #personOf(row: ExtractRow): Person {
    const known = this.#people.get(row.citizenNumber);
    if (known === undefined) {
      const citizenNumber = own(row.citizenNumber) as CitizenNumber;
      const person: Person = { citizenNumber, versions: [versionOf(row)], lastRow: -1 };
      this.#people.set(citizenNumber, person);
      return person;
    }
    const version = known.versions.find((each) => isVersion(each, row));
    if (version === undefined) known.versions.push(versionOf(row));
    else if (version.recordedOn < row.recordedOn) version.recordedOn = row.recordedOn;
    return known;
  }

  #villageId(cell: string): number {
    const found = this.#villageIds.get(cell);
    if (found !== undefined) return found;
    const village = readVillage(cell);
    const id = village === null ? NONE : this.#villages.push(own(village)) - 1;
    this.#villageIds.set(own(cell), id);
    return id;
  }

  #period(row: number): PeriodInput {
    const code = this.#code.at(row);
    const village = this.#village.at(row);
    const to = this.#to.at(row);
    return {
      communeCode: code === NONE ? null : String(code).padStart(5, '0'),
      codeOn: dayOrNull(this.#codeOn.at(row)),
      village: village === NONE ? null : (this.#villages[village] ?? null),
      from: dayOrNull(this.#from.at(row)),
      to: to === OPEN ? 'OPEN' : dayOrNull(to),
      recordedOn: this.#recordedOn.at(row),
      basis: 'SOURCE',
    };
  }
}

function dayOrNull(value: number): Day | null {
  return value === NONE ? null : value;
}
