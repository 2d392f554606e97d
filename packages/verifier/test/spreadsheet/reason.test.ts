import { expect, it } from 'vitest';
import { decideDraft, NO_SOURCES, openReference, readRequest } from '../../src/index.ts';
import { reasonText } from '../../src/spreadsheet/reason.ts';

const reference = await openReference();

function reasonOf(score: boolean): string {
  const draft = readRequest({
    programme: 'graduation-exam',
    examYear: 2026,
    schools: [{ commune: '26740', from: '2023-09-05', to: '2026-05-31' }],
    claims: [{ ground: '3c', document: true }],
    candidate: { citizenId: '089207000001', fullName: 'Chau Sóc', birthDate: '2007-02-01' },
    ...(score && {
      score: { marks: ['7.25', '8', '6.5', '9'], means: ['7.9', '8.1', '8.4'], encouragement: '1.5' },
    }),
  });
  return reasonText(decideDraft(reference, NO_SOURCES, draft).decision, [], 'en');
}

it('has the graduation score where the marks are given, and nothing of it where not', () => {
  expect(reasonOf(true)).toMatch(/Note: The graduation score is \d+\.\d\d/);
  expect(reasonOf(false)).not.toContain('graduation score');
});
