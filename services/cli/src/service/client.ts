import { readFile } from 'node:fs/promises';
import { type ClientOptions, CutruClient } from '@cutru/api';
import { CliError } from '../errors.ts';

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

/** Where a service is. @throws CliError `TLS_CA_UNREADABLE` */
export async function addressOf({ server, tlsCa }: ServiceOptions): Promise<ServiceAddress> {
  const address = server ?? process.env.CUTRU_GRPC_ADDRESS ?? HERE;
  const target = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (tlsCa !== undefined) return { target, tls: { authorities: await authorities(tlsCa) } };
  return { target, tls: address.startsWith('https://') ? {} : false };
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
