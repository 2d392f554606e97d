import { DEFAULT_TOKEN_DAYS, DEMO_ISSUER } from '@cutru/tokens';
import * as z from 'zod';
import { ServerError } from '../errors/server-error.ts';
import { type Address, isLoopback, parseAddress } from './address.ts';

/** Files of TLS, PEM. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** What the service is told. */
export interface ServerConfig {
  /** `production` refuses demo keys, makes none, and wants TLS. */
  readonly mode: 'development' | 'production';
  readonly databaseUrl: string;
  readonly grpcAddress: Address;
  readonly httpAddress: Address;
  readonly tls: TlsFiles | null;
  /** Lists in `areas/` and `schools/`; `null`: no list is loaded. */
  readonly dataDir: string | null;
  readonly keysDir: string;
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

const text = z.string().trim().min(1).max(1_000);
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
  CUTRU_MODE: z.enum(['development', 'production']).default('development'),
  CUTRU_DATABASE_URL: text.regex(/^postgres(?:ql)?:\/\//),
  CUTRU_GRPC_ADDRESS: address('127.0.0.1:50051'),
  CUTRU_HTTP_ADDRESS: address('127.0.0.1:8080'),
  CUTRU_TLS_CERT: text.optional(),
  CUTRU_TLS_KEY: text.optional(),
  CUTRU_DATA_DIR: text.optional(),
  CUTRU_KEYS_DIR: text.optional(),
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

type Environment = z.infer<typeof ENVIRONMENT>;

function tlsOf(env: Environment): TlsFiles | null {
  const { CUTRU_TLS_CERT: certificate, CUTRU_TLS_KEY: key } = env;
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  if (certificate !== undefined || key !== undefined)
    throw new ServerError('CONFIG_MALFORMED', ['CUTRU_TLS_CERT', 'CUTRU_TLS_KEY']);
  if (env.CUTRU_MODE === 'production') throw new ServerError('TLS_MISSING');
  const exposed = (['CUTRU_GRPC_ADDRESS', 'CUTRU_HTTP_ADDRESS'] as const).filter(
    (name) => !isLoopback(env[name]),
  );
  if (exposed.length > 0) throw new ServerError('ADDRESS_EXPOSED', exposed);
  return null;
}

const NEEDED = ['CUTRU_KEYS_DIR', 'CUTRU_ISSUER', 'CUTRU_LOG_ORIGIN', 'CUTRU_DATA_DIR'] as const;

/**
 * Reads the configuration from the environment. An empty variable counts as absent.
 * @throws ServerError `CONFIG_MALFORMED`, `CONFIG_MISSING`, `TLS_MISSING`, `ADDRESS_EXPOSED`
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ServerConfig {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const { data: env, error } = ENVIRONMENT.safeParse(Object.fromEntries(given));
  if (error !== undefined) {
    const names = new Set(error.issues.map(({ path }) => String(path[0])));
    throw new ServerError('CONFIG_MALFORMED', [...names]);
  }
  const missing = NEEDED.filter((name) => env[name] === undefined);
  if (env.CUTRU_MODE === 'production' && missing.length > 0) throw new ServerError('CONFIG_MISSING', missing);
  return {
    mode: env.CUTRU_MODE,
    databaseUrl: env.CUTRU_DATABASE_URL,
    grpcAddress: env.CUTRU_GRPC_ADDRESS,
    httpAddress: env.CUTRU_HTTP_ADDRESS,
    tls: tlsOf(env),
    dataDir: env.CUTRU_DATA_DIR ?? null,
    keysDir: env.CUTRU_KEYS_DIR ?? '.cutru/keys',
    issuer: env.CUTRU_ISSUER ?? DEMO_ISSUER,
    audience: env.CUTRU_TOKEN_AUDIENCE,
    logOrigin: env.CUTRU_LOG_ORIGIN ?? DEMO_ORIGIN,
    tokenDays: env.CUTRU_TOKEN_DAYS,
    logLevel: env.CUTRU_LOG_LEVEL,
    drainMs: env.CUTRU_DRAIN_MS,
  };
}
