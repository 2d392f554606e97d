import { randomUUID } from 'node:crypto';
import { count, type Figure } from './measure.ts';
import { startServerProcess } from './service/child.ts';
import { type LoadResult, streamLoad, unaryLoad } from './service/load.ts';
import { asItem, requestBodies, withId } from './service/requests.ts';
import { openBenchWorld } from './service/world.ts';

const PEOPLE = 50_000;
const ROUNDS = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** The real service beside an empty one of the same messages, turn by turn. */
export async function benchService(): Promise<Figure[]> {
  const world = await openBenchWorld(PEOPLE);
  try {
    const service = await startServerProcess('serve.ts', [], world.environment);
    await world.cutru('import', world.file('extract.csv'));
    const bodies = await requestBodies(world.file('candidates-university.csv'));
    const next = (at: number): Buffer => withId(bodies[at % bodies.length] as Uint8Array, randomUUID());
    const first = await unaryLoad(service.target, bodies.length, 64, next);
    const sample = first.sample.toString('base64');
    const echo = await startServerProcess('echo.ts', [sample]);
    const shapes: [string, (target: string, many: number) => Promise<LoadResult>][] = [
      ['unary, 1 channel, 64 in flight', (target, many) => unaryLoad(target, many, 64, next)],
      [
        '1 stream, 1,000 in flight',
        (target, many) => streamLoad(target, many, 1_000, (at) => asItem(next(at))),
      ],
    ];
    const figures: Figure[] = [
      {
        what: `unary, 64 in flight, ${count(bodies.length)} people asked for the first time`,
        value: count(first.perSecond),
      },
    ];
    for (const [what, load] of shapes) {
      await load(echo.target, 10_000);
      await load(service.target, 5_000);
      const echoes: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        echoes.push((await load(echo.target, 20_000)).perSecond);
        ours.push((await load(service.target, 20_000)).perSecond);
      }
      const ratios = ours.map((value, at) => value / (echoes[at] as number));
      figures.push({ what: `${what}: empty echo`, value: count(median(echoes)), ratio: '1' });
      figures.push({
        what: `${what}: the service`,
        value: count(median(ours)),
        ratio: median(ratios).toFixed(2),
      });
    }
    await echo.stop();
    await service.stop();
    return figures;
  } finally {
    await world.close();
  }
}
