/** What PostgreSQL's programs see of the environment: nothing that could change their language or their clock. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
