import { LedgerError } from '../errors.ts';
import { Frontier } from '../merkle/frontier.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import type { NoteKey } from '../note/key.ts';
import type { HeadRow } from './statements.ts';

/** Throws `LEDGER_ANOTHER_LOG` or `LEDGER_TREE_DAMAGED`. */
function openOwn(checkpoint: string, key: NoteKey) {
  try {
    return openCheckpoint(checkpoint, key);
  } catch (cause) {
    const isOthers = cause instanceof LedgerError && cause.code === 'NOTE_NOT_SIGNED_BY_KEY';
    throw new LedgerError(isOthers ? 'LEDGER_ANOTHER_LOG' : 'LEDGER_TREE_DAMAGED', {}, { cause });
  }
}

/**
 * The right edge of the tree from the head in the database. The head is only believed if its checkpoint is signed by
 * the log's own key and says the same, so nobody with the database alone makes a writer continue another tree.
 */
export function openHead(row: HeadRow, key: NoteKey): Frontier {
  const size = Number(row.size);
  const checkpoint = openOwn(row.checkpoint, key);
  const frontier = Frontier.read(size, row.frontier);
  const isWhole =
    frontier !== undefined &&
    checkpoint.size === size &&
    row.root.equals(checkpoint.root) &&
    row.root.equals(frontier.root());
  if (!isWhole) throw new LedgerError('LEDGER_TREE_DAMAGED', { size });
  return frontier;
}
