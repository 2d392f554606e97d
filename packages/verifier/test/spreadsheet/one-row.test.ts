import { parseDay } from '@cutru/calendar';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CandidateRow,
  cellOf,
  changeRow,
  findRow,
  numbersOf,
  readRow,
  VerifierError,
} from '../../src/index.ts';
import { Folder } from '../world.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const PUPIL = '089213000001,Chau Sóc,2013-02-01,2025-06-10';
const FILE = folder.write(
  'pupils.csv',
  `citizen_id,Họ và tên,birth_date,submitted_on,note\n${PUPIL},"a\nb"\n,,,,\n12,x,y,,\n${PUPIL},z\n`,
);
const programme = 'ethnic-boarding-school';

async function thrown(work: Promise<unknown>): Promise<VerifierError> {
  const error: unknown = await work.then(
    () => expect.fail('it was taken'),
    (each: unknown) => each,
  );
  if (error instanceof VerifierError) return error;
  throw error;
}

describe('one row', () => {
  it('is the first that is not empty, or the one that begins on the line', async () => {
    expect(await findRow({ file: FILE, programme })).toMatchObject({ line: 2 });
    expect(await findRow({ file: FILE, programme, line: 6 })).toMatchObject({ line: 6 });
  });

  it.each([0, 1, 3, 4, 7, 99])('is not on line %i', async (line) => {
    const error = await thrown(findRow({ file: FILE, programme, line }));
    expect(error).toMatchObject({ code: 'ROW_NOT_THERE', details: { file: FILE, line } });
  });

  it('is found without reading what comes behind it', async () => {
    // Behind the row is a file that cannot be read to its end.
    const many = `${PUPIL},x\n`.repeat(40_000);
    const file = folder.write(
      'long.csv',
      `citizen_id,full_name,birth_date,submitted_on,note\n${many}"never closed`,
    );
    expect(await findRow({ file, programme, line: 3 })).toMatchObject({ line: 3 });
    await expect(findRow({ file, programme, line: 50_000 })).rejects.toThrow();
  });

  it('makes the request that verify makes of it, by a plan', async () => {
    const draft = await readRow(await findRow({ file: FILE, programme }), { plan: 'x@1' });
    expect(draft).toMatchObject({
      programme,
      plan: 'x@1',
      application: { submittedOn: parseDay('2025-06-10') },
    });
    expect([...numbersOf([draft])]).toEqual(['089213000001']);
  });

  it('that cannot be read is refused with all its columns, and none of its values', async () => {
    const row = await findRow({ file: FILE, programme, line: 5 });
    const error = await thrown(readRow(row, {}));
    expect(error.code).toBe('ROW_REFUSED');
    expect(error.issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'citizen_id CITIZEN_NUMBER_LENGTH',
      'birth_date DATE_MALFORMED',
      'submitted_on SUBMITTED_ON_MISSING',
    ]);
    expect(error.describe('vi')).toContain(`${FILE}: dòng 5: `);
  });

  it('of a wrong shape is refused', async () => {
    const file = folder.write('short.csv', 'citizen_id,full_name,birth_date\n089213000001,A\n');
    const error = await thrown(findRow({ file, programme }));
    expect(error).toMatchObject({ code: 'ROW_REFUSED', issues: [{ field: '', code: 'ROW_TOO_SHORT' }] });
  });
});

describe('a changed row', () => {
  const open = (): Promise<CandidateRow> => findRow({ file: FILE, programme });

  it('has another cell, by any heading of its column, and the file is as it was', async () => {
    const row = await open();
    const changed = await changeRow(row, [{ column: 'Ngày nộp hồ sơ', value: '2024-05-01' }]);
    expect(await cellOf(changed, 'submitted_on')).toBe('2024-05-01');
    expect(await cellOf(row, 'submitted_on')).toBe('2025-06-10');
    expect(changed.headings).toEqual(row.headings);
  });

  it('has a column that the file lacks, and the last change of a cell', async () => {
    const changed = await changeRow(await open(), [
      { column: 'household', value: 'near_poor' },
      { column: 'Diện hộ', value: 'poor' },
      { column: 'guardian_1_name', value: 'Neáng, "Sa"' },
    ]);
    expect(await cellOf(changed, 'household')).toBe('poor');
    expect(await cellOf(changed, 'guardian_1_name')).toBe('Neáng, "Sa"');
    expect(await cellOf(await open(), 'household')).toBe('');
  });

  it.each(['housold', 'note', 'guardian_x', ' '])('has no column %j', async (column) => {
    const error = await thrown(changeRow(await open(), [{ column, value: 'x' }]));
    expect(error).toMatchObject({ code: 'CHANGED_COLUMN_UNKNOWN', details: { name: column } });
  });

  it('that cannot be read is refused as the change, with the column and the reason', async () => {
    const changed = await changeRow(await open(), [{ column: 'household', value: 'rich' }]);
    const error = await thrown(readRow(changed, {}, true));
    expect(error).toMatchObject({
      code: 'CHANGED_ROW_REFUSED',
      issues: [{ field: 'household', code: 'HOUSEHOLD_MALFORMED' }],
    });
    expect(error.message).not.toContain('rich');
  });
});
