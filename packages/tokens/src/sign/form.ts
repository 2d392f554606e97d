import type { ClearClaims, DisclosureValues } from '../claims.ts';

// What types cannot hold of the forms that a verifier reads (`CLEAR_CLAIMS`, `DISCLOSURE_VALUES`), by hand: a schema
// takes as long for one token as its disclosures do. A test holds the two to each other.

const MAX_TEXT = 255;
const MAX_PARTS = 16;
const MAX_ASSUMPTIONS = 64;
const LAST_SECOND = 253_402_300_799;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CITIZEN_ID = /^\d{12}$/;

function isText(value: string): boolean {
  return value.length > 0 && value.length <= MAX_TEXT;
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** A day of the calendar. */
function isDate(text: string): boolean {
  return DATE.test(text) && new Date(text).toJSON()?.slice(0, text.length) === text;
}

/** The first claim in clear that has no form in which a verifier would read it. */
function oddClaim(claims: ClearClaims): string | undefined {
  const {
    iss,
    aud,
    iat,
    exp,
    jti,
    programme,
    admission_year: year,
    reference_date: day,
    parts,
    log,
  } = claims;
  if (!isText(iss)) return 'iss';
  if (typeof aud !== 'string' || !isText(aud)) return 'aud';
  if (!isWithin(iat, 0, LAST_SECOND)) return 'iat';
  if (!isWithin(exp, iat + 1, LAST_SECOND)) return 'exp';
  if (!isText(jti)) return 'jti';
  if (!isText(programme)) return 'programme';
  if (year === undefined ? day === undefined : !isWithin(year, 2000, 9999)) return 'admission_year';
  if (day !== undefined && !isDate(day)) return 'reference_date';
  const fine = parts.length > 0 && parts.length <= MAX_PARTS;
  if (!fine || !parts.every((part) => part.class === undefined || isText(part.class))) return 'parts';
  return isText(log.origin) && isWithin(log.index, 0, Number.MAX_SAFE_INTEGER) ? undefined : 'log';
}

function oddValue({ citizen_id: id, group, clauses, assumptions }: DisclosureValues): string | undefined {
  if (!CITIZEN_ID.test(id)) return 'citizen_id';
  if (group !== null && !isText(group)) return 'group';
  if (!Object.values(clauses).every(isText)) return 'clauses';
  return assumptions.length <= MAX_ASSUMPTIONS && assumptions.every(isText) ? undefined : 'assumptions';
}

/**
 * Nothing is signed that our own verifier would not read. The error names a claim, never its value.
 * @throws TypeError
 */
export function checkForm(claims: ClearClaims, values: DisclosureValues): void {
  const odd = oddClaim(claims) ?? oddValue(values);
  if (odd !== undefined) throw new TypeError(`a token cannot say this: ${odd}`);
}
