declare const ROW: unique symbol;

/** A statement with its parameters. `Row` is what its rows are; a test holds it against the database's description. */
export interface Query<Row> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Where given, the statement is prepared once a connection, under this name. */
  readonly name?: string;
  /** For the compiler only: there is no such key. */
  readonly [ROW]?: Row;
}

const made = new WeakSet<object>();

/** Texts of call sites without inner statements: the strings of a template are the same object every time. */
const texts = new WeakMap<TemplateStringsArray, string>();

function isQuery(value: unknown): value is Query<unknown> {
  return typeof value === 'object' && value !== null && made.has(value);
}

function remember<Row>(query: Query<Row>): Query<Row> {
  made.add(query);
  return query;
}

function plainText(strings: TemplateStringsArray): string {
  const known = texts.get(strings);
  if (known !== undefined) return known;
  const text = strings.reduce((before, after, at) => `${before}$${at}${after}`);
  texts.set(strings, text);
  return text;
}

/** The text of an inner statement with its parameters counted on from `offset`. Quoted `$1` would be changed too. */
function shifted(text: string, offset: number): string {
  return offset === 0 ? text : text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + offset}`);
}

/**
 * SQL as it stands, each `${value}` a parameter; a value that is itself a statement is put in as text with its
 * parameters behind those before it. Nothing is ever quoted into the text.
 *
 * @example
 * const person = (key: Uint8Array) => sql<{ id: bigint; born: string }>`
 *   select id, born from population.person where key = ${key}`;
 */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...values: readonly unknown[]): Query<Row> {
  if (!values.some(isQuery)) return remember({ text: plainText(strings), values });
  let text = strings[0] ?? '';
  const all: unknown[] = [];
  values.forEach((value, at) => {
    if (isQuery(value)) {
      text += shifted(value.text, all.length);
      all.push(...value.values);
    } else {
      all.push(value);
      text += `$${all.length}`;
    }
    text += strings[at + 1] ?? '';
  });
  return remember({ text, values: all });
}

/**
 * The same statement, prepared once a connection under a name: for those that run thousands of times. One name has
 * one text; behind a pooler that changes connections between transactions leave it out.
 */
export function prepared<Row>(name: string, query: Query<Row>): Query<Row> {
  return remember({ text: query.text, values: query.values, name });
}
