export { removePostgres } from '../server/remove.ts';
export { type DescribedColumn, describeStatement, type StatementDescription } from './describe.ts';
export { type Declared, type PostgresTypes, statementProblems } from './statements.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TestServer, testServer } from './test-server.ts';
