import {
  type About,
  type Attested,
  type EvidenceItem,
  ofKind,
  type ResidenceAttested,
} from '@cutru/population';
import { parseEthnicity } from '@cutru/residence';
import type {
  AttestedCommune,
  AttestedDay,
  AttestedStay,
  AttestedVillage,
  Evidence,
} from '../gen/cutru/v1/evidence.ts';
import { communeText } from './application/shared-from-wire.ts';
import { readEthnicityCode } from './candidate-from-wire.ts';
import { PAPER_TYPE, RESIDENCE_KIND } from './enums.ts';
import type { FieldReader } from './field-reader.ts';

const MAX_PAPERS = 100;
const MAX_NUMBER = 100;
const MAX_ISSUER = 200;
const MAX_VILLAGE = 100;
const FIVE = /^\d{5}$/;
const FOUR = /^\d{4}$/;
const GUARDIAN = /^guardian_([1-9]\d?)$/;

function readCommune(reader: FieldReader, field: string, value: string): string {
  const text = communeText(reader, field, value);
  if (FIVE.test(text) || reader.isRefused(field)) return text;
  if (text === '') reader.add(field, 'COMMUNE_CODE_MISSING');
  else reader.add(field, FOUR.test(text) ? 'COMMUNE_CODE_LOST_ZERO' : 'COMMUNE_CODE_MALFORMED');
  return '';
}

function readStay(reader: FieldReader, field: string, stay: AttestedStay): ResidenceAttested {
  const communeCode = readCommune(reader, `${field}.commune_code`, stay.communeCode);
  const village = reader.text(`${field}.village`, stay.village, MAX_VILLAGE).trim();
  const from = reader.day(`${field}.from`, stay.from, false);
  const to = reader.day(`${field}.to`, stay.to, false);
  if (to !== null && stay.stillThere) reader.add(`${field}.still_there`, 'STAY_ENDS_TWICE');
  if (from !== null && to !== null && to < from) reader.add(`${field}.to`, 'PERIOD_REVERSED');
  return {
    says: 'STAY',
    communeCode,
    village: village === '' ? null : village,
    from,
    to: stay.stillThere ? 'OPEN' : to,
    before: stay.beforeRecords,
  };
}

function readDay(
  reader: FieldReader,
  field: string,
  says: 'FROM' | 'TO',
  attested: AttestedDay,
): ResidenceAttested {
  const communeCode = readCommune(reader, `${field}.commune_code`, attested.communeCode);
  return { says, communeCode, day: reader.day(`${field}.day`, attested.day, true) ?? 0 };
}

function readVillage(reader: FieldReader, field: string, attested: AttestedVillage): ResidenceAttested {
  const communeCode = readCommune(reader, `${field}.commune_code`, attested.communeCode);
  const village = reader.text(`${field}.village`, attested.village, MAX_VILLAGE).trim();
  if (village === '') reader.add(`${field}.village`, 'EVIDENCE_VALUE_MISSING');
  return { says: 'VILLAGE', communeCode, village };
}

function readOther(
  reader: FieldReader,
  field: string,
  says: 'FORMER_COMMUNE' | 'CURRENT_COMMUNE',
  attested: AttestedCommune,
): ResidenceAttested {
  return {
    says,
    communeCode: readCommune(reader, `${field}.commune_code`, attested.communeCode),
    code: readCommune(reader, `${field}.code`, attested.code),
  };
}

/** What is attested, of the kind of residence that the message says. */
function ofItsKind(
  reader: FieldReader,
  field: string,
  kind: number | undefined,
  attested: ResidenceAttested,
): Attested {
  return ofKind(attested, reader.optionalChoice(`${field}.kind`, RESIDENCE_KIND, kind) ?? 'permanent');
}

function readAttested(
  reader: FieldReader,
  field: string,
  attests: Evidence['attests'],
): Attested | null | undefined {
  switch (attests?.$case) {
    case 'stay': {
      const at = `${field}.stay`;
      return ofItsKind(reader, at, attests.value.kind, readStay(reader, at, attests.value));
    }
    case 'firstDay': {
      const at = `${field}.first_day`;
      return ofItsKind(reader, at, attests.value.kind, readDay(reader, at, 'FROM', attests.value));
    }
    case 'lastDay': {
      const at = `${field}.last_day`;
      return ofItsKind(reader, at, attests.value.kind, readDay(reader, at, 'TO', attests.value));
    }
    case 'village': {
      const at = `${field}.village`;
      return ofItsKind(reader, at, attests.value.kind, readVillage(reader, at, attests.value));
    }
    case 'formerCommune': {
      const at = `${field}.former_commune`;
      return ofItsKind(
        reader,
        at,
        attests.value.kind,
        readOther(reader, at, 'FORMER_COMMUNE', attests.value),
      );
    }
    case 'currentCommune': {
      const at = `${field}.current_commune`;
      return ofItsKind(
        reader,
        at,
        attests.value.kind,
        readOther(reader, at, 'CURRENT_COMMUNE', attests.value),
      );
    }
    case 'ethnicity': {
      const code = readEthnicityCode(reader, `${field}.ethnicity`, attests.value);
      if (code === undefined) return null;
      const at = `${field}.ethnicity.code`;
      const ethnicity = reader.attempt(at, () => parseEthnicity(code.code, code.system) ?? null);
      if (ethnicity !== null) return { says: 'ETHNICITY', ethnicity };
      reader.add(at, 'EVIDENCE_VALUE_MISSING');
      return null;
    }
    case undefined:
      reader.add(`${field}.attests`, 'CHOICE_MISSING');
      return null;
  }
}

function readAbout(reader: FieldReader, field: string, value: string, guardians: number): About | null {
  const text = reader.text(field, value, MAX_NUMBER);
  if (text === 'candidate') return text;
  const number = Number(GUARDIAN.exec(text)?.[1] ?? 0);
  if (number > 0 && number <= guardians) return `guardian_${number}`;
  reader.add(field, 'EVIDENCE_ABOUT_UNKNOWN');
  return null;
}

function readItem(
  reader: FieldReader,
  index: number,
  evidence: Evidence,
  guardians: number,
): EvidenceItem | null {
  const field = `evidence[${index}]`;
  const type = reader.choice(`${field}.type`, PAPER_TYPE, evidence.type, 'EVIDENCE_TYPE_UNKNOWN');
  const number = reader.text(`${field}.number`, evidence.number, MAX_NUMBER);
  const issuer = reader.text(`${field}.issuer`, evidence.issuer, MAX_ISSUER);
  const issuedOn = reader.day(`${field}.issued_on`, evidence.issuedOn, true);
  const about = readAbout(reader, `${field}.about`, evidence.about, guardians);
  const attests = readAttested(reader, field, evidence.attests);
  if (type === undefined || issuedOn === null || about === null || !attests) return null;
  return { row: index + 1, about, paper: { type, number, issuer, issuedOn }, attests };
}

/** What papers attest; those that cannot stand are left out and noted. */
export function readEvidence(
  reader: FieldReader,
  evidence: readonly Evidence[],
  guardians: number,
): readonly EvidenceItem[] {
  return reader
    .list('evidence', evidence, MAX_PAPERS)
    .map((item, i) => readItem(reader, i, item, guardians))
    .filter((item) => item !== null);
}
