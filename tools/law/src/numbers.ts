import type { InstrumentNumbers } from '@cutru/rules';

/** One number of an instrument, by its path in the parameters. */
export interface NumberLine {
  readonly path: string;
  readonly value: string;
}

function lines(value: unknown, path: string): NumberLine[] {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, each]) => lines(each, path === '' ? key : `${path}.${key}`));
  }
  return [{ path, value: value === null ? '–' : String(value) }];
}

/** The numbers of an instrument, one a line; the names of clauses are no numbers. */
export function numberLines({ numbers }: InstrumentNumbers): readonly NumberLine[] {
  return lines(numbers, '').filter(({ path }) => !/^clauses\.|[cC]lause$/.test(path));
}
