import type { KeyObject } from 'node:crypto';
import { HASH_BYTES } from '@cutru/digests';
import { LedgerError } from '../errors.ts';
import type { TreeHead } from '../merkle/verify.ts';
import { readBase64 } from './base64.ts';
import type { NoteKey } from './key.ts';
import { openNote, signNote } from './signed-note.ts';

/** What a log says of itself at a moment (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The name of the log. */
  readonly origin: string;
}

/** The text of a checkpoint (C2SP tlog-checkpoint): origin, size and root, a line each. */
function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Reads the text of a checkpoint; lines after the third are extensions and passed over. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', sizeText = '', rootText = '', ...more] = text.split('\n');
  const root = readBase64(rootText);
  const size = Number(sizeText);
  const isWhole = more.length > 0 && more.at(-1) === '' && more.slice(0, -1).every((line) => line !== '');
  if (!isWhole || origin === '' || !/^(?:0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size))
    throw new LedgerError('CHECKPOINT_MALFORMED');
  if (root?.length !== HASH_BYTES) throw new LedgerError('CHECKPOINT_MALFORMED');
  return { origin, size, root };
}

/** Signs a checkpoint as a note. */
export function signCheckpoint(head: TreeHead, key: NoteKey, privateKey: KeyObject): string {
  return signNote(formatCheckpoint({ origin: key.name, size: head.size, root: head.root }), key, privateKey);
}

/** The checkpoint in a note, once key and origin are verified; throws {@link LedgerError}. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, key));
  if (checkpoint.origin !== key.name) throw new LedgerError('CHECKPOINT_ORIGIN_DIFFERS');
  return checkpoint;
}
