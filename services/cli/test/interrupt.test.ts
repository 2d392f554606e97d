import { afterAll, describe, expect, it } from 'vitest';
import { Workplace } from './command.ts';
import { EXTRACT_HEADING, PUPILS, VERIFY } from './files.ts';

const place = new Workplace();
afterAll(() => place.remove());

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('Ctrl-C', () => {
  it('leaves no half-written result, and an earlier one as it was', async () => {
    const row = '040307000001,Ai Đó,2007-02-03,01,permanent,30577,,2020-01-02,,2025-06-01\n';
    place.write('extract.csv', `${EXTRACT_HEADING}\n${row.repeat(400_000)}`);
    place.write('areas.csv', 'commune_code,village,mark,from,to,instrument\n');
    place.write('pupils.csv', PUPILS);
    place.write('out.csv', 'of an earlier run');
    const before = place.files();
    const { child, ended } = place.start(VERIFY);
    await until(() => place.files().length > before.length || child.exitCode !== null);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toContain('[INTERRUPTED]');
    expect(place.files()).toEqual(before);
    expect(place.read('out.csv')).toBe('of an earlier run');
  });
});
