import { CutruClient } from '@cutru/api';

/** The service on this machine, where no address is given. */
const HERE = '127.0.0.1:50051';

/** Asks a service something and closes the channel, whatever came of it. */
export async function withClient<T>(
  server: string | undefined,
  ask: (client: CutruClient) => Promise<T>,
): Promise<T> {
  const client = new CutruClient({ target: server ?? process.env.CUTRU_GRPC_ADDRESS ?? HERE, tls: false });
  try {
    return await ask(client);
  } finally {
    client.close();
  }
}
