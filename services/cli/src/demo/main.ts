// What `npm start` runs.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Most of a second start is reading and stripping sources: what was compiled once is kept in the clone. Where it cannot
// be written, nothing is kept and nothing is lost.
enableCompileCache(fileURLToPath(new URL('../../../../.cutru/compiled/', import.meta.url)));
const { show } = await import('./show.ts');
process.exitCode = await show();
