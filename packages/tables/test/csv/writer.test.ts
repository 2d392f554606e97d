import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWriter, type Delimiter, openTable } from '../../src/index.ts';
import { allRows, folder, refusal } from '../helpers.ts';

const SPEC = {
  columns: [
    { name: 'a', headings: [] },
    { name: 'b', headings: [] },
  ],
} as const;

async function write(path: string, rows: readonly string[][], delimiter: Delimiter = ',') {
  const writer = await csvWriter(path, ['a', 'b'], { delimiter });
  for (const row of rows) await writer.write(row);
  await writer.close();
}

describe('what is written', () => {
  it('is read back, whatever is in the cells', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'ễ', ' ', ',', ';', '\t', '"', '\n', '\r') }),
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    );
    const path = join(await folder(), 'out.csv');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 5 }),
        fc.constantFrom<Delimiter>(',', ';', '\t'),
        async (rows, delimiter) => {
          await write(
            path,
            rows.map(([a, b]) => [`.${a}`, `.${b}`]),
            delimiter,
          );
          const back = await allRows(await openTable(path, SPEC));
          expect(back.map((row) => row.cells)).toEqual(rows.map(([a, b]) => [`.${a}`, `.${b}`]));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a byte order mark and CRLF, unless told otherwise', async () => {
    const path = join(await folder(), 'out.csv');
    await write(path, [['1', 'Đặng']]);
    expect(await readFile(path, 'utf8')).toBe('\uFEFFa,b\r\n1,Đặng\r\n');
    const writer = await csvWriter(path, ['a'], { bom: false });
    await writer.close();
    expect(await readFile(path, 'utf8')).toBe('a\r\n');
  });

  it('is no formula', async () => {
    const path = join(await folder(), 'out.csv');
    await write(path, [
      ['=1+1', '+84'],
      ['-1', '@x'],
      ['\tx', '\rx'],
      ['a=1', "'="],
    ]);
    const rows = await allRows(await openTable(path, SPEC));
    expect(rows.map((row) => row.cells)).toEqual([
      ["'=1+1", "'+84"],
      ["'-1", "'@x"],
      ["'\tx", "'\rx"],
      ['a=1', "'="],
    ]);
  });

  it('comes out whole when there is much of it', async () => {
    const path = join(await folder(), 'out.csv');
    await write(
      path,
      Array.from({ length: 5000 }, (_, i) => [String(i), 'x'.repeat(100)]),
    );
    expect(await allRows(await openTable(path, SPEC))).toHaveLength(5000);
  });

  it('has a cell for every heading', async () => {
    const writer = await csvWriter(join(await folder(), 'out.csv'), ['a', 'b']);
    expect(() => writer.write(['1'])).toThrow(TypeError);
    await writer.abort();
  });
});

describe('the file', () => {
  it('is not there before it is closed, and an earlier one stays', async () => {
    const path = await folder();
    const out = join(path, 'out.csv');
    await writeFile(out, 'old');
    const writer = await csvWriter(out, ['a']);
    for (let i = 0; i < 2000; i += 1) await writer.write(['x']);
    expect(await readFile(out, 'utf8')).toBe('old');
    await writer.close();
    expect(await readFile(out, 'utf8')).toContain('x');
    expect(await readdir(path)).toEqual(['out.csv']);
  });

  it('leaves no trace when aborted', async () => {
    const path = await folder();
    const out = join(path, 'out.csv');
    await writeFile(out, 'old');
    const writer = await csvWriter(out, ['a']);
    for (let i = 0; i < 2000; i += 1) await writer.write(['x']);
    await writer.abort();
    await writer.abort();
    expect(await readdir(path)).toEqual(['out.csv']);
    expect(await readFile(out, 'utf8')).toBe('old');
  });

  it('goes where a symbolic link points', async () => {
    const path = await folder();
    await mkdir(join(path, 'real'));
    await writeFile(join(path, 'real', 'r.csv'), 'old');
    await symlink(join(path, 'real', 'r.csv'), join(path, 'link.csv'));
    await write(join(path, 'link.csv'), [['1', '2']]);
    expect(await readFile(join(path, 'real', 'r.csv'), 'utf8')).toContain('1,2');
    expect(await readdir(path)).toEqual(['link.csv', 'real']);
  });
});

describe('an output that cannot be written', () => {
  it('is refused before any row: no folder, a folder, a file for a folder', async () => {
    const path = await folder();
    const none = join(path, 'none', 'out.csv');
    expect(await refusal(csvWriter(none, ['a']))).toMatchObject({ code: 'OUTPUT_NO_FOLDER', file: none });
    expect(await refusal(csvWriter(path, ['a']))).toMatchObject({ code: 'OUTPUT_IS_FOLDER' });
    await writeFile(join(path, 'f'), '');
    expect(await refusal(csvWriter(join(path, 'f', 'out.csv'), ['a']))).toMatchObject({
      code: 'OUTPUT_NO_FOLDER',
    });
  });

  it.skipIf(process.getuid?.() === 0)('is refused without permission', async () => {
    const path = await folder();
    await chmod(path, 0o555);
    expect(await refusal(csvWriter(join(path, 'out.csv'), ['a']))).toMatchObject({
      code: 'OUTPUT_FORBIDDEN',
    });
  });

  it('is refused when the name is too long for the system', async () => {
    const long = join(await folder(), 'x'.repeat(300));
    expect(await refusal(csvWriter(long, ['a']))).toMatchObject({ code: 'OUTPUT_FAILED' });
  });

  it.skipIf(process.platform !== 'linux')(
    'says that the disk is full, and leaves a device a device',
    async () => {
      const writer = await csvWriter('/dev/full', ['a']);
      const writing = (async () => {
        for (let i = 0; i < 5000; i += 1) await writer.write(['x'.repeat(100)]);
      })();
      const error = await refusal(writing);
      expect(error).toMatchObject({ code: 'OUTPUT_DISK_FULL', file: '/dev/full' });
      expect(error.message).toMatch(/disk is full/);
      await writer.abort();
      const short = await csvWriter('/dev/full', ['a']);
      expect(await refusal(short.close())).toMatchObject({ code: 'OUTPUT_DISK_FULL' });
      expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
    },
  );
});
