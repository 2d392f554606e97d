/** The environment variable in which test files find whom to ask for the shared server. */
export const DOOR = 'CUTRU_TEST_DATABASE_DOOR';
