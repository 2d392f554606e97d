import { randomUUID } from 'node:crypto';
import { count, type Figure, median } from './measure.ts';
import { startServerProcess } from './service/child.ts';
import { type LoadResult, streamLoad, unaryLoad } from './service/load.ts';
import { asItem, requestBodies, withId } from './service/requests.ts';
import { type BenchWorld, openBenchWorld } from './service/world.ts';

/** So many that a hundred thousand of them are candidates. */
const PEOPLE = 460_000;
const CANDIDATES = 100_000;
const ROUNDS = 5;

type Load = (target: string, many: number) => Promise<LoadResult>;

/** A shape of load: how many go over in a round, and how. */
interface Shape {
  readonly what: string;
  readonly many: number;
  readonly load: Load;
}

/** Turn by turn, so that whatever else the machine does meets both. */
async function compare(shape: Shape, echo: string, service: string): Promise<Figure[]> {
  const { what, many, load } = shape;
  await load(echo, many);
  await load(service, many);
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([(await load(echo, many)).perSecond, (await load(service, many)).perSecond]);
  }
  const ratio = median(rounds.map(([empty, whole]) => whole / empty));
  return [
    { what: `${what}: empty echo`, value: count(median(rounds.map(([empty]) => empty))), ratio: '1' },
    {
      what: `${what}: the service`,
      value: count(median(rounds.map(([, whole]) => whole))),
      ratio: ratio.toFixed(2),
    },
  ];
}

async function compareAll(world: BenchWorld, service: string): Promise<Figure[]> {
  const bodies = await requestBodies(world.file('candidates-university.csv'));
  const next = (at: number): Buffer => withId(bodies[at % bodies.length] as Uint8Array, randomUUID());
  const shapes: readonly Shape[] = [
    {
      what: 'unary, 1 channel, 64 in flight',
      many: 10_000,
      load: (target, many) => unaryLoad(target, many, 64, next),
    },
    {
      what: '1 stream, 1,000 in flight',
      many: 30_000,
      load: (target, many) => streamLoad(target, many, 1_000, (at) => asItem(next(at))),
    },
  ];
  const first = await streamLoad(service, bodies.length, 1_000, (at) => asItem(next(at)));
  const sample = (await unaryLoad(service, 1, 1, next)).sample.toString('base64');
  const echo = await startServerProcess('echo.ts', [sample]);
  try {
    const figures: Figure[] = [
      {
        what: `1 stream, 1,000 in flight: ${count(bodies.length)} people looked up for the first time`,
        value: count(first.perSecond),
      },
    ];
    for (const shape of shapes) figures.push(...(await compare(shape, echo.target, service)));
    return figures;
  } finally {
    await echo.stop();
  }
}

/** A spreadsheet through the service by the command line, whole: reading, sending, and writing the results. */
async function verifyThrough(world: BenchWorld, service: string): Promise<Figure> {
  const { rows, milliseconds } = (await world.cutru(
    ...['verify', world.file('candidates-university.csv'), '--programme', 'university-admission'],
    ...['--server', service, '--out', world.file('out.csv')],
  )) as { rows: number; milliseconds: number };
  return {
    what: `cutru verify --server: ${count(rows)} candidates, each looked up for the first time`,
    value: `${count((rows * 1000) / milliseconds)} rows/s`,
  };
}

/** The real service beside an empty one of the same messages. */
export async function benchService(): Promise<Figure[]> {
  const world = await openBenchWorld(PEOPLE, CANDIDATES);
  try {
    const before = await startServerProcess('serve.ts', [], world.environment);
    await world.cutru('import', world.file('extract.csv'));
    const spreadsheet = await verifyThrough(world, before.target);
    await before.stop();
    const service = await startServerProcess('serve.ts', [], world.environment);
    try {
      return [...(await compareAll(world, service.target)), spreadsheet];
    } finally {
      await service.stop();
    }
  } finally {
    await world.close();
  }
}
