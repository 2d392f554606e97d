import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Marks made up for the tests, on real communes; see the cases of the law for the same two lists. */
export const AREAS: string = [
  'commune_code,village,mark,from,to,instrument',
  '30577,,ZONE_III,2021-06-04,2026-01-28,example 2021', // An Tức, Tri Tôn, An Giang
  '30586,,ZONE_III,2021-06-04,2026-01-28,example 2021', // Ô Lâm as it was
  '30565,,ZONE_I,2021-06-04,2026-01-28,example 2021', // Lương Phi
  '30544,,ZONE_I,2021-06-04,2026-01-28,example 2021', // thị trấn Tri Tôn
  '30577,,ZONE_III,2026-01-29,,example 2026', // Ô Lâm
  '30544,,ZONE_I,2026-01-29,,example 2026', // Tri Tôn
  '',
].join('\n');

const EXTRACT_HEADING =
  'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on';

/** A pupil, the mother, and a candidate of 2025, in permanent residence. */
export const EXTRACT: string = [
  EXTRACT_HEADING,
  '089213000001,Chau Sóc,2013-02-01,05,permanent,30577,,2013-02-01,,2025-06-01',
  '089185000002,Neáng Sa,1985,05,permanent,30577,,2010-01-01,,2025-06-01',
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30577,,2022-09-05,2024-03-05,2025-06-01',
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30583,,2024-03-06,,2025-06-01',
  '',
].join('\n');

/** A folder of its own, with a way to write and read files in it. */
export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'cutru-verifier-'));

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), 'utf8').replace('\uFEFF', '');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Rows of a small CSV file without quoted line breaks, by heading. */
export function parseCsv(text: string): Record<string, string>[] {
  const [heading = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = cells(heading);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i] ?? '', cell])));
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) =>
    found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'),
  );
}
