export { describeUnit } from './describe.ts';
export { formatUnits } from './format.ts';
export { writeSource } from './join.ts';
export { communeKindOf, districtKindOf, provinceKindOf } from './kinds.ts';
export { parseUnits } from './parse.ts';
export { unitAt } from './paths.ts';
export type {
  CommuneKind,
  District,
  DistrictKind,
  Era,
  Link,
  LinkKind,
  LinkPeople,
  Path,
  Province,
  ProvinceKind,
  Unit,
  UnitAt,
  UnitId,
  UnitState,
} from './types.ts';
export { type PossibleStates, Units } from './units.ts';
