import { readFileSync } from 'node:fs';

/** The version of the product, from the manifest of this package. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const found = manifest !== null && typeof manifest === 'object' && 'version' in manifest;
  return found ? String(manifest.version) : '';
}
