// What `npm start` runs.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { clone } from './home.ts';

// Most of a second start is reading and stripping sources: what was compiled once is kept in the clone. Where it cannot
// be written, nothing is kept and nothing is lost.
enableCompileCache(join(clone, 'compiled'));
const { start } = await import('./start.ts');
process.exit(await start(process.argv.slice(2)));
