import { describe, expect, it } from 'vitest';
import {
  formatNoteKey,
  logPublicKey,
  noteKey,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseNoteKey,
  signCheckpoint,
  signNote,
} from '../../src/index.ts';
import { refusal } from '../refusal.ts';
import { ORIGIN, seededRandom, someKeys } from '../world.ts';

/** The example of golang.org/x/mod/sumdb/note, another implementation. */
const GO = {
  publicKey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

const keys = await someKeys(seededRandom('notes'));
const forger = await someKeys(seededRandom('forger'));
const key = noteKey(ORIGIN, logPublicKey(keys));
const note = signNote('a text\n', key, keys.log);

describe("the example of Go's implementation", () => {
  it('verifies', () => {
    expect(openNote(`${GO.text}\n${GO.signature}`, parseNoteKey(GO.publicKey))).toBe(GO.text);
  });

  it('is what we write', () => {
    const goKey = parseNoteKey(GO.publicKey);
    expect(formatNoteKey(goKey)).toBe(GO.publicKey);
    expect(Buffer.from(goKey.id).toString('hex')).toBe('c74f20a3');
  });
});

describe('a key', () => {
  it('is read as it was written', () => {
    const text = formatNoteKey(key);
    expect(text.startsWith(`${ORIGIN}+`)).toBe(true);
    expect(formatNoteKey(parseNoteKey(`${text}\n`))).toBe(text);
  });

  it('is refused with another id, name, type, length or padding', () => {
    const [name = '', id = '', ...material] = formatNoteKey(key).split('+');
    const rest = material.join('+');
    for (const text of [
      '',
      name,
      `${name}+${id}`,
      `${name}+00000000+${rest}`,
      `other+${id}+${rest}`,
      `${name}+${id}+${rest.slice(0, -4)}`,
      `${name}+${id}+${rest} `.replace(/.\s$/, '*'),
      `na me+${id}+${rest}`,
      `${name}+${id}+Ag${rest.slice(2)}`,
    ])
      refusal(() => parseNoteKey(text), 'LOG_KEY_MALFORMED');
  });

  it('is not made under a name with a blank or plus, or of another kind of key', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\n'])
      expect(() => noteKey(name, logPublicKey(keys))).toThrow(TypeError);
  });
});

describe('a note', () => {
  it('is read and opened', () => {
    expect(parseNote(note).text).toBe('a text\n');
    expect(openNote(note, key)).toBe('a text\n');
  });

  it('may have an empty line in its text', () => {
    const two = signNote('one\n\ntwo\n', key, keys.log);
    expect(openNote(two, key)).toBe('one\n\ntwo\n');
  });

  it('is refused where its form is wrong', () => {
    for (const text of [
      '',
      'a text\n',
      'a text\n\n',
      note.slice(0, -1),
      note.replace('\u2014', '-'),
      note.replace('a text', 'a\ttext'),
      note.replace('a text', 'a\r\ntext'),
      `${note}\u2014 x x\n`,
      `${note}\u2014 x AAAA\n`,
      `${note}\u2014 x AAAAAAAA more\n`,
      note.replace(/\n$/, '=\n'),
      note + note.split('\n\n')[1]?.repeat(100),
    ])
      refusal(() => openNote(text, key), 'NOTE_MALFORMED');
  });

  it('is refused when a second signature under the same name and id is wrong', () => {
    const forged = signNote('a text\n', key, forger.log);
    refusal(() => openNote(note + forged.split('\n\n')[1], key), 'NOTE_SIGNATURE_WRONG');
  });

  it('is refused after any change of its text', () => {
    refusal(() => openNote(note.replace('a text', 'A text'), key), 'NOTE_SIGNATURE_WRONG');
  });

  it('ends with a newline', () => {
    expect(() => signNote('a text', key, keys.log)).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  const root = Buffer.alloc(32, 3);
  const rootText = root.toString('base64');

  it('is origin, size and root, a line each', () => {
    const signed = signCheckpoint({ size: 12, root }, key, keys.log);
    expect(signed.startsWith(`${ORIGIN}\n12\n${rootText}\n\n\u2014 ${ORIGIN} `)).toBe(true);
    expect(openCheckpoint(signed, key)).toEqual({ origin: ORIGIN, size: 12, root });
  });

  it('is refused where a line is missing, empty or malformed', () => {
    for (const text of [
      '',
      `${ORIGIN}\n12\n`,
      `${ORIGIN}\n12\n${rootText}`,
      `\n12\n${rootText}\n`,
      `${ORIGIN}\n012\n${rootText}\n`,
      `${ORIGIN}\n-1\n${rootText}\n`,
      `${ORIGIN}\n1e3\n${rootText}\n`,
      `${ORIGIN}\n${2 ** 53}\n${rootText}\n`,
      `${ORIGIN}\n12\n${rootText.slice(4)}\n`,
      `${ORIGIN}\n12\n${rootText.replace('=', '')}\n`,
      `${ORIGIN}\n12\n${rootText}\n\nx\n`,
    ])
      refusal(() => parseCheckpoint(text), 'CHECKPOINT_MALFORMED');
  });
});
