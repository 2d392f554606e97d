import * as z from 'zod';
import { type Environment, read } from './environment.ts';

/** Where the keys are, and the database that may have been filled under them. */
export interface KeySettings {
  /** `production` refuses demo keys, makes none, and wants TLS. */
  readonly mode: 'development' | 'production';
  readonly databaseUrl: string;
  readonly keysDir: string;
}

/** A variable that is a text. */
export const text: z.ZodString = z.string().trim().min(1).max(1_000);

/** Outside production, unless `CUTRU_KEYS_DIR` says otherwise. */
export const KEYS_DIR = '.cutru/keys';

/** The variables that say so. */
export const KEY_SETTINGS: {
  readonly CUTRU_MODE: z.ZodDefault<z.ZodEnum<{ development: 'development'; production: 'production' }>>;
  readonly CUTRU_DATABASE_URL: z.ZodString;
  readonly CUTRU_KEYS_DIR: z.ZodOptional<z.ZodString>;
} = {
  CUTRU_MODE: z.enum(['development', 'production']).default('development'),
  CUTRU_DATABASE_URL: text.regex(/^postgres(?:ql)?:\/\//),
  CUTRU_KEYS_DIR: text.optional(),
};

/**
 * What an import needs of the environment of a service.
 * @throws ServerError `CONFIG_MALFORMED`, `CONFIG_MISSING`
 */
export function readKeySettings(environment: Environment): KeySettings {
  const env = read(z.object(KEY_SETTINGS), environment, ['CUTRU_DATABASE_URL', 'CUTRU_KEYS_DIR']);
  return {
    mode: env.CUTRU_MODE,
    databaseUrl: env.CUTRU_DATABASE_URL,
    keysDir: env.CUTRU_KEYS_DIR ?? KEYS_DIR,
  };
}
