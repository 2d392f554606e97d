import { parseUnits, type Units } from '@cutru/places';
import fc from 'fast-check';

/** A table of our own: what stands here is the part after the header. */
export function tableOf(...lines: readonly string[]): Units {
  return parseUnits(
    ['cutru-units 1', 'province\t01\tTỉnh Một', 'district\t001\t01\tHuyện Một', ...lines].join('\n'),
  );
}

/** A source of a unit: place of the earlier unit in its round, and whether whole. */
type Share = readonly [source: number, marks: '' | '/' | '/+' | '/-'];

const MARKS = ['', '/', '/+', '/-'] as const;
const ROUNDS = ['2025-07-01', '2027-01-01', '2028-07-01'] as const;

const code = (round: number, index: number): string => String(round * 100 + index).padStart(5, '0');

/** Links of one round: for each of its units, distinct sources among `earlier` units of the round before. */
function round(earlier: number): fc.Arbitrary<Share[][]> {
  const share: fc.Arbitrary<Share> = fc.tuple(fc.nat(earlier - 1), fc.constantFrom(...MARKS));
  const sources = fc.uniqueArray(share, { maxLength: 3, selector: ([source]) => source });
  return fc.array(sources, { minLength: 1, maxLength: 6 });
}

/** The lines of a table of up to three rounds of mergers and splits, some units without sources or successors. */
export const anyTable: fc.Arbitrary<string[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: ROUNDS.length }))
  .chain(([first, rounds]) => {
    let chain: fc.Arbitrary<Share[][][]> = fc.constant([]);
    for (let index = 0; index < rounds; index += 1) {
      chain = chain.chain((done) => {
        const earlier = done.at(-1)?.length ?? first;
        return round(earlier).map((next) => [...done, next]);
      });
    }
    return chain.map((links) => lines(first, links));
  });

function lines(first: number, links: readonly Share[][][]): string[] {
  const text = [`group\t..\t${ROUNDS[0]}`];
  for (let index = 0; index < first; index += 1) text.push(`${code(0, index)}\tXã Đầu ${index}\t001`);
  links.forEach((units, round) => {
    text.push(`group\t${ROUNDS[round]}\t${links[round + 1] === undefined ? '..' : ROUNDS[round + 1]}`);
    units.forEach((sources, index) => {
      const cells = [code(round + 1, index), `Xã Sau ${round}.${index}`, '01'];
      const from = sources.map(
        ([source, marks]) => `${marks.slice(0, 1)}${code(round, source)}${marks.slice(1)}`,
      );
      text.push([...cells, ...(from.length > 0 ? [from.join(' ')] : [])].join('\t'));
    });
  });
  return text;
}
