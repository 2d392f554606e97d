import type { VerificationEntry } from '@cutru/ledger';
import { expect, it } from 'vitest';
import { SharedReader, SharedWriter } from '../../src/log/shared-refs.ts';

function entryOf(
  parts: VerificationEntry['parts'],
  versions: VerificationEntry['versions'],
): VerificationEntry {
  const rest = { kind: 'verification', caller: 'c', programme: 'p', outcome: 'o', clauses: [] } as const;
  return { ...rest, parts, versions };
}

/** What an entry is on the other side of a text. */
function over(writer: SharedWriter, reader: SharedReader, entry: VerificationEntry): VerificationEntry {
  const written = writer.write(entry);
  const [news, text] = JSON.parse(JSON.stringify([writer.news(), written]));
  reader.learn(news);
  return reader.read(text);
}

it('sends what is frozen once, and what is not each time', () => {
  const [writer, reader] = [new SharedWriter(), new SharedReader()];
  const parts = Object.freeze([Object.freeze({ a: 1 })]);
  const versions: Record<string, number> = { b: 1 };
  writer.write(entryOf(parts, versions));
  expect(writer.news().pieces).toHaveLength(2);
  versions.b = 2;
  writer.write(entryOf(parts, versions));
  expect(writer.news().pieces).toEqual([[2, { b: 2 }]]);
  expect(over(writer, reader, entryOf(Object.freeze([]), versions))).toEqual(entryOf([], { b: 2 }));
});

it('gives the very same frozen object to all that have it in common', () => {
  const [writer, reader] = [new SharedWriter(), new SharedReader()];
  const entry = entryOf(Object.freeze([]), Object.freeze({ b: 1 }));
  const [first, second] = [over(writer, reader, entry), over(writer, reader, entry)];
  expect(first).toEqual(entry);
  expect(second.versions).toBe(first.versions);
  expect(Object.isFrozen(first.versions)).toBe(true);
});

it('forgets on both sides alike, by itself and when it is told to', () => {
  const [writer, reader] = [new SharedWriter(), new SharedReader()];
  const lasting = Object.freeze({ lasts: true });
  for (let n = 0; n < 25_000; n += 1) {
    const entry = entryOf(Object.freeze([Object.freeze({ n })]), lasting);
    const there = over(writer, reader, entry);
    if (n % 1_000 === 0 || n > 19_990) expect(there).toEqual(entry);
  }
  writer.write(entryOf(Object.freeze([]), Object.freeze({ lost: true })));
  writer.forget();
  const entry = entryOf(Object.freeze([]), lasting);
  expect(over(writer, reader, entry)).toEqual(entry);
});
