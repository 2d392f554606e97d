import { randomBytes } from 'node:crypto';
import { openPlainClient } from '../client/open.ts';
import { DOOR } from './door.ts';

export interface TestDatabase {
  readonly url: string;
  /** Drops the database, whoever is still connected to it. */
  drop(): Promise<void>;
}

async function serverUrl(): Promise<string> {
  const door = process.env[DOOR];
  if (door === undefined)
    throw new Error(`${DOOR} is not set: add testing/global-setup.ts to vitest's globalSetup`);
  const response = await fetch(door);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

async function command(url: string, text: string): Promise<void> {
  const client = await openPlainClient(url);
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/**
 * A fresh, empty database on the one server that a run of vitest shares, started when the first test asks. Roles
 * belong to the server, not to the database: other tests see them, and make the same ones at the same time.
 *
 * @example
 * const database = await testDatabase();
 * afterAll(() => database.drop());
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => command(server, `drop database if exists ${name} with (force)`) };
}
