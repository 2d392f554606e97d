import { SUPERUSER } from './initialise.ts';
import { LOOPBACK } from './port.ts';

/** The database of a server of one's own; `cutru` unless another of it is meant. */
export function addressOf(secret: string, port: number, database = 'cutru'): string {
  return `postgres://${SUPERUSER}:${secret}@${LOOPBACK}:${port}/${database}`;
}
