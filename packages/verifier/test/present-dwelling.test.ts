import { afterAll, describe, expect, it } from 'vitest';
import { openCutru } from '../src/index.ts';
import { Folder } from './world.ts';

// Synthetic: where the child lives now, as far as a record of it goes.
const CHILD = { citizenId: '079220000001', fullName: 'Trần Văn Bé', birthDate: '2020-02-01' };

/** First those who live in the zone by their present dwelling, then everybody else. */
const PLAN = `
id: dwelling
version: "1"
programme: school-entry
title: { vi: Ví dụ, en: Example }
issuer: Ví dụ
year: 2026
counted_to: 2026-05-31
entry:
  levels: [grade_1]
  zones: [{ school: EX-01, name: Ví dụ, places: ["26740"] }]
  groups:
    - { id: "1", title: { vi: Ví dụ, en: Example }, who: child, kinds: [current], where: zone }
    - { id: "2", title: { vi: Còn lại, en: The rest }, who: child, where: anywhere }
`;

const folder = new Folder();
afterAll(() => folder.remove());

function file(name: string, ...lines: readonly string[]): string {
  return folder.write(name, `${lines.join('\n')}\n`);
}

async function decided(rows: readonly string[], ...papers: readonly string[]) {
  const cutru = await openCutru({
    plans: file('plan.yaml', PLAN),
    residence: file(
      'extract.csv',
      'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on',
      ...rows.map(
        (row) => `${CHILD.citizenId},${CHILD.fullName},${CHILD.birthDate},01,current,${row},2026-06-05`,
      ),
    ),
    evidence: file(
      'evidence.csv',
      'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value',
      ...papers.map(
        (paper) =>
          `${CHILD.citizenId},CT07,1/CA,Công an phường,2026-06-08,candidate,residence.current,${paper}`,
      ),
    ),
  });
  const { decision, notes } = cutru.decide({
    programme: 'school-entry',
    submittedOn: '2026-06-10',
    level: 'grade_1',
    candidate: CHILD,
    plan: 'dwelling@1',
  });
  const [part] = decision.parts;
  const group = part?.kind === 'ADMISSION' ? (part.entry?.group ?? null) : null;
  return [decision.outcome, group, decision.missing.map(({ code }) => code), notes];
}

describe('everybody lives somewhere: a record of the present dwelling that ends', () => {
  it('leaves open where the child lives after it', async () => {
    expect(await decided(['26743,,2020-02-01,2026-03-01'])).toEqual([
      'NEEDS_EVIDENCE',
      null,
      ['candidate.residence.current.after@26743'],
      [],
    ]);
  });

  it('is completed by a paper that begins where it ends', async () => {
    const ended = ['26743,,2020-02-01,2026-03-01'];
    expect(await decided(ended, '26740,,2026-03-02,,')).toEqual(['ELIGIBLE', '1', [], []]);
    expect(await decided(ended, '26743,,2026-03-02,,')).toEqual(['ELIGIBLE', '2', [], []]);
  });

  it('leaves open the days between it and the next, and a paper completes them', async () => {
    const gap = ['26740,,2020-02-01,2026-05-20', '26740,,2026-06-02,'];
    expect((await decided(gap)).slice(0, 3)).toEqual([
      'NEEDS_EVIDENCE',
      null,
      ['candidate.residence.current.commune'],
    ]);
    expect(await decided(gap, '26740,,2026-05-21,2026-06-01,')).toEqual(['ELIGIBLE', '1', [], []]);
  });

  it('settles what it tells of', async () => {
    expect(await decided(['26743,,2020-02-01,'])).toEqual(['ELIGIBLE', '2', [], []]);
    expect(await decided(['26740,,2020-02-01,2026-06-01'])).toEqual(['ELIGIBLE', '1', [], []]);
  });
});
