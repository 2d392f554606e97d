export { CITIZEN_SHAPE, COMMUNE_SHAPE } from './cells/shapes.ts';
export {
  POPULATION_ERRORS,
  PopulationError,
  type PopulationErrorCode,
  type PopulationErrorDetails,
} from './errors.ts';
export {
  type Extract,
  type ExtractOptions,
  type ExtractProgress,
  type ExtractStats,
  readExtract,
} from './extract/read.ts';
export { type AreaFile, loadAreaLists, readAreaFile } from './lists/areas.ts';
export { manifestPath, parseManifest, readManifest } from './lists/manifest.ts';
export { loadSchoolList, readSchoolFile, type SchoolFile } from './lists/schools.ts';
export {
  type About,
  type Attested,
  type EvidenceItem,
  ofKind,
  type Paper,
  type ResidenceAttested,
} from './papers/item.ts';
export {
  isInDate,
  PAPER_RULES,
  PAPER_TYPES,
  type PaperRule,
  type PaperType,
  paperRule,
} from './papers/paper-types.ts';
export { type Evidence, evidenceAbout, readEvidence } from './papers/read.ts';
export type { IgnoredReason } from './person/effect.ts';
export {
  type AskedPerson,
  type PersonFactsOptions,
  type PersonFactsResult,
  personFacts,
  type SourceAnswer,
} from './person/facts.ts';
export type { IgnoredPaper } from './person/residence.ts';
export { CELL_ERRORS, type CellCode, ROW_REASONS, type RowReason, rowReason } from './row-reasons.ts';
export type { SourceDoubts, SourceRecord, StoredRecord } from './source-record.ts';
export type { CacheStats } from './store/cache.ts';
export {
  type ImportOptions,
  type ImportPhase,
  type ImportProgress,
  type ImportReport,
  importExtract,
} from './store/import.ts';
export type { ImportRecord } from './store/import-record.ts';
export { createPopulationKeys, PopulationKeys, readPopulationKeys } from './store/keys.ts';
export { migratePopulation, POPULATION_SCHEMA } from './store/migrate.ts';
export {
  type FindOptions,
  isStoreFilled,
  openPopulationStore,
  type PopulationStore,
  type StoreAnswer,
  type StoreOptions,
} from './store/store.ts';
export type { OnWarning } from './warnings.ts';
