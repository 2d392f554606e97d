import { afterAll, describe, expect, it } from 'vitest';
import { openCutru } from '../src/index.ts';
import { Folder } from './world.ts';

const CHILD = { citizenId: '079220000001', fullName: 'Trần Văn Bé', birthDate: '2020-02-01' };

/** A child lives in the zone if so since the end of 2025, by one kind of residence alone. */
const plan = (kind: string): string => `
id: kinds
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
    - { id: "1", title: { vi: Ví dụ, en: Example }, who: child, kinds: [${kind}], since: 2025-12-31, where: zone }
`;

const folder = new Folder();
afterAll(() => folder.remove());

function file(name: string, ...lines: readonly string[]): string {
  return folder.write(name, `${lines.join('\n')}\n`);
}

/** The decision about a child whose first day in the zone the source does not have, with rows of evidence. */
async function decided(kind: string, ...evidence: readonly string[]) {
  const residence = file(
    'extract.csv',
    'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on',
    `${CHILD.citizenId},${CHILD.fullName},${CHILD.birthDate},01,${kind},26740,,?,,2026-05-20`,
  );
  const papers = file(
    'evidence.csv',
    'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value',
    ...evidence,
  );
  const cutru = await openCutru({
    plans: file('plan.yaml', plan(kind)),
    residence,
    evidence: papers,
  });
  return cutru.decide({
    programme: 'school-entry',
    submittedOn: '2026-06-10',
    level: 'grade_1',
    candidate: CHILD,
    plan: 'kinds@1',
  });
}

const paper = (field: string, day: string): string =>
  `${CHILD.citizenId},CT07,1/CA,Công an phường,2026-05-25,candidate,${field},,,${day},,`;

describe.each(['permanent', 'temporary', 'current'])(
  'a first day of %s residence that is missing',
  (kind) => {
    it('is settled by a paper on just what is missing', async () => {
      const { decision } = await decided(kind);
      expect(decision.outcome).toBe('NEEDS_EVIDENCE');
      const codes = decision.missing.map(({ code }) => code);
      expect(codes).toEqual([`candidate.residence.${kind}.from@26740`]);
      const [code = ''] = codes;
      const before = await decided(kind, paper(code, '2025-12-31'));
      expect([before.decision.outcome, before.decision.missing, before.notes]).toEqual(['ELIGIBLE', [], []]);
      // Where the child lived before its first day in the zone is asked for next, and settled as well.
      const late = paper(code, '2026-01-01');
      const after = await decided(kind, late);
      expect(after.decision.missing.map((each) => each.code)).toEqual([
        `candidate.residence.${kind}.before@26740`,
      ]);
      const before2026 = `residence.${kind}.before,26743,,2020-02-01,2025-12-31,`;
      const elsewhere = `${CHILD.citizenId},CT07,1/CA,Công an phường,2026-05-25,candidate,${before2026}`;
      const refused = await decided(kind, late, elsewhere);
      expect([refused.decision.outcome, refused.decision.missing]).toEqual(['NOT_ELIGIBLE', []]);
    });

    it('is not settled by a paper on another kind', async () => {
      const other = kind === 'current' ? 'temporary' : 'current';
      const { decision } = await decided(kind, paper(`residence.${other}.from@26740`, '2020-01-01'));
      expect(decision.outcome).toBe('NEEDS_EVIDENCE');
    });

    it('stays open where a paper contradicts the source', async () => {
      const { decision } = await decided(
        kind,
        `${CHILD.citizenId},CT07,1/CA,Công an phường,2026-05-25,candidate,residence.${kind},26743,,2025-01-01,,`,
      );
      expect(decision.outcome).toBe('NEEDS_EVIDENCE');
      expect(decision.missing.every(({ code }) => code.includes(`residence.${kind}`))).toBe(true);
    });
  },
);
