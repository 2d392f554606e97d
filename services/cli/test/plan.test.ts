import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, json, Workplace } from './command.ts';

const GOOD = `id: trial
version: "1"
programme: school-entry
title: { vi: Thử, en: Trial }
issuer: Sở
year: 2026
counted_to: 2026-06-01
entry:
  levels: [grade_6]
  zones:
    - { school: A, name: A, places: ["00103"] }
    - { school: B, name: B, places: [{ unit: "00103", villages: [{ from: 2, to: 3 }] }] }
  groups: [{ id: a, title: { vi: a, en: b }, who: child, kinds: [permanent], where: zone }]
`;

let place: Workplace;
beforeAll(() => {
  place = new Workplace();
  place.write('good.yaml', GOOD);
  place.write('bad.yaml', GOOD.replace('issuer', 'isuer').replace('"00103"', '00103'));
});
afterAll(() => place.remove());

describe('cutru plan check', () => {
  it('names a good plan, and warns of zones that overlap', async () => {
    const file = `${place.path}/good.yaml`;
    const ended = await command('plan', 'check', file);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('trial@1 (school-entry, 2026), 1 chỗ nên xem lại');
    expect(ended.out).toMatch(/[0-9a-f]{64}/);
    expect(ended.err).toBe(
      `${file}:12:38 entry.zones[1].places[0]: 00103 Phường Tây Hồ (tổ dân phố 2, tổ dân phố 3) nằm trong hai địa bàn: A, B (xem entry.zones[0].places[0])\n`,
    );
  });

  it('tells everything that is wrong, a line each, with what was meant', async () => {
    const file = `${place.path}/bad.yaml`;
    const ended = await command('plan', 'check', file, '--lang', 'en');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err.split('\n')).toEqual([
      `${file}:5:1 isuer: there is no such key here: "isuer" (did you mean issuer?)`,
      `${file}:11:38 entry.zones[0].places[0]: without quotation marks this is a number and loses its leading zeros: put it in quotation marks: "00103" (did you mean "00103"?)`,
      '2 to correct',
      '',
    ]);
  });

  it('answers machines', async () => {
    const good = await command('plan', 'check', `${place.path}/good.yaml`, '--json');
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(json(good)).toMatchObject({
      plan: { id: 'trial', version: '1', programme: 'school-entry', year: 2026 },
      issues: [],
      warnings: [{ code: 'ZONES_OVERLAP', line: 12, schools: ['A', 'B'] }],
    });
    const bad = await command('plan', 'check', `${place.path}/bad.yaml`, '--json');
    expect(bad).toMatchObject({ code: 1, err: '' });
    expect(json(bad)).toMatchObject({
      plan: null,
      issues: [
        { code: 'PLAN_KEY_UNKNOWN', path: 'isuer', line: 5, column: 1, suggestions: ['issuer'] },
        { code: 'PLAN_QUOTES_MISSING', line: 11, suggestions: ['"00103"'] },
      ],
    });
  });

  it('refuses a file that is not there', async () => {
    const ended = await command('plan', 'check', `${place.path}/none.yaml`, '--json');
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({ issues: [{ code: 'PLAN_FILE_UNREADABLE' }] });
  });
});
