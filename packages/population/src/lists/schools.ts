import { FOREVER } from '@cutru/calendar';
import { buildSchoolList, type SchoolList, type SchoolRowInput, type Units } from '@cutru/places';
import type { TableSpec } from '@cutru/tables';
import { readDay } from '../cells/cells.ts';
import { COMMUNE_SHAPE } from '../cells/shapes.ts';
import type { OnWarning } from '../warnings.ts';
import { readManifest } from './manifest.ts';
import { endAfter, type ListCell, listCommune, readListRows, refuseRows } from './rows.ts';

type SchoolColumn = 'school_code' | 'name' | 'commune_code' | 'area' | 'from' | 'to';

const SCHOOL_SPEC: TableSpec<SchoolColumn, never> = {
  columns: [
    { name: 'school_code', headings: ['Mã trường'], required: true },
    { name: 'name', headings: ['Tên trường'], required: true },
    { name: 'commune_code', headings: ['Mã xã'], required: true, code: COMMUNE_SHAPE },
    { name: 'area', headings: ['Khu vực'], required: true },
    { name: 'from', headings: ['Từ ngày', 'Ngày bắt đầu'], required: true },
    { name: 'to', headings: ['Đến ngày', 'Ngày kết thúc'], required: true },
  ],
};

/** The rows of a school list. */
export interface SchoolFile {
  readonly file: string;
  readonly rows: readonly SchoolRowInput[];
}

/**
 * Reads a school list. Ends that a row leaves empty are those of the manifest beside it (`schools.yaml`), where there is
 * one; without one they stay open. Nothing is yet read against the units.
 * @throws TablesError, PopulationError
 */
export async function readSchoolFile(path: string, onWarning?: OnWarning): Promise<SchoolFile> {
  const manifest = await readManifest(path);
  const read = (row: number, cell: ListCell<SchoolColumn>): SchoolRowInput => {
    const schoolCode = cell('school_code');
    const name = cell('name');
    const area = cell('area').toUpperCase();
    const from = readDay(cell('from')) ?? manifest?.from ?? null;
    const to = endAfter(cell('to')) ?? manifest?.to ?? null;
    const commune = cell('commune_code');
    const communeCode = commune === '' ? '' : listCommune(commune);
    return { row, schoolCode, name, communeCode, area, from, to: to === FOREVER ? null : to };
  };
  return readListRows(path, SCHOOL_SPEC, 'SCHOOL_ROWS_UNREADABLE', read, onWarning);
}

/** Loads a school list, all or nothing. @throws TablesError, PopulationError */
export async function loadSchoolList(units: Units, path: string, onWarning?: OnWarning): Promise<SchoolList> {
  const { file, rows } = await readSchoolFile(path, onWarning);
  const built = buildSchoolList(units, rows);
  if (!built.ok) throw refuseRows('SCHOOL_ROWS_UNREADABLE', file, built.issues);
  return built.schools;
}
