import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { formatPartialDate, type PartialDate, parsePartialDate } from '@cutru/calendar';
import { type Ethnicity, parseEthnicity, type Sex } from '@cutru/residence';
import type { PopulationKeys } from './keys.ts';

/** What is sealed of a person. */
export interface Sealed {
  readonly birth: PartialDate;
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const BIRTH = 10;
const TEXT_BYTES = 13;
const SEXES: Readonly<Record<string, Sex>> = { M: 'MALE', F: 'FEMALE' };

/** Always of one length: that of a text would tell how much is known. */
function textOf({ birth, sex, ethnicity }: Sealed): string {
  return formatPartialDate(birth).padEnd(BIRTH) + (sex?.charAt(0) ?? ' ') + (ethnicity?.code ?? '  ');
}

function parse(text: string): Sealed {
  return {
    birth: parsePartialDate(text.slice(0, BIRTH).trimEnd()),
    sex: SEXES[text.charAt(BIRTH)] ?? null,
    ethnicity: parseEthnicity(text.slice(BIRTH + 1)) ?? null,
  };
}

const POOL = Buffer.alloc(IV_BYTES * 1024);
let used = POOL.length;

/** Fresh bytes of the system's generator, fetched many at a time. */
function freshIv(): Buffer {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += IV_BYTES;
  return Buffer.from(POOL.subarray(used - IV_BYTES, used));
}

/** Seals for one person: opened for another it is refused. */
export function seal(keys: PopulationKeys, personKey: Uint8Array, content: Sealed): Buffer {
  const iv = freshIv();
  const cipher = createCipheriv(ALGORITHM, keys.seal, iv);
  cipher.setAAD(personKey);
  const body = Buffer.concat([cipher.update(textOf(content), 'latin1'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, body, cipher.getAuthTag()]);
}

/** @throws Error where anything of it was changed, or it is another person's */
export function unseal(keys: PopulationKeys, personKey: Uint8Array, sealed: Uint8Array): Sealed {
  const bytes = Buffer.from(sealed);
  const bodyAt = 1 + IV_BYTES;
  const tagAt = bodyAt + TEXT_BYTES;
  if (bytes[0] !== VERSION || bytes.length !== tagAt + TAG_BYTES)
    throw new RangeError('not sealed like this');
  const decipher = createDecipheriv(ALGORITHM, keys.seal, bytes.subarray(1, bodyAt), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(personKey);
  decipher.setAuthTag(bytes.subarray(tagAt));
  return parse(
    decipher.update(bytes.subarray(bodyAt, tagAt), undefined, 'latin1') + decipher.final('latin1'),
  );
}
