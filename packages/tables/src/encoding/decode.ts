import type { TablesErrorCode } from '../errors.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';
import { firstInvalid, unfinished } from './utf8.ts';

/** Bytes that are no UTF-8 text. The reader, which counts lines, makes an error with a place of it. */
export class DecodeFailure extends Error {
  readonly code: TablesErrorCode;
  /** First byte that is wrong, from 0; 0 where the file as a whole is in another encoding. */
  readonly byte: number;
  /** What could still be read since the last text that was given out. */
  readonly textBefore: string;
  constructor(code: TablesErrorCode, byte: number, textBefore = '') {
    super(code);
    this.code = code;
    this.byte = byte;
    this.textBefore = textBefore;
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const NOTHING = new Uint8Array(0);

/** Decodes a stream of UTF-8 as it comes, and refuses anything else by its name. A byte order mark is dropped. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Held back: the head of the file until it can be judged, afterwards a sequence that a chunk cut. */
  #held: Uint8Array = NOTHING;
  #sniffed = false;
  /** Bytes before `#held`. */
  #bytes = 0;
  #sawLetters = false;
  /** Whether the file began with a byte order mark. */
  hadMark = false;

  /** The text of the next bytes, perhaps none yet. @throws DecodeFailure */
  push(chunk: Uint8Array): string {
    const bytes = join(this.#held, chunk);
    if (!this.#sniffed && bytes.length < SNIFF_BYTES) {
      // Copied, since the source may use its buffer again.
      this.#held = Uint8Array.from(bytes);
      return '';
    }
    return this.#decode(bytes, false);
  }

  /** The text of what was held back at the end. @throws DecodeFailure */
  end(): string {
    return this.#decode(this.#held, true);
  }

  #decode(bytes: Uint8Array, final: boolean): string {
    if (!this.#sniffed) {
      const code = sniff(bytes);
      if (code !== undefined) throw new DecodeFailure(code, 0);
      this.#sniffed = true;
      this.hadMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    }
    const nul = bytes.indexOf(0);
    if (nul >= 0) this.#fail('TABLE_IS_BINARY', bytes, nul);
    const cut = final ? 0 : unfinished(bytes);
    const whole = cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut);
    let text: string;
    try {
      text = this.#decoder.decode(whole, { stream: !final });
    } catch {
      const at = firstInvalid(whole, true);
      // Letters outside ASCII that decoded before are not chance: then it is UTF-8, with a wound.
      const letters = this.#sawLetters || whole.subarray(0, at).some((byte) => byte > 0x7f);
      return this.#fail(letters ? 'TABLE_ENCODING_DAMAGED' : 'TABLE_ENCODING_LEGACY', whole, at);
    }
    if (text.length < whole.length) this.#sawLetters = true;
    this.#bytes += whole.length;
    this.#held = cut === 0 ? NOTHING : Uint8Array.from(bytes.subarray(bytes.length - cut));
    return text;
  }

  #fail(code: TablesErrorCode, bytes: Uint8Array, at: number): never {
    const before = firstInvalid(bytes.subarray(0, at), false);
    const readable = before === -1 ? at : before;
    throw new DecodeFailure(code, this.#bytes + at, new TextDecoder().decode(bytes.subarray(0, readable)));
  }
}
