export {
  type Declared,
  describeStatement,
  type PostgresTypes,
  type StatementDescription,
  statementProblems,
} from './statements.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TestServer, testServer } from './test-server.ts';
