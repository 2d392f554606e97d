export {
  type AreaList,
  type AreaListsResult,
  type AreaManifest,
  type AreaRow,
  type AreaRowInput,
  buildAreaLists,
  type CompleteClaim,
  type CompleteOption,
} from './area-list.ts';
export { AreaLists, type VillageAnswer, type VillageMarks } from './area-lists.ts';
export type { KindChangeFact, MarkFact, UnitFact } from './facts.ts';
export { LIST_ISSUES, type ListIssue, type ListIssueCode } from './issues.ts';
export {
  type AreaEvent,
  EVENTS,
  GROUP_BITS,
  groupOf,
  groupValues,
  isEvent,
  isMark,
  isMarkGroup,
  MARK_BIT,
  MARK_GROUPS,
  MARKS,
  type Mark,
  type MarkGroup,
} from './marks.ts';
export {
  AREA_CLASSES,
  type AreaClass,
  buildSchoolList,
  isAreaClass,
  NO_SCHOOLS,
  readAreaClass,
  type SchoolList,
  type SchoolListResult,
  type SchoolRow,
  type SchoolRowInput,
} from './school-list.ts';
export { LISTS_OF_2026, MERGER_DAY, type PlaceSegment, segmentAt, VILLAGES_MERGE_DAY } from './segments.ts';
export {
  perhapsSameVillage,
  sameVillage,
  type VillageName,
  villageName,
  villageOfAddress,
} from './village.ts';
