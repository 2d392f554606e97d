import { writeFileSync } from 'node:fs';
import { buildUnits } from './src/build.ts';

const target = new URL('../../packages/places/data/units.tsv', import.meta.url);
const text = await buildUnits();
writeFileSync(target, text);
console.log(
  `packages/places/data/units.tsv: ${text.split('\n').length - 1} lines, ${Buffer.byteLength(text)} bytes`,
);
