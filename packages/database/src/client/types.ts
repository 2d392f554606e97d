import pg from 'pg';

type Parse = (text: string) => unknown;

const { INT8, DATE, INTERVAL, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;
const TEXT_ARRAY = 1009;

const asIs: Parse = (text) => text;

/** `2026-11-24 22:16:21.5+00` as `2026-11-24T22:16:21.500000Z`: six digits always, so that texts sort as times do. */
const instant: Parse = (text) => {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  return found === null ? text : `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(6, '0')}Z`;
};

const texts = pg.types.getTypeParser(TEXT_ARRAY as number) as (text: string) => (string | null)[];
const listOf =
  (parse: Parse): Parse =>
  (text) =>
    texts(text).map((value) => (value === null ? null : parse(value)));

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [INT8, BigInt],
  [DATE, asIs],
  [INTERVAL, asIs],
  [TIMESTAMP, asIs],
  [TIMESTAMPTZ, instant],
  [1016, listOf(BigInt)], // int8[]
  [1182, listOf(asIs)], // date[]
  [1115, listOf(asIs)], // timestamp[]
  [1185, listOf(instant)], // timestamptz[]
]);

/**
 * How values come out: int8 as bigint, since a number would round beyond 2^53; date as `YYYY-MM-DD`, since a Date
 * has a time zone and a day has none; timestamptz as text in UTC with six digits, since a Date drops microseconds;
 * numeric as text, interval as ISO 8601 (`P1D`), bytea as Buffer, the rest as node-postgres has it. Sessions are opened with time zone UTC and
 * ISO style, on which this relies.
 */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(id)) ??
    pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};
