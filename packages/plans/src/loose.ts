/** A value that may be of any shape, read as far as it goes: checks go on where other parts of a plan are wrong. */
export type Loose = unknown;

export function at(value: Loose, key: string): Loose {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

export function listOf(value: Loose): readonly Loose[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: Loose): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: Loose): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
