import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Decoder } from '../../src/encoding/decode.ts';
import { firstInvalid, unfinished } from '../../src/encoding/utf8.ts';
import { read, refusal } from '../helpers.ts';

const TEXT = 'a;b\nNguyễn Thị Hòa;1\nĐặng Văn Ẩn;2\n';
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
function utf32(text: string, little: boolean): Buffer {
  const bytes = Buffer.alloc([...text].length * 4);
  for (const [i, char] of [...text].entries()) {
    const code = char.codePointAt(0) ?? 0;
    if (little) bytes.writeUInt32LE(code, i * 4);
    else bytes.writeUInt32BE(code, i * 4);
  }
  return bytes;
}
/** `Nguyễn Thị` in Windows-1258: ê and a combining tilde, i and a combining dot below. */
const WINDOWS_1258 = Buffer.concat([
  Buffer.from('a,b\n1,x\n2,Nguy'),
  Buffer.from([0xea, 0xde]),
  Buffer.from('n Thi'),
  Buffer.from([0xf2]),
  Buffer.from('\n'),
]);

describe('text in UTF-8', () => {
  it('is decoded the same however its bytes are cut', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', maxLength: 60 })
          .filter((text) => !text.includes('\0') && !text.startsWith('PK')),
        fc.integer({ min: 1, max: 7 }),
        (text, size) => {
          const bytes = Buffer.from(`aaaa${text}`.repeat(3));
          const decoder = new Utf8Decoder();
          let out = '';
          for (let at = 0; at < bytes.length; at += size) out += decoder.push(bytes.subarray(at, at + size));
          expect(out + decoder.end()).toBe(`aaaa${text}`.repeat(3));
        },
      ),
    );
  });

  it('loses its byte order mark', async () => {
    const { table, rows } = await read(`\uFEFF${TEXT}`);
    expect(table.layout.headings).toEqual(['a', 'b']);
    expect(rows).toHaveLength(2);
  });

  it('is taken beyond the first 4,096 bytes at any chunk edge', async () => {
    const long = `a,b\n${'Thị trấn Tri Tôn,2\n'.repeat(1000)}`;
    for (const size of [1, 3, 4095, 4097, 1 << 16]) {
      expect((await read(long, undefined, size)).rows).toHaveLength(1000);
    }
  });
});

describe('another encoding is refused by its name', () => {
  it.each([
    ['UTF-16 little endian with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'TABLE_ENCODING_UTF16'],
    ['UTF-16 big endian with a mark', utf16be(`\uFEFF${TEXT}`), 'TABLE_ENCODING_UTF16'],
    ['UTF-16 little endian', Buffer.from(TEXT, 'utf16le'), 'TABLE_ENCODING_UTF16'],
    ['UTF-16 big endian', utf16be(TEXT), 'TABLE_ENCODING_UTF16'],
    ['UTF-32 little endian with a mark', utf32(`\uFEFF${TEXT}`, true), 'TABLE_ENCODING_UTF32'],
    ['UTF-32 big endian with a mark', utf32(`\uFEFF${TEXT}`, false), 'TABLE_ENCODING_UTF32'],
    ['UTF-32 little endian', utf32(TEXT, true), 'TABLE_ENCODING_UTF32'],
    ['UTF-32 big endian', utf32(TEXT, false), 'TABLE_ENCODING_UTF32'],
  ])('%s', async (_name, bytes, code) => {
    for (const size of [1, 1 << 16])
      expect(await refusal(read(bytes, undefined, size))).toMatchObject({ code });
  });

  it('Windows-1258, with line and byte', async () => {
    const error = await refusal(read(WINDOWS_1258));
    expect(error).toMatchObject({ code: 'TABLE_ENCODING_LEGACY', place: { line: 3, byte: 14 } });
    expect(error.message).toMatch(/in\.csv, line 3, byte 14: .*Windows-1258.*CSV UTF-8/);
  });

  it('Windows-1258 far down in the file', async () => {
    const head = `a,b\n${'1,2\n'.repeat(50_000)}`;
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from('x,"y\n'), Buffer.from([0xea, 0xde, 10])]);
    for (const size of [999, 1 << 16]) {
      expect(await refusal(read(bytes, undefined, size))).toMatchObject({
        code: 'TABLE_ENCODING_LEGACY',
        place: { line: 50_003, byte: head.length + 5 },
      });
    }
  });

  it('NUL bytes in the middle of text', async () => {
    expect(await refusal(read('a,b\n1,2\n3,x\0y\n'))).toMatchObject({
      code: 'TABLE_IS_BINARY',
      place: { line: 3, byte: 11 },
    });
  });

  it('UTF-8 with a wound, or cut off', async () => {
    const wound = Buffer.concat([Buffer.from('a,b\nế,2\n'), Buffer.from([0xff, 10])]);
    expect(await refusal(read(wound))).toMatchObject({
      code: 'TABLE_ENCODING_DAMAGED',
      place: { line: 3, byte: 10 },
    });
    const cut = Buffer.from('a,b\nế,ế');
    expect(await refusal(read(cut.subarray(0, cut.length - 1)))).toMatchObject({
      code: 'TABLE_ENCODING_DAMAGED',
      place: { line: 2 },
    });
  });
});

describe('the first invalid byte', () => {
  it('is where the strict decoder of the platform stops', () => {
    const bytes = fc.uint8Array({ maxLength: 12 });
    const near = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.integer(), fc.integer({ min: 0, max: 255 }))
      .map(([text, at, byte]) => {
        const made = Uint8Array.from(Buffer.from(text));
        if (made.length > 0) made[Math.abs(at) % made.length] = byte;
        return made;
      });
    const strict = (part: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(part);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.oneof(bytes, near), (given) => {
        const at = firstInvalid(given, true);
        expect(at === -1).toBe(strict(given));
        if (at >= 0) expect(strict(given.subarray(0, at))).toBe(true);
        expect(unfinished(given)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });
});
