export interface TestDatabase {
  readonly url: string;
  /** Drops the database, whoever is still connected to it. */
  drop(): Promise<void>;
}

/**
 * A fresh, empty database on the one server that a run of vitest shares. Roles belong to the server, not to the
 * database: other tests see them, and make the same ones at the same time.
 */
export async function testDatabase(): Promise<TestDatabase> {
  throw new Error('not yet');
}
