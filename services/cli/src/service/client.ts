import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { type ClientOptions, CutruClient } from '@cutru/api';
import { CliError } from '../errors.ts';
import { absenceOf } from './failures.ts';

/** The service on this machine, where no address is given. */
const HERE = '127.0.0.1:50051';

/** Which service is meant, and how it is reached. */
export interface ServiceOptions {
  /** `host:port`, in clear, or `https://host:port`; absent: `CUTRU_GRPC_ADDRESS`, else this machine. */
  readonly server?: string;
  /** Certificates (PEM) of whoever vouches for the service, where the system does not know them; they mean TLS. */
  readonly tlsCa?: string;
}

/** A service that can be reached. */
export type ServiceAddress = Pick<ClientOptions, 'target' | 'tls'>;

async function authorities(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CliError('TLS_CA_UNREADABLE', file, { cause });
  }
}

/** Certificates vouch for names: TLS sends no number (RFC 6066 section 3). */
function checkName(target: string): void {
  const host = target.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) throw new CliError('TLS_NEEDS_NAME', target);
}

/** Where a service is. @throws CliError `TLS_CA_UNREADABLE`, `TLS_NEEDS_NAME` */
export async function addressOf({ server, tlsCa }: ServiceOptions): Promise<ServiceAddress> {
  const address = server ?? process.env.CUTRU_GRPC_ADDRESS ?? HERE;
  const target = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (tlsCa === undefined && !address.startsWith('https://')) return { target, tls: false };
  const tls = tlsCa === undefined ? {} : { authorities: await authorities(tlsCa) };
  checkName(target);
  return { target, tls };
}

/** Asks a service something and closes the channel, whatever came of it. */
export async function withClient<T>(
  options: ClientOptions,
  ask: (client: CutruClient) => Promise<T>,
): Promise<T> {
  const client = new CutruClient(options);
  try {
    return await ask(client);
  } finally {
    client.close();
  }
}

/** Asks a service something over one channel. @throws CliError `SERVICE_NOT_THERE` and what `addressOf` throws; ApiError */
export async function askService<T>(
  options: ServiceOptions,
  ask: (client: CutruClient) => Promise<T>,
): Promise<T> {
  const address = await addressOf(options);
  return withClient(address, ask).catch((error: unknown) => {
    throw absenceOf(address.target, error) ?? error;
  });
}
