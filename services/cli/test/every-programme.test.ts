import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMMES, type Programme } from '@cutru/rules';
import { openTable } from '@cutru/tables';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { json } from './command.ts';
import { ServiceWorld } from './service-world.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const EXAMPLES = new URL('../../../packages/plans/examples/', import.meta.url);

/** The plan of those programmes that have an example, and what its file is called. */
const PLANS: Readonly<Partial<Record<Programme, string>>> = {
  'ethnic-boarding-school': 'example-boarding-school.yaml',
  'grade-10-admission': 'example-grade-10-group-3.yaml',
  'school-entry': 'example-hcm-grade-1.yaml',
};

let world: ServiceWorld;

function plan(name: string): string {
  return readFileSync(new URL(name, EXAMPLES), 'utf8');
}

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const table = await openTable(join(world.place.path, name), { columns: [] });
  const rows: Record<string, string>[] = [];
  for await (const batch of table.rows()) {
    for (const { cells } of batch)
      rows.push(Object.fromEntries(table.layout.headings.map((heading, i) => [heading, cells[i] ?? ''])));
  }
  return rows;
}

/** Without what only a service gives, and the notes on whom a source does not have. */
function comparable(rows: readonly Record<string, string>[]): Record<string, string>[] {
  return rows.map(({ decision_id: _id, token: _token, reason: _reason, ...row }) => row);
}

beforeAll(async () => {
  world = await ServiceWorld.open(
    undefined,
    undefined,
    {},
    Object.values(PLANS).map((name) => new URL(name, EXAMPLES).pathname),
  );
}, 60_000);
afterAll(() => world.close());

describe.each(PROGRAMMES)('%s', (programme) => {
  const file = PLANS[programme];
  const withPlan = file === undefined ? [] : ['--plan', 'plan.yaml'];

  async function fillIn(): Promise<void> {
    const { place } = world;
    if (file !== undefined) place.write('plan.yaml', plan(file));
    const ended = await place.run('template', programme, '--lang', 'en', '--out', 'filled.csv');
    expect(ended).toMatchObject({ code: 0, err: '' });
  }

  it('is decided the same here and by a service, by the same plan', async () => {
    await fillIn();
    const { place } = world;
    const inputs = ['--residence', 'extract.csv', '--areas', 'areas.csv', '--areas-complete'];
    const here = await place.run(
      ...['verify', 'filled.csv', '--programme', programme, '--out', 'draft.csv', '--json'],
      ...inputs,
      ...withPlan,
    );
    expect(json(here)).toMatchObject({ decided: 1, badRows: 0 });
    const there = await place.run(...world.through('filled.csv', programme, '--json', ...withPlan));
    expect(json(there)).toMatchObject({ decided: 1, badRows: 0 });
    const [draft, results] = [await rowsOf('draft.csv'), await rowsOf('out.csv')];
    expect(comparable(results)).toEqual(comparable(draft));
    expect(results[0]?.outcome).toMatch(/^(?:ELIGIBLE|NOT_ELIGIBLE|NEEDS_EVIDENCE)$/);
    expect(results[0]?.token).not.toBe('');
    const entry = (await world.logged()).at(-1);
    expect(entry?.programme).toBe(programme);
    if (file === undefined) expect(entry?.plan).toBeNull();
    else expect(entry?.plan?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a plan', () => {
  it('that the service has in another text is refused by name, and nothing is written', async () => {
    const { place } = world;
    await place.run('template', 'school-entry', '--out', 'filled.csv');
    const changed = plan('example-hcm-grade-1.yaml').replace(/^issuer: .*$/m, 'issuer: Another');
    place.write('plan.yaml', changed);
    const ended = await place.run(...world.through('filled.csv', 'school-entry', '--plan', 'plan.yaml'));
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('PLAN_OF_SERVICE_DIFFERS');
  });

  it('that the service does not have is a bad row, told by the column', async () => {
    const { place } = world;
    const changed = plan('example-hcm-grade-1.yaml').replace(/^version: .*$/m, 'version: "77"');
    place.write('plan.yaml', changed);
    const ended = await place.run(
      ...world.through('filled.csv', 'school-entry', '--plan', 'plan.yaml', '--json'),
    );
    expect(json(ended)).toMatchObject({ decided: 0, badRows: 1, badReasons: [{ code: 'PLAN_UNKNOWN' }] });
  });

  it('that is no plan is refused before anything is read, with its lines', async () => {
    const { place } = world;
    place.write('plan.yaml', 'id: x\nprograme: school-entry\n');
    const ended = await place.run(
      ...['verify', 'filled.csv', '--programme', 'school-entry', '--out', 'o.csv', '--plan', 'plan.yaml'],
    );
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/plan\.yaml:2:\d+/);
    expect(place.files()).not.toContain('o.csv');
  });
});
