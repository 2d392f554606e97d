// Makes docs/verify-example anew, under keys that are thrown away: node services/cli/test/auditor/make-example.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX, issue, Log } from './world.ts';

const folder = join(import.meta.dirname, '../../../../docs/verify-example');
const { token, disclosures, jwks } = await issue();
const log = new Log(10);
const files: Record<string, string> = {
  'token.txt': `${token}\n`,
  'citizen-id.txt': `${disclosures.citizen_id}\n`,
  'jwks.json': `${JSON.stringify(jwks, null, 2)}\n`,
  'log.pub': `${log.publicKey}\n`,
  'proof.json': `${JSON.stringify(log.proof(INDEX, 10), null, 2)}\n`,
  'proofs.jsonl': [4, 5, 6, 7, 8, 9].map((index) => `${JSON.stringify(log.proof(index, 10))}\n`).join(''),
  'checkpoint-4.txt': log.checkpoint(4),
  'checkpoint-10.txt': log.checkpoint(10),
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
