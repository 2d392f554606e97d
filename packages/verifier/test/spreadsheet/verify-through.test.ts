import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  decideDraft,
  type FileSummary,
  NO_SOURCES,
  openReference,
  type RowAnswer,
  type RowDecider,
  type RowQuestion,
  verifyFileThrough,
} from '../../src/index.ts';
import { Folder, parseCsv } from '../world.ts';

const HEADING = 'citizen_id,full_name,birth_date,admission_year,note';
const row = (note: string, birth = '2007-03-15') => `089307000003,Nguyễn Thị Lan,${birth},2025,${note}`;

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const reference = await openReference();
let asked = 0;

function answer({ draft }: RowQuestion): RowAnswer {
  asked += 1;
  if (asked === 3)
    return { ok: false, issues: [{ field: 'x', code: 'NOT_TODAY', text: { vi: 'v', en: 'e' } }] };
  const { decision, rulings, ruledPoints } = decideDraft(reference, NO_SOURCES, draft);
  const told = { decision, rulings, ruledPoints, id: `d-${asked}`, notes: [] };
  return { ok: true, ...told, token: `t-${asked}`, disclosures: ['a', 'b'] };
}

function run(decide: RowDecider, rows: readonly string[], disclosures = false): Promise<FileSummary> {
  asked = 0;
  return verifyFileThrough(
    { name: 'somewhere', decide },
    {
      file: folder.write('candidates.csv', [HEADING, ...rows, ''].join('\n')),
      programme: 'university-admission',
      out: folder.file('out.csv'),
      disclosures,
    },
  );
}

const ROWS = [
  row('1', '?'),
  row('2'),
  row('3'),
  '',
  row('5', '?'),
  row('6'),
  row('7', '1999-01-01'),
  row('8', '?'),
];

/** Answers long after they were asked, and in groups of other sizes. */
const late: RowDecider = async function* late(batches) {
  const questions: RowQuestion[] = [];
  for await (const batch of batches) questions.push(...batch);
  yield [];
  const answers = questions.map(answer);
  yield answers.slice(0, 1);
  yield answers.slice(1);
};

it('rows are written and refused in their order, however they are answered', async () => {
  const summary = await run(late, ROWS, true);
  const results = parseCsv(folder.read('out.csv'));
  expect(
    results.map(({ note, decision_id, token, disclosures }) => [note, decision_id, token, disclosures]),
  ).toEqual([
    ['2', 'd-1', 't-1', 'a~b~'],
    ['3', 'd-2', 't-2', 'a~b~'],
    ['7', 'd-4', 't-4', 'a~b~'],
  ]);
  const bad = parseCsv(folder.read('out.csv.bad.csv'));
  expect(bad.map(({ row, field, code, reason }) => [row, field, code, reason === 'v'])).toEqual([
    ['2', 'birth_date', 'DATE_MALFORMED', false],
    ['6', 'birth_date', 'DATE_MALFORMED', false],
    ['7', 'x', 'NOT_TODAY', true],
    ['9', 'birth_date', 'DATE_MALFORMED', false],
  ]);
  expect(summary).toMatchObject({
    rows: 7,
    decided: 3,
    badRows: 4,
    badReasons: [
      { code: 'DATE_MALFORMED', fields: 3 },
      { code: 'NOT_TODAY', text: { en: 'e' } },
    ],
    // What the row shows by itself is told, whoever decides.
    notes: { BIRTH_YEAR_CONTRADICTS_NUMBER: 1 },
    service: 'somewhere',
    draft: false,
    lists: null,
  });
});

it('the column of disclosures is there only where it was asked for', async () => {
  await run(late, [row('1')]);
  expect(folder.read('out.csv')).not.toContain('disclosures');
});

it('rows that nobody answered leave no results', async () => {
  const silent: RowDecider = async function* silent(batches) {
    for await (const batch of batches) yield batch.slice(1).map(answer);
  };
  await expect(run(silent, [row('1'), row('2')])).rejects.toThrow('without an answer');
  expect(readdirSync(folder.path)).toEqual(['candidates.csv']);
});
