import type { Corrections } from './corrections.ts';
import type { Sources, UnitList } from './sources.ts';

/** The four lists after corrections, each complete for its day. */
export interface Lists {
  readonly late2021: UnitList;
  readonly june2025: UnitList;
  readonly july2025: UnitList;
  readonly april2026: UnitList;
}

function corrected(list: UnitList, day: string, { units }: Corrections): UnitList {
  const copy: UnitList = {
    provinces: new Map(list.provinces),
    districts: new Map(list.districts),
    communes: new Map(list.communes),
  };
  for (const row of units) {
    if (row.list !== day) continue;
    const level =
      row.level === 'province' ? copy.provinces : row.level === 'district' ? copy.districts : copy.communes;
    if (row.name !== '') level.set(row.code, { name: row.name, parent: row.parent, aliases: row.aliases });
    else if (!level.delete(row.code))
      throw new Error(`units.csv drops ${row.code}, which ${day} does not have`);
  }
  return copy;
}

/** Applies the rows about units to the packages' lists. */
export function correctLists(sources: Sources, corrections: Corrections): Lists {
  const july2025 = corrected(sources.july2025, '2025-07-01', corrections);
  return {
    late2021: corrected(sources.late2021, '2021-12-31', corrections),
    june2025: corrected(sources.june2025, '2025-06-30', corrections),
    july2025,
    april2026: corrected(july2025, '2026-04-30', corrections),
  };
}
