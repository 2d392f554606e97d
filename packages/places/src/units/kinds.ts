import type { CommuneKind, DistrictKind, ProvinceKind } from './types.ts';

/**
 * The kind of a unit is the first word of its full name in every official list, so the table need not say it twice.
 * `undefined`: the name begins with no known kind.
 */
export function communeKindOf(name: string): CommuneKind | undefined {
  if (name.startsWith('Xã ')) return 'COMMUNE';
  if (name.startsWith('Phường ')) return 'WARD';
  if (name.startsWith('Thị trấn ')) return 'TOWNSHIP';
  if (name.startsWith('Đặc khu ')) return 'SPECIAL_ZONE';
  if (name.startsWith('Huyện ')) return 'ISLAND_DISTRICT';
  return undefined;
}

/** Needs the province's kind: a 'Thành phố' inside a centrally run city is another thing than one inside a province. */
export function districtKindOf(name: string, province: ProvinceKind): DistrictKind | undefined {
  if (name.startsWith('Quận ')) return 'URBAN_DISTRICT';
  if (name.startsWith('Huyện ')) return 'RURAL_DISTRICT';
  if (name.startsWith('Thị xã ')) return 'TOWN';
  if (name.startsWith('Thành phố '))
    return province === 'CENTRAL_CITY' ? 'MUNICIPAL_CITY' : 'PROVINCIAL_CITY';
  return undefined;
}

/** 'Tỉnh …' or 'Thành phố …'. */
export function provinceKindOf(name: string): ProvinceKind | undefined {
  if (name.startsWith('Tỉnh ')) return 'PROVINCE';
  if (name.startsWith('Thành phố ')) return 'CENTRAL_CITY';
  return undefined;
}
