import { formatDay, formatPartialDate } from '@cutru/calendar';
import { type ClientBase, copyIn, copyLine, execute, sql } from '@cutru/database';
import { RESIDENCE_KINDS } from '@cutru/residence';
import type { Extract } from '../extract/read.ts';
import type { SourceRecord } from '../source-record.ts';
import type { PopulationKeys } from './keys.ts';
import { type PeriodCells, periodCells, periodDigest } from './period-row.ts';
import { seal } from './seal.ts';

/** People who are sent together. */
const CHUNK = 2_000;

/** A person on the way into the database. */
interface Staged {
  readonly person: string;
  readonly periods: readonly string[];
}

/** The periods of a record, each once, in an order of their own. */
function periodsOf(record: SourceRecord): Map<string, PeriodCells> {
  const periods = new Map<string, PeriodCells>();
  for (const kind of RESIDENCE_KINDS) {
    for (const period of record.periods[kind]) {
      const cells = periodCells(kind, period);
      periods.set(periodDigest(cells).toString('hex'), cells);
    }
  }
  return new Map([...periods].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function staged(keys: PopulationKeys, record: SourceRecord, n: number): Staged {
  const { birth, sex, ethnicity, conflicting, identityDisputed, incomplete } = record;
  const key = keys.personKey(record.citizenNumber);
  const name = keys.nameDigests(key, record.fullName);
  const periods = periodsOf(record);
  const recordedOn = formatDay(record.recordedOn);
  const identity = [
    formatPartialDate(birth),
    sex,
    ethnicity?.code ?? null,
    conflicting,
    identityDisputed,
    incomplete,
    recordedOn,
  ];
  const parts = [name.exact, JSON.stringify(identity), ...periods.keys()];
  return {
    person: copyLine([
      n,
      key,
      name.exact,
      name.plain,
      seal(keys, key, { birth, sex, ethnicity }),
      keys.contentDigest(key, parts),
      conflicting,
      identityDisputed,
      incomplete,
      recordedOn,
    ]),
    periods: [...periods].map(([digest, cells]) => copyLine([n, Buffer.from(digest, 'hex'), ...cells])),
  };
}

/** Every person of an extract with a number, which leads from one staging table to the other. */
function* everybody(extract: Extract): Generator<[SourceRecord, number], void, undefined> {
  let n = 0;
  for (const citizenNumber of extract.numbers()) {
    const record = extract.find(citizenNumber);
    if (record === undefined) continue;
    n += 1;
    yield [record, n];
  }
}

const PEOPLE = 'copy staged_people from stdin';
const PERIODS = 'copy staged_periods from stdin';

/** Makes the staging tables, which go with the transaction. */
export async function createStaging(client: ClientBase): Promise<void> {
  await execute(
    client,
    sql`create temp table staged_people (n integer not null, key bytea not null, name_exact bytea not null,
      name_plain bytea not null, sealed bytea not null, content bytea not null, conflicting boolean not null,
      disputed boolean not null, incomplete boolean not null, recorded_on date not null) on commit drop`,
  );
  await execute(
    client,
    sql`create temp table staged_periods (n integer not null, digest bytea not null, kind text not null,
      commune_code text, code_on date, village text, from_day date, to_day date, recorded_on date not null)
      on commit drop`,
  );
}

/** Lines of one COPY, and then the next chunk's. */
async function* lines(chunk: readonly string[]): AsyncGenerator<string, void, undefined> {
  yield* chunk;
}

/** Brings an extract into the staging tables of a transaction, which go with it. */
export async function stageExtract(
  client: ClientBase,
  keys: PopulationKeys,
  extract: Extract,
  onPeople: (people: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  await createStaging(client);
  const options = signal === undefined ? {} : { signal };
  let people: string[] = [];
  let periods: string[] = [];
  // A connection does one COPY at a time, so people and their periods take turns.
  const send = async (): Promise<void> => {
    await copyIn(client, PEOPLE, lines(people), options);
    await copyIn(client, PERIODS, lines(periods), options);
    people = [];
    periods = [];
  };
  for (const [record, n] of everybody(extract)) {
    const line = staged(keys, record, n);
    people.push(line.person);
    periods.push(...line.periods);
    if (people.length < CHUNK) continue;
    await send();
    onPeople(n);
  }
  await send();
  await execute(client, sql`analyze staged_people`);
  await execute(client, sql`analyze staged_periods`);
}
