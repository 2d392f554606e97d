import { setPseudonym } from '../entry/template.ts';
import { pseudonymOf } from '../record/derive.ts';
import { KEY_BYTES, unwrapKey, wrapKey } from '../record/keyring.ts';
import { type Fresh, refuse } from './batch.ts';
import type { Making } from './pending.ts';
import type { SubjectRow } from './statements.ts';

/** A person whom the log did not know. */
export interface NewSubject {
  readonly subject: Buffer;
  readonly epoch: number;
  readonly wrapped: Uint8Array;
}

export interface Named {
  /** The entries, each with its pseudonym. */
  readonly fresh: readonly Fresh[];
  readonly subjects: readonly NewSubject[];
}

/**
 * Gives each entry the pseudonym of its person, under the person's key or a new one. An append whose person's key
 * cannot be opened is refused, and the others go on.
 */
export function giveNames(
  fresh: readonly Fresh[],
  known: readonly SubjectRow[],
  { keys, random }: Making,
): Named {
  const rows = new Map(known.map((row) => [row.subject.toString('hex'), row]));
  const pseudonyms = new Map<string, Buffer>();
  const subjects: NewSubject[] = [];

  const newKey = (subject: Buffer): Buffer => {
    const key = Buffer.from(random(KEY_BYTES));
    const { epoch, key: wrapped } = wrapKey(keys, 'subject-key', subject, key, random);
    subjects.push({ subject, epoch, wrapped });
    return key;
  };
  const nameOf = (subject: Buffer): Buffer => {
    const hex = subject.toString('hex');
    let pseudonym = pseudonyms.get(hex);
    if (pseudonym === undefined) {
      const row = rows.get(hex);
      const key = row === undefined ? newKey(subject) : unwrapKey(keys, 'subject-key', subject, row);
      pseudonym = pseudonymOf(key, subject);
      pseudonyms.set(hex, pseudonym);
    }
    return pseudonym;
  };

  const named = fresh.filter((one) => {
    const { subject, template } = one.pending;
    try {
      if (subject !== undefined) setPseudonym(template, nameOf(subject));
      return true;
    } catch (error) {
      refuse(one, error);
      return false;
    }
  });
  return { fresh: named, subjects };
}
