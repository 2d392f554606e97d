import { readFile } from 'node:fs/promises';
import { CalendarError, type Day, FOREVER, parseDay } from '@cutru/calendar';
import { type AreaManifest, MARK_GROUPS } from '@cutru/places';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { PopulationError } from '../errors.ts';
import { manifestError } from './manifest-error.ts';

const text = z.string().trim().min(1);

const day = z.string().transform((value, context): Day => {
  try {
    return parseDay(value);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    context.addIssue({ code: 'custom', message: error.code });
    return z.NEVER;
  }
});

/** A last day, both ends included as in every file; empty: open. Half open from here on. */
const lastDay = z.union([z.literal('').transform(() => FOREVER), day.transform((last) => last + 1)]);

const yesNo = z.enum(['true', 'false', 'yes', 'no']).transform((word) => word === 'true' || word === 'yes');

const claim = z.strictObject({
  marks: z.array(z.enum(MARK_GROUPS)).min(1),
  provinces: z
    .array(z.string().regex(/^\d{2}$/))
    .min(1)
    .optional(),
  nation: yesNo.optional(),
  from: day.optional(),
  to: lastDay.optional(),
});

const manifest = z.strictObject({
  instrument: text,
  from: day,
  to: lastDay.optional(),
  example: yesNo.optional(),
  complete: z.array(claim).optional(),
  note: z.string().optional(),
});
type Manifest = z.infer<typeof manifest>;

/** What the shape alone cannot say: ends in order, and no claim beyond the instrument or without a place. */
const checked = manifest.superRefine((value, context) => {
  const refuse = (path: (string | number)[]): void =>
    context.addIssue({ code: 'custom', path, message: 'out of place' });
  const { from, to = FOREVER, complete = [] } = value;
  if (from >= to) refuse(['to']);
  for (const [at, each] of complete.entries()) {
    if ((each.provinces !== undefined) === (each.nation === true)) refuse(['complete', at]);
    const first = each.from ?? from;
    const end = each.to ?? to;
    if (first < from || first >= end) refuse(['complete', at, 'from']);
    if (end > to) refuse(['complete', at, 'to']);
  }
});

function knownKeys(parent: readonly PropertyKey[]): readonly string[] {
  return Object.keys(parent[0] === 'complete' ? claim.shape : manifest.shape);
}

function areaManifest(read: Manifest): AreaManifest {
  const { instrument, from, to = FOREVER, example = false, complete = [] } = read;
  return {
    instrument,
    from,
    to,
    example,
    complete: complete.map((each) => ({
      groups: each.marks,
      provinces: each.provinces ?? 'NATION',
      from: each.from ?? from,
      to: each.to ?? to,
    })),
  };
}

/** Where the manifest of a list is: beside it, under its name, as YAML. */
export function manifestPath(listPath: string): string {
  return listPath.replace(/(?:\.[^./\\]*)?$/, '.yaml');
}

/**
 * Reads the text of a manifest. Every scalar is read as text (YAML's failsafe schema), so that the province `01` stays
 * `01` with quotes or without.
 * @throws PopulationError `MANIFEST_SYNTAX`, `_KEY_UNKNOWN`, `_KEY_MISSING`, `_VALUE_MALFORMED`, with line and key
 */
export function parseManifest(file: string, source: string): AreaManifest {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new PopulationError('MANIFEST_SYNTAX', file, { line: lines.linePos(broken.pos[0]).line });
  }
  const result = checked.safeParse(document.toJS());
  if (result.success) return areaManifest(result.data);
  const { issues } = result.error;
  // A misspelt key is the cause of the missing one that comes with it.
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0];
  throw manifestError(file, document, lines, issue as z.core.$ZodIssue, knownKeys);
}

/** The manifest beside a list; `null` where there is none. @throws PopulationError */
export async function readManifest(listPath: string): Promise<AreaManifest | null> {
  const file = manifestPath(listPath);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new PopulationError('MANIFEST_UNREADABLE', file, {}, { cause });
  }
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PopulationError('MANIFEST_NOT_UTF8', file, {}, { cause });
  }
  return parseManifest(file, source);
}
