import { hash } from 'node:crypto';
import type { Purpose } from '@cutru/api';
import { draftContent, type RowQuestion } from '@cutru/verifier';

/** Changes with what the ids are made of: with another version every row is asked anew. */
const VERSION = 'cutru/row/v1';

/**
 * Makes the request ids of a file's rows from what is asked, so that the same row is the same request whenever it is
 * sent again, also from another folder, in another order or with other rows around it: a service answers it with what it
 * logged before. Of rows that ask exactly the same the second has an id of its own, and the third.
 *
 * An id names nobody, but whoever sees one and guesses number, name, birth date and the rest of the row can tell that
 * the guess is right. It takes no key, since one kept beside a file would be lost with it, and then everything would be
 * logged twice. An id is seen by nobody who does not see more: it travels in the message that has the number itself,
 * the service keeps it only under a keyed hash, and nothing here writes it anywhere.
 */
export class RequestIds {
  readonly #purpose: Purpose | null;
  readonly #times = new Map<string, number>();

  constructor(purpose: Purpose | null) {
    this.#purpose = purpose;
  }

  /** The id of the next row. */
  next({ draft, papers }: RowQuestion): string {
    // A paper's line in its file is no part of what is asked.
    const evidence = papers.map(({ about, paper, attests }) => [about, paper, attests]);
    const content = JSON.stringify([VERSION, draft.programme, draftContent(draft), evidence, this.#purpose]);
    const id = hash('sha256', content, 'base64url');
    const times = (this.#times.get(id) ?? 0) + 1;
    this.#times.set(id, times);
    return times === 1 ? id : `${id}.${times}`;
  }
}
