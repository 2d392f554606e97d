import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListFilter, readCanonical } from '../../src/index.ts';
import { rejection } from '../refusal.ts';
import { access, openWorld, START_MS, verification, type World } from '../world.ts';

const OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE'];
const PROGRAMMES = ['ethnic-boarding-school', 'university-admission'];
const COUNT = 60;

let world: World;
beforeAll(async () => {
  // A clock that goes back now and then, as that of another server may.
  let looks = 0;
  const clock = () => START_MS + 1000 * (looks++ ^ 1);
  world = await openWorld({ clock });
  for (let at = 0; at < COUNT; at += 1)
    await world.ledger
      .append(
        at % 10 === 9
          ? access()
          : verification(at % 7, {
              outcome: OUTCOMES[at % 3] as string,
              programme: PROGRAMMES[at % 2] as string,
              caller: `caller-${at % 4}`,
            }),
      )
      .catch(() => {});
  // Requests are by caller and number, so some of these were logged before.
});
afterAll(() => world.close());

/** All pages of a filter, in their order. */
async function all(filter: ListFilter) {
  const found: Record<string, unknown>[] = [];
  let after: string | undefined;
  do {
    const page = await world.ledger.list(after === undefined ? filter : { ...filter, after });
    expect(page.entries.length).toBeLessThanOrEqual(filter.limit ?? 50);
    found.push(...page.entries.map(({ index, bytes }) => ({ index, ...readCanonical(bytes) })));
    after = page.next;
  } while (after !== undefined);
  return found;
}

const members = (entries: readonly Record<string, unknown>[], name: string) =>
  entries.map((entry) => entry[name]);

describe('a list', () => {
  it('goes through the whole log, forwards and backwards, in pages of any size', async () => {
    const oldest = await all({ order: 'oldest' });
    expect(members(oldest, 'index')).toEqual(oldest.map((_, at) => at));
    for (const limit of [1, 7, oldest.length, 1000]) {
      expect(await all({ order: 'oldest', limit })).toEqual(oldest);
      expect(await all({ limit })).toEqual([...oldest].reverse());
    }
  });

  it('goes by time where entries stand a little out of it', async () => {
    const byTime = await all({ by: 'time', order: 'oldest', limit: 4 });
    const times = members(byTime, 'time') as string[];
    expect(times).toEqual([...times].sort());
    expect(members(byTime, 'index')).not.toEqual(byTime.map((_, at) => at));
    expect(await all({ by: 'time', limit: 9 })).toEqual([...byTime].reverse());
  });

  it('keeps to its conditions, alone and together', async () => {
    const everything = await all({ order: 'oldest' });
    const wanted: [ListFilter, (entry: Record<string, unknown>) => boolean][] = [
      [{ kind: 'access' }, ({ kind }) => kind === 'access'],
      [{ caller: 'caller-2' }, ({ caller }) => caller === 'caller-2'],
      [{ programme: 'university-admission' }, ({ programme }) => programme === 'university-admission'],
      [{ outcome: 'NEEDS_EVIDENCE' }, ({ outcome }) => outcome === 'NEEDS_EVIDENCE'],
      [
        { outcome: 'ELIGIBLE', programme: 'university-admission', caller: 'caller-3' },
        (entry) =>
          entry.outcome === 'ELIGIBLE' &&
          entry.programme === 'university-admission' &&
          entry.caller === 'caller-3',
      ],
      [
        { from: '2026-06-01T00:00:05Z', to: '2026-06-01T07:00:20+07:00' },
        ({ time }) => String(time) >= '2026-06-01T00:00:05' && String(time) < '2026-06-01T00:00:20',
      ],
      [{ caller: "x' or true --" }, () => false],
    ];
    for (const [filter, holds] of wanted) {
      const expected = everything.filter(holds);
      for (const by of ['index', 'time'] as const) {
        const found = await all({ ...filter, by, order: 'oldest', limit: 3 });
        expect(found.map(({ index }) => index).sort()).toEqual(expected.map(({ index }) => index).sort());
      }
    }
    expect(everything.some(({ outcome }) => outcome === 'NEEDS_EVIDENCE')).toBe(true);
  });

  it('of a person is by pseudonym', async () => {
    const [first] = await all({ order: 'oldest', limit: 1 });
    const subject = String(first?.subject);
    const own = await all({ subject });
    expect(own.length).toBeGreaterThan(1);
    expect(new Set(members(own, 'subject'))).toEqual(new Set([subject]));
  });

  it('refuses what is malformed', async () => {
    for (const filter of [
      { limit: 0 },
      { limit: 1001 },
      { limit: 1.5 },
      { after: 'x' },
      { after: Buffer.from('2026-06-01T00:00:00.000000Z').toString('base64url') },
      { after: Buffer.from('2026-99-01T00:00:00.000000Z 1').toString('base64url') },
      { from: 'yesterday' },
      { to: '' },
      { subject: 'abc' },
      { caller: '\0' },
    ])
      await rejection(world.ledger.list(filter), 'LEDGER_PAGE_MALFORMED');
  });
});
