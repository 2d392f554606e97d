import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '@cutru/calendar';
import { openTable, tableWriter } from '@cutru/tables';
import { noteText } from '@cutru/verifier';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeSynthetic } from '../src/synth/write/write.ts';
import { type Ended, json } from './command.ts';
import { PUPIL, PUPILS, PUPILS_HEADING } from './files.ts';
import { ServiceWorld } from './service-world.ts';
import { UNITS } from './synth/world.ts';

const BOARDING = 'ethnic-boarding-school';
const UNIVERSITY = 'university-admission';

let world: ServiceWorld;

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const table = await openTable(join(world.place.path, name), { columns: [] });
  const rows: Record<string, string>[] = [];
  for await (const batch of table.rows()) {
    for (const { cells } of batch) {
      rows.push(Object.fromEntries(table.layout.headings.map((heading, i) => [heading, cells[i] ?? ''])));
    }
  }
  return rows;
}

const FROM_SOURCE = [
  'NUMBER_NOT_IN_SOURCE',
  'NAME_DIFFERS_FROM_SOURCE',
  'BIRTH_DIFFERS_FROM_SOURCE',
  'SOURCE_DISPUTES_IDENTITY',
  'GUARDIAN_NOT_CONFIRMED',
  'SOURCE_ROWS_CONFLICT',
  'SOURCE_ROWS_UNREADABLE',
  'PAPER_NOT_USED',
] as const;

/** Rows without what a draft has otherwise: ids, tokens, and what only the holder of the source is told. */
function comparable(rows: Record<string, string>[]): Record<string, string>[] {
  return rows.map(({ decision_id: _id, token: _token, reason = '', ...row }) => ({
    ...row,
    reason: FROM_SOURCE.reduce((text, note) => text.replace(` Lưu ý: ${noteText(note, 'vi')}`, ''), reason),
  }));
}

function local(file: string, programme: string, ...more: string[]): Promise<Ended> {
  const inputs = ['--residence', 'extract.csv', '--areas', 'areas.csv', '--areas-complete'];
  return world.place.run('verify', file, '--programme', programme, '--out', 'draft.csv', ...inputs, ...more);
}

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  world = await ServiceWorld.open();
}, 60_000);
afterAll(() => world.close());

describe('cutru verify --server', () => {
  it('writes what a draft has, signed and logged, and says with which service', async () => {
    const { place } = world;
    place.write('pupils.csv', PUPILS);
    const before = (await world.logged()).length;
    const ended = await place.run(...world.through('pupils.csv', BOARDING));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain(`Dịch vụ: ${world.address}`);
    expect(ended.out).not.toMatch(/BẢN NHÁP|Bản nháp|không có danh sách|0892|Sóc/);
    await local('pupils.csv', BOARDING);
    const [results, draft] = [await rowsOf('out.csv'), await rowsOf('draft.csv')];
    expect(Object.keys(results[0] ?? {})).toEqual(Object.keys(draft[0] ?? {}));
    expect(comparable(results)).toEqual(comparable(draft));
    const logged = (await world.logged()).slice(before);
    expect(logged.map(({ decisionId }) => decisionId)).toEqual(results.map((row) => row.decision_id));
    expect(results[0]?.token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+~$/);
  });

  it('logs nothing twice when it is run again, also with other rows around; a repeated row is its own', async () => {
    const { place } = world;
    const first = '089213000001,Chau Sóc,2013-02-01,2025-06-11,,,,';
    place.write('pupils.csv', `${PUPILS_HEADING}\n${first}\n${first}\n`);
    const run = () => place.run(...world.through('pupils.csv', BOARDING, '--json'));
    expect(json(await run())).toMatchObject({ decided: 2, draft: false, service: world.address });
    const before = await rowsOf('out.csv');
    const logged = (await world.logged()).length;
    expect(before[0]?.decision_id).not.toBe(before[1]?.decision_id);

    place.write(
      'pupils.csv',
      `${PUPILS_HEADING}\n\n089213000001,Chau Sóc,2013-02-01,2025-06-12,,,,\n${first}\n${first}\n`,
    );
    await run();
    const after = await rowsOf('out.csv');
    expect(after.slice(1).map((row) => row.decision_id)).toEqual(before.map((row) => row.decision_id));
    expect(await world.logged()).toHaveLength(logged + 1);
  });

  it('sends purpose and officer along; another purpose is another question', async () => {
    world.place.write('pupils.csv', PUPILS);
    const before = (await world.logged()).length;
    const purpose = ['--purpose', 'KT-2025', '--officer', 'cb-07'];
    await world.place.run(...world.through('pupils.csv', BOARDING, ...purpose));
    const [entry, ...more] = (await world.logged()).slice(before);
    expect(more).toEqual([]);
    expect(entry?.purpose).toEqual({ procedure: 'KT-2025', officer: 'cb-07' });
  });

  it('sends papers along, of those whom the row names', async () => {
    const { place } = world;
    place.write('pupils.csv', `${PUPILS_HEADING}\n089213000001,Chau Sóc,2013-02-01,2025-06-13,,,,\n`);
    place.write(
      'evidence.csv',
      'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value\n' +
        '089213000001,CT07,1,CA xã,2025-06-01,candidate,,30544,,2024-02-01,,\n' +
        '089213000001,CT07,2,CA xã,2025-06-01,guardian_1,,30577,,2013-02-01,,\n' +
        '089213000009,CT07,3,CA xã,2025-06-01,candidate,,30577,,2013-02-01,,\n',
    );
    const evidence = ['--evidence', 'evidence.csv'];
    const ended = await place.run(...world.through('pupils.csv', BOARDING, ...evidence, '--json'));
    expect(json(ended)).toMatchObject({
      decided: 1,
      evidence: { papers: 3, unused: 1 },
      notes: { PAPER_ABOUT_NOBODY: 1 },
    });
    await local('pupils.csv', BOARDING, ...evidence);
    const results = await rowsOf('out.csv');
    expect(comparable(results)).toEqual(comparable(await rowsOf('draft.csv')));
    // The paper did come into it.
    await place.run(...world.through('pupils.csv', BOARDING));
    expect((await rowsOf('out.csv'))[0]?.decision_id).not.toBe(results[0]?.decision_id);
  });

  it('lists rows that are refused here or by the service, in their order, by their columns', async () => {
    const { place } = world;
    const heading = 'citizen_id,full_name,birth_date,admission_year,school_1,school_1_from,school_1_to';
    const lan = '089307000003,Nguyễn Thị Lan,2007-03-15,2025';
    place.write(
      'candidates.csv',
      [
        heading,
        `${lan},"AB\tC",2022-09-05,2025-05-31`,
        '12,Ai,2007,2025,,,',
        `${lan},ABC,2022-09-05,2025-05-31`,
        '',
      ].join('\n'),
    );
    const ended = await place.run(...world.through('candidates.csv', UNIVERSITY));
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('[TEXT_HAS_CONTROL]');
    expect(await rowsOf('out.csv')).toHaveLength(1);
    const bad = await rowsOf('out.csv.bad.csv');
    expect(bad.map(({ row, field, code }) => [row, field, code])).toEqual([
      ['2', 'school_1', 'TEXT_HAS_CONTROL'],
      ['3', 'citizen_id', 'CITIZEN_NUMBER_LENGTH'],
    ]);
    expect(bad.every(({ reason = '' }) => reason.length > 20)).toBe(true);
  });

  it('writes disclosures that open the token', async () => {
    const { place } = world;
    place.write('pupils.csv', PUPILS);
    await place.run(...world.through('pupils.csv', BOARDING, '--disclosures'));
    const [row] = await rowsOf('out.csv');
    expect(Object.keys(row ?? {}).slice(-2)).toEqual(['token', 'disclosures']);
    const jwks = ['--jwks', `http://${world.server.httpAddress}/.well-known/jwks.json`, '--accept-demo'];
    const verify = (...args: string[]) => place.run('token', 'verify', ...args, ...jwks, '--json');
    const [citizen = ''] = (row?.disclosures ?? '').split('~').filter((text) => {
      return Buffer.from(text, 'base64url').toString().includes('"citizen_id"');
    });
    const one = ['--disclosure', citizen, '--citizen-id', '089213000001'];
    expect(await verify(row?.token ?? '', ...one)).toMatchObject({ code: 0 });
    expect((await verify(row?.token ?? '', ...one.slice(0, 3), '089213000002')).code).toBe(1);
    // All of them behind the token are an SD-JWT.
    const whole = await verify(`${row?.token}${row?.disclosures}`, '--citizen-id', '089213000001');
    expect(whole.code).toBe(0);
    expect(whole.out).toContain('"clauses"');
  });

  it('takes and writes workbooks', async () => {
    const { place } = world;
    const [headings = [], cells = []] = [PUPILS_HEADING, PUPIL].map((line) => line.split(','));
    const writer = await tableWriter(join(place.path, 'pupils.xlsx'), headings);
    await writer.write(cells);
    await writer.close();
    const args = ['verify', 'pupils.xlsx', '--programme', BOARDING, '--out', 'out.xlsx', '--server'];
    const ended = await place.run(...args, world.address, '--json');
    expect(json(ended)).toMatchObject({ decided: 1, badRows: 0 });
    place.write('pupils.csv', PUPILS);
    await place.run(...world.through('pupils.csv', BOARDING));
    const [sheet, csv] = [await rowsOf('out.xlsx'), await rowsOf('out.csv')];
    // The same row in another file is the same question.
    expect(sheet[0]?.decision_id).toBe(csv[0]?.decision_id);
    expect(comparable(sheet)).toEqual(comparable(csv));
  });
});

describe('a synthetic population', () => {
  let many: ServiceWorld;
  beforeAll(async () => {
    const at = world.place.path;
    const { files } = await writeSynthetic({
      folder: join(at, 'synth'),
      people: 600,
      seed: 7,
      units: UNITS,
      recordedOn: parseDay('2026-06-01'),
    });
    many = await ServiceWorld.open(readFileSync(files.extract, 'utf8'));
  }, 60_000);
  afterAll(() => many.close());

  it.each([
    [UNIVERSITY, 'candidates-university.csv'],
    [BOARDING, 'candidates-boarding.csv'],
  ])('has the results of a draft: %s', async (programme, file) => {
    const path = join(world.place.path, 'synth', file);
    const out = join(world.place.path, 'out.csv');
    const draft = join(world.place.path, 'draft.csv');
    const ended = await many.place.run(...many.through(path, programme, '--out', out, '--json'));
    const inputs = ['--residence', 'extract.csv', '--areas', 'areas.csv', '--areas-complete'];
    const args = ['verify', path, '--programme', programme, '--out', draft, ...inputs, '--json'];
    const { outcomes, parts, missing, badRows, rows } = json(await many.place.run(...args));
    expect(json(ended)).toMatchObject({ outcomes, parts, missing, badRows, rows });
    const results = await rowsOf('out.csv');
    expect(results.length).toBeGreaterThan(30);
    expect(comparable(results)).toEqual(comparable(await rowsOf('draft.csv')));
  });
});
