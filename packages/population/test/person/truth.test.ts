import { type Day, FOREVER } from '@cutru/calendar';
import type { KnownTimeline, PeriodInput } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attested, EvidenceItem } from '../../src/index.ts';
import { day } from '../helpers.ts';
import { ASKED, evidence, read, record } from './people.ts';

/** Where somebody really lived: communes that never share an address, in order, apart by at least no day. */
interface TrueStay {
  readonly code: string;
  readonly village: string;
  readonly from: Day;
  /** `FOREVER`: still there. */
  readonly to: Day;
}

const CODES = ['30577', '30586', '26740', '24775', '30583', '07615'];
const BORN = day('2007-03-02');
const RECORDED = day('2025-06-01');
const LATEST_PAPER = day('2025-06-30');

const lives: fc.Arbitrary<TrueStay[]> = fc
  .tuple(
    fc.array(fc.record({ gap: fc.constantFrom(0, 0, 1, 40), length: fc.integer({ min: 1, max: 2500 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.integer({ min: 0, max: 2000 }),
    fc.boolean(),
  )
  .map(([spells, lead, open]) => {
    let at = BORN + lead;
    const stays = spells.map(({ gap, length }, i): TrueStay => {
      const from = at + gap;
      at = from + length;
      return { code: CODES[i] as string, village: `Ấp ${i}`, from, to: at - 1 };
    });
    const last = stays.pop() as TrueStay;
    return [...stays, open ? { ...last, to: FOREVER } : last];
  });

interface Blur {
  readonly skip: number;
  readonly from: readonly boolean[];
  readonly to: readonly boolean[];
  readonly code: readonly boolean[];
  readonly village: readonly boolean[];
}
const flags = (often: number): fc.Arbitrary<boolean[]> =>
  fc.array(
    fc.integer({ min: 0, max: 9 }).map((n) => n < often),
    { minLength: 6, maxLength: 6 },
  );
const blurs: fc.Arbitrary<Blur> = fc.record({
  skip: fc.integer({ min: 0, max: 3 }),
  from: flags(4),
  to: flags(3),
  code: flags(1),
  village: flags(5),
});

/** What a source has of a life: nothing before its first row, nothing after its day of record, and blurred between. */
function rowsOf(life: readonly TrueStay[], blur: Blur): PeriodInput[] {
  return life
    .filter((stay, i) => i >= blur.skip && stay.from <= RECORDED)
    .map((stay, i) => ({
      communeCode: blur.code[i] ? null : stay.code,
      codeOn: null,
      village: blur.village[i] ? null : stay.village,
      from: blur.from[i] ? null : stay.from,
      to: stay.to > RECORDED ? 'OPEN' : blur.to[i] && !blur.from[i] ? null : stay.to,
      recordedOn: RECORDED,
      basis: 'SOURCE',
    }));
}

interface Telling {
  readonly stay: number;
  readonly says: 'STAY' | 'FROM' | 'TO' | 'VILLAGE';
  readonly from: boolean;
  readonly to: boolean;
  readonly village: boolean;
  readonly issued: number;
}
const tellings: fc.Arbitrary<Telling[]> = fc.array(
  fc.record({
    stay: fc.nat(),
    says: fc.constantFrom('STAY', 'STAY', 'FROM', 'TO', 'VILLAGE'),
    from: fc.boolean(),
    to: fc.boolean(),
    village: fc.boolean(),
    issued: fc.nat(),
  }),
  { maxLength: 4 },
);

/** What a paper says that tells the truth and was issued in time to know it. */
function paperOf(life: readonly TrueStay[], telling: Telling): EvidenceItem | undefined {
  const stay = life[telling.stay % life.length] as TrueStay;
  if (stay.from > LATEST_PAPER) return undefined;
  const until = Math.min(stay.to, LATEST_PAPER);
  const issuedOn = stay.from + (telling.issued % (LATEST_PAPER - stay.from + 1));
  const here = { communeCode: stay.code };
  let attests: Attested;
  if (telling.says === 'FROM') attests = { says: 'FROM', ...here, day: stay.from };
  else if (telling.says === 'VILLAGE') attests = { says: 'VILLAGE', ...here, village: stay.village };
  else if (telling.says === 'TO') {
    if (stay.to > issuedOn) return undefined;
    attests = { says: 'TO', ...here, day: stay.to };
  } else {
    attests = {
      says: 'STAY',
      ...here,
      village: telling.village ? stay.village : null,
      from: telling.from ? stay.from : null,
      to: !telling.to ? null : issuedOn <= until ? 'OPEN' : stay.to,
      before: false,
    };
  }
  const item = evidence(attests, '2025-05-20', { type: 'OTHER', issuedOn });
  return item;
}

/** Whether what really was is among what the timeline holds for possible. */
function holds(timeline: KnownTimeline, life: readonly TrueStay[]): void {
  for (const [i, period] of timeline.periods.entries()) {
    const { place, start, end, presumedFrom } = period;
    const before = timeline.periods[i - 1];
    if (place.type === 'KNOWN') {
      const truth = life.find((stay) => stay.code === place.code) as TrueStay;
      // A stay that is presumed to have gone on pushes the next one's start along with it.
      const presumed = before !== undefined && before.presumedFrom !== FOREVER;
      if (!presumed && before?.place.type !== 'ANY') {
        expect(truth.from).toBeGreaterThanOrEqual(start.min);
      }
      expect(truth.from).toBeLessThanOrEqual(start.max);
      expect(truth.to + 1).toBeGreaterThanOrEqual(Math.min(end.min, presumedFrom));
      // Days of an unknown place may be further days of the same.
      if (timeline.periods[i + 1]?.place.type !== 'ANY') {
        expect(truth.to + 1).toBeLessThanOrEqual(end.max);
      }
      if (place.village !== null) expect(place.village.rest).toBe(truth.village.slice(3));
    }
    const next = timeline.periods[i + 1];
    const gap = { from: end.max, to: next === undefined ? timeline.recordedOn + 1 : next.start.min };
    for (const stay of life) {
      const registered = stay.from < gap.to && stay.to >= gap.from && gap.from < gap.to;
      if (registered && before?.presumedFrom === undefined) expect(stay).toBe(undefined);
      expect(registered && presumedFrom === FOREVER).toBe(false);
    }
  }
}

describe('papers that tell the truth, beside a source that does', () => {
  it('leave the truth possible, and contradict nothing', () => {
    fc.assert(
      fc.property(lives, blurs, tellings, (life, blur, told) => {
        const items = told.flatMap((telling) => paperOf(life, telling) ?? []);
        const { permanent } = read(record(rowsOf(life, blur), { birth: ASKED.birth }), items).facts;
        if (permanent.status === 'KNOWN') holds(permanent, life);
        else expect(permanent.status).toBe('UNKNOWN');
      }),
      { numRuns: 2000 },
    );
  });

  it('leave the truth possible where there is no source', () => {
    fc.assert(
      fc.property(lives, tellings, (life, told) => {
        const items = told.flatMap((telling) => paperOf(life, telling) ?? []);
        const { permanent } = read('NO_SOURCE', items).facts;
        if (permanent.status === 'KNOWN') holds(permanent, life);
        else expect(permanent.status).toBe('UNKNOWN');
      }),
      { numRuns: 1000 },
    );
  });
});
