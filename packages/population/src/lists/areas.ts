import {
  type AreaList,
  type AreaManifest,
  type AreaRowInput,
  buildAreaLists,
  type CompleteOption,
  type Units,
} from '@cutru/places';
import type { TableSpec } from '@cutru/tables';
import { readDay } from '../cells/cells.ts';
import { COMMUNE_SHAPE } from '../cells/shapes.ts';
import type { OnWarning } from '../warnings.ts';
import { readManifest } from './manifest.ts';
import { endAfter, listCommune, readListRows, refuseRows } from './rows.ts';

type AreaColumn = 'commune_code' | 'village' | 'mark' | 'from' | 'to' | 'instrument';

const AREA_SPEC: TableSpec<AreaColumn, never> = {
  columns: [
    { name: 'commune_code', headings: ['Mã xã'], required: true, code: COMMUNE_SHAPE },
    { name: 'village', headings: ['Thôn', 'Thôn, bản'], required: true },
    { name: 'mark', headings: ['Loại khu vực', 'Loại'], required: true },
    { name: 'from', headings: ['Từ ngày', 'Ngày bắt đầu'], required: true },
    { name: 'to', headings: ['Đến ngày', 'Ngày kết thúc'], required: true },
    { name: 'instrument', headings: ['Văn bản', 'Số văn bản'], required: true },
  ],
};

/** The rows of an area list, with the manifest beside it. */
export interface AreaFile {
  readonly file: string;
  readonly rows: readonly AreaRowInput[];
  /** `null`: there is none. */
  readonly manifest: AreaManifest | null;
}

/**
 * Reads an area list and the manifest beside it (`areas.csv`, `areas.yaml`); nothing is yet read against the units. A
 * row that names no instrument is of the manifest's.
 * @throws TablesError, PopulationError
 */
export async function readAreaFile(path: string, onWarning?: OnWarning): Promise<AreaFile> {
  const manifest = await readManifest(path);
  const { file, rows } = await readListRows(
    path,
    AREA_SPEC,
    'AREA_ROWS_UNREADABLE',
    (row, cell): AreaRowInput => {
      const village = cell('village');
      const mark = cell('mark').toUpperCase();
      const instrument = cell('instrument') || (manifest?.instrument ?? '');
      const from = readDay(cell('from'));
      const to = endAfter(cell('to'));
      return { row, communeCode: listCommune(cell('commune_code')), village, mark, from, to, instrument };
    },
    onWarning,
  );
  return { file, rows, manifest };
}

/**
 * Loads area lists from a file, one for each instrument in it, all or nothing. `complete` is what the operator claims
 * beside the manifest: `ALL` marks, some, or none.
 * @throws TablesError, PopulationError
 */
export async function loadAreaLists(
  units: Units,
  path: string,
  complete?: CompleteOption,
  onWarning?: OnWarning,
): Promise<readonly AreaList[]> {
  const { file, rows, manifest } = await readAreaFile(path, onWarning);
  const built = buildAreaLists(units, rows, manifest === null ? [] : [manifest], complete);
  if (!built.ok) throw refuseRows('AREA_ROWS_UNREADABLE', file, built.issues);
  return built.lists;
}
