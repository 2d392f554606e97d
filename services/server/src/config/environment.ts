import type * as z from 'zod';
import { ServerError } from '../errors/server-error.ts';

/** Variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables by a schema. An empty one counts as absent. All that production needs and lacks is named at once, before
 * what is malformed.
 * @throws ServerError `CONFIG_MISSING`, `CONFIG_MALFORMED`
 */
export function read<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
  neededInProduction: readonly string[],
): z.output<Schema> {
  const given = new Map(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const missing = neededInProduction.filter((name) => !given.has(name));
  if (given.get('CUTRU_MODE') === 'production' && missing.length > 0)
    throw new ServerError('CONFIG_MISSING', missing);
  const { data, error } = schema.safeParse(Object.fromEntries(given));
  if (error === undefined) return data;
  const names = new Set(error.issues.map(({ path }) => String(path[0])));
  throw new ServerError('CONFIG_MALFORMED', [...names]);
}
