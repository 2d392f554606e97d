import type { ClientBase, Connection, Submittable } from 'pg';
import type { Query } from '../client/sql.ts';
import { databaseError } from '../errors/database-error.ts';

export interface StatementDescription {
  /** Types of `$1`, `$2` …, as `format_type` writes them. */
  readonly parameters: readonly string[];
  readonly columns: readonly DescribedColumn[];
}

export interface DescribedColumn {
  readonly name: string;
  /** As `format_type` writes it. */
  readonly type: string;
  /** What the table says of its column; absent for what is computed. */
  readonly nullable?: boolean;
}

interface Field {
  readonly name: string;
  readonly tableID: number;
  readonly columnID: number;
  readonly dataTypeID: number;
}

interface Raw {
  readonly parameters: readonly number[];
  readonly fields: readonly Field[];
}

/** The parts of node-postgres's connection that its types leave out. */
interface Wire extends Connection {
  parse(message: { text: string }): void;
  describe(message: { type: 'S' }): void;
  sync(): void;
}

/** Parse and Describe without Execute: nothing is run, so a statement that deletes may be described. */
function asked(client: ClientBase, text: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    let parameters: readonly number[] = [];
    let fields: readonly Field[] = [];
    const statement = {
      submit(connection: Connection): void {
        const wire = connection as Wire;
        wire.once('parameterDescription', (message: { dataTypeIDs: number[] }) => {
          parameters = message.dataTypeIDs;
        });
        wire.parse({ text });
        wire.describe({ type: 'S' });
        wire.sync();
      },
      handleRowDescription(message: { fields: Field[] }): void {
        fields = message.fields;
      },
      handleError: reject,
      handleReadyForQuery: () => resolve({ parameters, fields }),
    };
    client.query(statement as Submittable);
  });
}

/** Names of types, and what tables say of their columns, in the order of what was asked. */
const NAMES = `
  select format_type(asked.type, null) as type, not pg_attribute.attnotnull as nullable
  from unnest($1::oid[], $2::oid[], $3::int[]) with ordinality as asked (type, "table", "column", at)
  left join pg_attribute on attrelid = asked."table" and attnum = asked."column"
  order by asked.at`;

async function named(
  client: ClientBase,
  fields: readonly Omit<Field, 'name'>[],
): Promise<Omit<DescribedColumn, 'name'>[]> {
  const values = [
    fields.map((field) => field.dataTypeID),
    fields.map((field) => field.tableID),
    fields.map((field) => field.columnID),
  ];
  const { rows } = await client.query<{ type: string; nullable: boolean | null }>(NAMES, values);
  return rows.map(({ type, nullable }) => (nullable === null ? { type } : { type, nullable }));
}

/** What PostgreSQL says of a statement, without running it. Not on a pipelined client. */
export async function describeStatement(
  client: ClientBase,
  query: Query<unknown>,
): Promise<StatementDescription> {
  try {
    const { parameters, fields } = await asked(client, query.text);
    const unbound = parameters.map((dataTypeID) => ({ dataTypeID, tableID: 0, columnID: 0 }));
    const types = await named(client, unbound);
    const columns = await named(client, fields);
    return {
      parameters: types.map(({ type }) => type),
      columns: fields.map(({ name }, at) => ({ name, type: '', ...columns[at] })),
    };
  } catch (error) {
    throw databaseError(error);
  }
}
