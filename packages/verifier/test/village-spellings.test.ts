import { sayExplanation } from '@cutru/rules';
import { afterAll, describe, expect, it } from 'vitest';
import { openCutru } from '../src/index.ts';
import { Folder } from './world.ts';

// Synthetic: a child whose ward and first day are known, and whose village the source spells in many ways.
const CHILD = { citizenId: '079220000001', fullName: 'Trần Văn Bé', birthDate: '2020-02-01' };

const PLAN = `
id: villages
version: "1"
programme: school-entry
title: { vi: Ví dụ, en: Example }
issuer: Ví dụ
year: 2026
counted_to: 2026-05-31
entry:
  levels: [grade_1]
  zones:
    - school: A
      name: Ví dụ
      places:
        - { unit: "00103", villages: [{ from: 11, to: 20 }, { from: 1, to: 5, prefix: Khu phố }] }
  groups:
    - { id: "1", title: { vi: Ví dụ, en: Example }, who: child, kinds: [permanent], where: zone }
`;

const folder = new Folder();
afterAll(() => folder.remove());

async function opened(village: string, paper?: string) {
  const evidence = `citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value
${CHILD.citizenId},CT07,1/CA,Công an phường,2026-05-25,candidate,residence.permanent.village@00103,,"${paper}",,,
`;
  return openCutru({
    plans: folder.write('plan.yaml', PLAN),
    residence: folder.write(
      'extract.csv',
      `citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on
${CHILD.citizenId},${CHILD.fullName},${CHILD.birthDate},01,permanent,00103,"${village}",2025-08-01,,2026-05-20
`,
    ),
    ...(paper === undefined ? {} : { evidence: folder.write('evidence.csv', evidence) }),
  });
}

const REQUEST = {
  programme: 'school-entry',
  submittedOn: '2026-06-10',
  level: 'grade_1',
  candidate: CHILD,
  plan: 'villages@1',
} as const;

async function decided(village: string, paper?: string) {
  return (await opened(village, paper)).decide(REQUEST).decision;
}

it('an explanation shows the village as the record has it', async () => {
  const { explanation } = (await opened('Tổ dân phố số 21')).explain(REQUEST);
  expect(sayExplanation(explanation, 'vi').join('\n')).toContain('tổ dân phố 21, 00103: từ');
});

describe('nobody is refused for the spelling of a village', () => {
  it.each([
    'Tổ dân phố 12',
    '12',
    'Tổ 12',
    'TDP 12',
    'Tổ dân phố số 12',
    'tổ dân phố 012',
    'to dan pho 12',
    'Khu phố 3',
    'KP 3',
    'KP3',
    'Khu phố số 3',
  ])('"%s" lies in the zone', async (village) => {
    expect((await decided(village)).outcome).toBe('ELIGIBLE');
  });

  it.each([
    'Tổ 12 Khu phố 3',
    'số 5 ngõ 3, Tổ dân phố 12',
    'Thôn 12',
    'số 5 phố Huế',
    'Lê Lợi',
    'TDP Số 12 P. Tây Hồ',
    'Tổ XII',
    'không rõ',
    '-',
  ])('"%s" may, and a paper that names the village settles it', async (village) => {
    const open = await decided(village);
    expect(open.outcome).toBe('NEEDS_EVIDENCE');
    expect(open.missing.map(({ code }) => code)).toEqual(['candidate.residence.permanent.village@00103']);
    expect((await decided(village, 'Tổ dân phố 12')).outcome).toBe('ELIGIBLE');
  });

  it.each(['Tổ dân phố 10', 'Tổ 21', 'Khu phố 6', 'Thôn Đoài'])(
    '"%s" is another village',
    async (village) => {
      const { outcome, missing } = await decided(village);
      expect([outcome, missing]).toEqual(['NOT_ELIGIBLE', []]);
    },
  );
});
