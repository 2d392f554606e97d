import type { EvidenceItem } from '@cutru/population';
import type { Programme } from '@cutru/rules';
import { type RowQuestion, verifyFileThrough } from '@cutru/verifier';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RequestIds } from '../src/service/request-ids.ts';
import { Workplace } from './command.ts';
import { PUPILS } from './files.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

/** What a service is asked of a file. */
async function questionsOf(csv: string, programme: Programme): Promise<RowQuestion[]> {
  place.write('rows.csv', csv);
  const asked: RowQuestion[] = [];
  const service = {
    name: 'nowhere',
    async *decide(batches: AsyncIterable<readonly RowQuestion[]>) {
      for await (const batch of batches) {
        asked.push(...batch);
        yield batch.map(() => ({ ok: false, issues: [] }) as const);
      }
    },
  };
  await verifyFileThrough(service, {
    file: `${place.path}/rows.csv`,
    programme,
    out: `${place.path}/out.csv`,
  });
  return asked;
}

const STUDENTS = [
  'citizen_id,full_name,birth_date,sex,ethnicity,admission_year,graduation_year,grade_10_school,policy_groups,total',
  '089307000003,Nguyễn Thị Lan,2007-03-15,Nữ,01,2025,2025,51001,04,24.50',
  '',
].join('\n');

it.each([
  ['ethnic-boarding-school', PUPILS, 'F2-G38m8QcWJHSjryafGLuF8xQedLZKEFWmiMsWudFI'],
  ['university-admission', STUDENTS, 'iOgrDbAmz9GZTSGXDg6nWN44q_CVJ6qOHtkj3EwIMMc'],
] as const)('an id of %s is the same for the same row in every version', async (programme, csv, id) => {
  const [question] = await questionsOf(csv, programme);
  // Logs know requests by it: what changes it makes every row of every file a new question.
  expect(new RequestIds(null).next(question as RowQuestion)).toBe(id);
});

it('of rows that ask the same each has its own', async () => {
  const pupil = PUPILS.split('\n')[1];
  const ids = new RequestIds(null);
  const made = (await questionsOf(`${PUPILS}${pupil}\n${pupil}\n`, 'ethnic-boarding-school')).map((each) =>
    ids.next(each),
  );
  expect(made).toEqual([made[0], `${made[0]}.2`, `${made[0]}.3`]);
});

it('papers and purpose are part of what is asked, the line of a paper is not', async () => {
  const [question] = await questionsOf(PUPILS, 'ethnic-boarding-school');
  const { draft } = question as RowQuestion;
  const paper: EvidenceItem = {
    row: 2,
    about: 'candidate',
    paper: { type: 'CT07', number: '1', issuer: '', issuedOn: 20_240 },
    attests: { says: 'FROM', communeCode: '30577', day: 15_737 },
  };
  const purpose = { procedure: 'KT', officer: 'cb' };
  const id = (papers: readonly EvidenceItem[], why: typeof purpose | null) =>
    new RequestIds(why).next({ draft, papers });
  const made = [id([], null), id([paper], null), id([], purpose), id([paper], purpose)];
  expect(new Set(made).size).toBe(made.length);
  expect(id([{ ...paper, row: 9 }], purpose)).toBe(made[3]);
});
