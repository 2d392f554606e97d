import { join } from 'node:path';
import { openTable } from '@cutru/tables';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { json } from './command.ts';
import { EXTRACT_HEADING } from './files.ts';
import { ServiceWorld } from './service-world.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const PROGRAMME = 'university-admission';
const HEADING =
  'citizen_id,part,answer,reason,paper_type,paper_number,paper_issuer,paper_issued_on,officer,ruled_on';
const REST = 'Đã xem học bạ gốc.,Biên bản họp hội đồng,12/BB,HĐTS,2025-07-01,cb-017,2025-07-02';

const LAN = [
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30577,,2022-09-05,2024-03-05,2025-06-01',
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30583,,2024-03-06,,2025-06-01',
];

let world: ServiceWorld;
beforeAll(async () => {
  const extract = [EXTRACT_HEADING, ...LAN, ''].join('\n');
  world = await ServiceWorld.open(extract);
  world.place.write(
    'candidates.csv',
    'citizen_id,full_name,birth_date,admission_year,graduation_year,school_1_commune,school_1_from,school_1_to,total\n' +
      '089307000003,Nguyễn Thị Lan,2007-03-15,2025,2025,30583,2022-09-05,2025-05-31,24.00\n',
  );
}, 60_000);
afterAll(() => world.close());

async function rowOf(name: string): Promise<Record<string, string>> {
  const table = await openTable(join(world.place.path, name), { columns: [] });
  const rows: Record<string, string>[] = [];
  for await (const batch of table.rows()) {
    for (const { cells } of batch)
      rows.push(Object.fromEntries(table.layout.headings.map((heading, i) => [heading, cells[i] ?? ''])));
  }
  return rows[0] ?? {};
}

/** What the check came to by itself. */
function ofCheck(row: Record<string, string>): Record<string, string> {
  const { ruling: _r, ruled_points: _p, decision_id: _id, token: _t, reason: _w, ...own } = row;
  return own;
}

describe('a ruling of the council', () => {
  it('stands in results, wire and log, and leaves the figures of the check as they are', async () => {
    const { place } = world;
    await place.run(...world.through('candidates.csv', PROGRAMME));
    const plain = await rowOf('out.csv');
    expect(plain).toMatchObject({ ruling: '', ruled_points: '' });
    place.write('rulings.csv', `${HEADING}\n089307000003,AREA,KV3,${REST}\n089307000009,AREA,KV1,${REST}\n`);
    const rulings = ['--rulings', 'rulings.csv'];
    const ended = await place.run(...world.through('candidates.csv', PROGRAMME, ...rulings, '--json'));
    expect(json(ended)).toMatchObject({ decided: 1, badRows: 0, rulings: { rulings: 2, unused: 1 } });
    const ruled = await rowOf('out.csv');
    expect(ruled).toMatchObject({ ruling: 'AREA=KV3 DEPARTS', ruled_points: '0.00' });
    expect(ofCheck(ruled)).toEqual(ofCheck(plain));
    expect(ruled.token).not.toBe('');
    const entry = (await world.logged()).find(({ decisionId }) => decisionId === ruled.decision_id);
    const logged = JSON.parse(entry?.canonicalJson ?? '{}');
    expect(logged.rulings).toEqual([
      { part: 'AREA', answer: 'KV3', effect: 'DEPARTS', officer: 'cb-017', ruled_on: '2025-07-02' },
    ]);
    expect(entry?.canonicalJson).not.toContain('học bạ');
    const list = await place.run('audit', 'list', '--server', world.address);
    expect(list.out.split('\n').filter((line) => line.endsWith('  AREA=KV3:DEPARTS'))).toHaveLength(1);
    const { entries } = json(await place.run('audit', 'list', '--server', world.address, '--json')) as {
      entries: readonly { decisionId: string; rulings: unknown }[];
    };
    expect(entries.find(({ decisionId }) => decisionId === ruled.decision_id)?.rulings).toEqual([
      { answer: { part: 'AREA', area: 'KV3' }, effect: 'DEPARTS', officer: 'cb-017', ruledOn: '2025-07-02' },
    ]);

    // The same file again is answered from the log, and here it comes to the same.
    const before = await world.treeSize();
    await place.run(...world.through('candidates.csv', PROGRAMME, ...rulings));
    expect((await rowOf('out.csv')).decision_id).toBe(ruled.decision_id);
    expect(await world.treeSize()).toBe(before);
    const inputs = ['--residence', 'extract.csv', '--areas', 'areas.csv', '--areas-complete'];
    const run = ['verify', 'candidates.csv', '--programme', PROGRAMME, '--out', 'draft.csv'];
    const here = await place.run(...run, ...inputs, ...rulings);
    expect(here.out).toContain('Kết luận của hội đồng: rulings.csv');
    const draft = await rowOf('draft.csv');
    expect(draft).toMatchObject({ ruling: 'AREA=KV3 DEPARTS', ruled_points: '0.00' });

    // In words: what was ruled beside what was found, and neither who ruled nor why.
    const said =
      /Kết luận của hội đồng, khác kết quả kiểm tra: Ưu tiên khu vực: KV3; kết quả kiểm tra: .+ điểm\./;
    expect(ruled.reason).toMatch(said);
    expect(draft.reason).toBe(ruled.reason);
    expect(plain.reason).not.toContain('Kết luận');
    const explain = ['explain', 'candidates.csv', '--programme', PROGRAMME, ...inputs, ...rulings];
    const explained = await place.run(...explain);
    expect(explained.out).toMatch(said);
    expect(`${ruled.reason}${explained.out}`).not.toMatch(/cb-017|học bạ/);
    expect(json(await place.run(...explain, '--json'))).toMatchObject({
      id: draft.decision_id,
      rulings: [{ effect: 'DEPARTS', ruling: { ruledOn: '2025-07-02' } }],
      ruledPoints: 0,
    });
  });

  it('that cannot stand beside the decision is a bad row, told alike by a service and here', async () => {
    const { place } = world;
    place.write('rulings.csv', `${HEADING}\n089307000003,ADMISSION,yes,${REST}\n`);
    const rulings = ['--rulings', 'rulings.csv'];
    await place.run(...world.through('candidates.csv', PROGRAMME, ...rulings));
    const there = place.read('out.csv.bad.csv');
    await place.run('verify', 'candidates.csv', '--programme', PROGRAMME, '--out', 'draft.csv', ...rulings);
    expect(there).toContain('RULING_PART_NOT_DECIDED');
    expect(there).toContain('ruling_1_answer');
    expect(place.read('draft.csv.bad.csv')).toBe(there);
  });

  it('in a file that cannot be read is refused before anything is asked, by its lines', async () => {
    const { place } = world;
    place.write('rulings.csv', `${HEADING}\n089307000003,AREA,KV9,${REST}\n`);
    const before = await world.treeSize();
    const ended = await place.run(
      ...world.through('candidates.csv', PROGRAMME, '--rulings', 'rulings.csv', '--json'),
    );
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({
      error: {
        code: 'RULING_ROWS_UNREADABLE',
        file: 'rulings.csv',
        rows: [{ row: 2, field: 'answer', code: 'RULING_ANSWER_MALFORMED' }],
        badRows: 1,
      },
    });
    expect(await world.treeSize()).toBe(before);
  });
});
