import { writeFileSync } from 'node:fs';
import { shippedCases } from './src/cases.ts';
import { lawDocument } from './src/document.ts';

const text = lawDocument(shippedCases());
writeFileSync(new URL('../../docs/law.md', import.meta.url), text);
console.log(`docs/law.md: ${text.split('\n').length - 1} lines`);
