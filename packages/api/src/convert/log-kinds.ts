import { LogEntryKind as WireKind } from '../gen/cutru/v1/log.ts';
import { type EnumPair, pair } from './enums.ts';
import type { LogEntryKind } from './types.ts';

export const ENTRY_KIND: EnumPair<LogEntryKind, WireKind> = pair({
  VERIFICATION: WireKind.LOG_ENTRY_KIND_VERIFICATION,
  ACCESS: WireKind.LOG_ENTRY_KIND_ACCESS,
  ERASURE: WireKind.LOG_ENTRY_KIND_ERASURE,
});
