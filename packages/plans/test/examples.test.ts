import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDay } from '@cutru/calendar';
import { villageName } from '@cutru/places';
import { describe, expect, it } from 'vitest';
import { checkPlan, openPlans } from '../src/index.ts';
import { UNITS } from './units.ts';

const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url));
const NAMES = readdirSync(FOLDER);

describe('example plans', () => {
  it.each(NAMES)('%s reads without a warning and says that it is an example', (name) => {
    const text = readFileSync(`${FOLDER}${name}`, 'utf8');
    const { plan, warnings } = checkPlan(text, UNITS);
    expect(warnings).toEqual([]);
    expect(text.split('\n')[0]).toMatch(/^# EXAMPLE\. .*no official text/);
    expect(name).toBe(`${plan.id}.yaml`);
    expect(plan.title.vi).toMatch(/^Ví dụ/);
  });

  it('say what they are meant to show', async () => {
    const plans = await openPlans(FOLDER, UNITS);
    expect(plans.size).toBe(NAMES.length);
    const hanoi = plans.get('example-ha-noi-grade-6@2026.1')?.entry;
    expect(hanoi?.zones[0]?.places[1]?.villages?.at(-1)).toEqual(villageName('Tổ dân phố 27'));
    expect(hanoi?.zones[2]?.places[0]?.unit.states[0].name).toBe('Phường Trúc Bạch');
    expect(hanoi?.groups.map(({ kinds }) => kinds)).toEqual([['permanent'], ['permanent'], ['temporary']]);
    const saigon = plans.get('example-hcm-grade-1@2026.1')?.entry;
    expect(saigon?.zones[0]?.places.map(({ unit }) => unit.states[0].name)).toEqual([
      'Phường Sài Gòn',
      'Phường Bến Thành',
    ]);
    const boarding = plans.get('example-boarding-school@2025.1');
    expect(boarding?.countedTo).toMatchObject({ type: 'MONTH', lastDay: parseDay('2025-06-30') });
    expect(boarding?.boarding?.addedAreas.map(({ unit }) => unit.states[0].name)).toEqual([
      'Xã Tân Tuyến',
      'Thị trấn Tri Tôn',
    ]);
    expect(plans.get('example-grade-10-group-3@2026.1')?.grade10).toMatchObject({
      livingMonths: 12,
      studyingShare: 50,
    });
  });
});
