import { SALT_BYTES } from '../entry/leaf.ts';
import type { Growth } from './grow.ts';
import type { BatchCuts, Cut } from './statements.ts';

/** Numbers go over as two halves of 30 bits, each an int4. */
const HALF = 2 ** 30;

function cut(rows: number, parts: readonly Uint8Array[], lengths: readonly number[]): Cut {
  return { rows, bytes: Buffer.concat(parts), lengths: `{${lengths.join(',')}}` };
}

/** The rows of `insertEntries`. */
function cutEntries({ entries, leaves }: Growth): Cut {
  const parts: Uint8Array[] = [];
  const lengths: number[] = [];
  let at = 1;
  entries.forEach(({ idBytes, subject, kind, names, template, timeMs }, row) => {
    const { bytes, subjectAt } = template;
    const texts = [...names, kind].map((name) => Buffer.from(name));
    const pseudonym =
      subject === undefined || subjectAt === undefined
        ? Buffer.alloc(0)
        : Buffer.from(bytes.toString('latin1', subjectAt, subjectAt + 64), 'hex');
    const whole = [
      idBytes,
      leaves[row] as Buffer,
      bytes.subarray(0, SALT_BYTES),
      pseudonym,
      ...texts,
      bytes.subarray(SALT_BYTES),
    ];
    lengths.push(at, Math.floor(timeMs / HALF), timeMs % HALF, ...whole.slice(3).map((part) => part.length));
    for (const part of whole) at += part.length;
    parts.push(...whole);
  });
  return cut(entries.length, parts, lengths);
}

/** The rows of `insertRecords`; access entries have none. */
function cutRecords({ entries }: Growth): Cut {
  const parts: Uint8Array[] = [];
  const lengths: number[] = [];
  let at = 1;
  entries.forEach(({ record }, row) => {
    if (record === undefined) return;
    const { wrapped, sealed } = record;
    lengths.push(row, at, sealed.length, wrapped.epoch);
    parts.push(wrapped.key, sealed);
    at += wrapped.key.length + sealed.length;
  });
  return cut(lengths.length / 4, parts, lengths);
}

/** The rows of `insertRequests`. */
function cutRequests({ entries }: Growth): Cut {
  const parts: Uint8Array[] = [];
  const lengths: number[] = [];
  entries.forEach(({ request }, row) => {
    if (request === undefined) return;
    lengths.push(row);
    parts.push(request.key, request.keyed);
  });
  return cut(lengths.length, parts, lengths);
}

/** The rows of `insertSubjects`. */
function cutSubjects({ subjects }: Growth): Cut {
  return cut(
    subjects.length,
    subjects.flatMap(({ subject, wrapped }) => [subject, wrapped]),
    subjects.map(({ epoch }) => epoch),
  );
}

/** The rows of `insertNodes`. */
function cutNodes({ nodes }: Growth): Cut {
  const lengths = nodes.flatMap(({ level, position }) => [
    level,
    Math.floor(position / HALF),
    position % HALF,
  ]);
  return cut(
    nodes.length,
    nodes.map(({ hash }) => hash),
    lengths,
  );
}

/** All that a batch adds. */
export function cutBatch(growth: Growth): BatchCuts {
  return {
    entries: cutEntries(growth),
    records: cutRecords(growth),
    requests: cutRequests(growth),
    subjects: cutSubjects(growth),
    nodes: cutNodes(growth),
  };
}
