// The real service in a process of its own, as `cutru serve` starts it: the environment says which database and lists.
import { readConfig, startServer } from '@cutru/server';
import { serveParent } from './child.ts';

const server = await startServer(readConfig(process.env));
serveParent(server.grpcAddress, () => server.stop());
