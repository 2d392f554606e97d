import { isNumberEmpty } from '@cutru/residence';
import type { EntryRequest } from '@cutru/verifier';
import type { SchoolEntry } from '../../gen/cutru/v1/school_entry.ts';
import { ENTRY_LEVEL } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { MAX_CODE, readGuardians } from './shared-from-wire.ts';

/** An application to a school by residence as the verifier takes one. */
export function readEntry(reader: FieldReader, asked: Asked, application: SchoolEntry): EntryRequest {
  const at = 'school_entry';
  // The library takes a child that has no number. Here a decision is logged, attested and found again by it.
  if (isNumberEmpty(asked.candidate.citizenId)) reader.add('candidate.citizen_id', 'CITIZEN_NUMBER_EMPTY');
  const level = reader.choice(`${at}.level`, ENTRY_LEVEL, application.level, 'ENTRY_LEVEL_MISSING');
  return {
    programme: 'school-entry',
    ...asked,
    submittedOn: reader.dateText(`${at}.submitted_on`, application.submittedOn, true),
    // One that cannot be read is refused; the rest is read on.
    level: level ?? 'kindergarten',
    school: reader.text(`${at}.school`, application.school, MAX_CODE),
    guardians: readGuardians(reader, at, application.guardians),
    guardiansComplete: application.guardiansComplete,
  };
}
