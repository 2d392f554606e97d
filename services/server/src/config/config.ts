import { DEFAULT_TOKEN_DAYS, DEMO_ISSUER } from '@cutru/tokens';
import * as z from 'zod';
import { ServerError } from '../errors/server-error.ts';
import { type Address, isLoopback, parseAddress } from './address.ts';
import { type Environment, read } from './environment.ts';
import { KEY_SETTINGS, KEYS_DIR, type KeySettings, text } from './key-settings.ts';

/** Files of TLS, PEM. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** What the service is told. */
export interface ServerConfig extends KeySettings {
  readonly grpcAddress: Address;
  readonly httpAddress: Address;
  readonly tls: TlsFiles | null;
  /** Lists in `areas/` and `schools/`; `null`: no list is loaded. */
  readonly dataDir: string | null;
  /** `iss` of the tokens. */
  readonly issuer: string;
  /** `aud` where a request names none. */
  readonly audience: string;
  readonly logOrigin: string;
  readonly tokenDays: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Milliseconds for which calls under way are waited for at the end. */
  readonly drainMs: number;
}

const DEMO_ORIGIN = 'demo.cutru.invalid/log';

const whole = (min: number, max: number, byDefault: number) =>
  z.coerce.number().int().min(min).max(max).default(byDefault);

const address = (byDefault: string) =>
  z
    .string()
    .default(byDefault)
    .transform((given, context): Address => {
      const parsed = parseAddress(given);
      if (parsed !== undefined) return parsed;
      context.addIssue({ code: 'custom', message: 'host:port' });
      return z.NEVER;
    });

const ENVIRONMENT = z.object({
  ...KEY_SETTINGS,
  CUTRU_GRPC_ADDRESS: address('127.0.0.1:50051'),
  CUTRU_HTTP_ADDRESS: address('127.0.0.1:8080'),
  CUTRU_TLS_CERT: text.optional(),
  CUTRU_TLS_KEY: text.optional(),
  CUTRU_DATA_DIR: text.optional(),
  CUTRU_ISSUER: text.max(255).optional(),
  CUTRU_TOKEN_AUDIENCE: text.max(100).default('admission-boards'),
  CUTRU_LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+]{1,255}$/)
    .optional(),
  CUTRU_TOKEN_DAYS: whole(1, 3_650, DEFAULT_TOKEN_DAYS),
  CUTRU_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  CUTRU_DRAIN_MS: whole(0, 600_000, 20_000),
});

function tlsOf(env: z.infer<typeof ENVIRONMENT>): TlsFiles | null {
  const { CUTRU_TLS_CERT: certificate, CUTRU_TLS_KEY: key } = env;
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  if (certificate !== undefined || key !== undefined)
    throw new ServerError('CONFIG_MALFORMED', ['CUTRU_TLS_CERT', 'CUTRU_TLS_KEY']);
  const exposed = (['CUTRU_GRPC_ADDRESS', 'CUTRU_HTTP_ADDRESS'] as const).filter(
    (name) => !isLoopback(env[name]),
  );
  if (exposed.length > 0) throw new ServerError('ADDRESS_EXPOSED', exposed);
  return null;
}

/** What production takes no default for. */
const NEEDED = [
  'CUTRU_DATABASE_URL',
  'CUTRU_KEYS_DIR',
  'CUTRU_ISSUER',
  'CUTRU_LOG_ORIGIN',
  'CUTRU_DATA_DIR',
  'CUTRU_TLS_CERT',
  'CUTRU_TLS_KEY',
] as const;

/**
 * Reads the configuration from the environment. An empty variable counts as absent.
 * @throws ServerError `CONFIG_MALFORMED`, `CONFIG_MISSING`, `ADDRESS_EXPOSED`
 */
export function readConfig(environment: Environment): ServerConfig {
  const env = read(ENVIRONMENT, environment, NEEDED);
  return {
    mode: env.CUTRU_MODE,
    databaseUrl: env.CUTRU_DATABASE_URL,
    grpcAddress: env.CUTRU_GRPC_ADDRESS,
    httpAddress: env.CUTRU_HTTP_ADDRESS,
    tls: tlsOf(env),
    dataDir: env.CUTRU_DATA_DIR ?? null,
    keysDir: env.CUTRU_KEYS_DIR ?? KEYS_DIR,
    issuer: env.CUTRU_ISSUER ?? DEMO_ISSUER,
    audience: env.CUTRU_TOKEN_AUDIENCE,
    logOrigin: env.CUTRU_LOG_ORIGIN ?? DEMO_ORIGIN,
    tokenDays: env.CUTRU_TOKEN_DAYS,
    logLevel: env.CUTRU_LOG_LEVEL,
    drainMs: env.CUTRU_DRAIN_MS,
  };
}
