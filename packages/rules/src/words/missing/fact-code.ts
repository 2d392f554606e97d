/** A missing fact's code taken apart: `subject.fact.field@place`. */
export interface FactCode {
  /** `candidate`, `guardian_1`; `''` for what is about no person. */
  readonly subject: string;
  /** What stands between subject and place: `residence.permanent.from`, `areas.ZONE`, `plan`. */
  readonly path: string;
  /** Code of a commune, or of a school; `null` without one. */
  readonly place: string | null;
}

const SUBJECT = /^(candidate|guardian_\d+)\.(.+)$/;

/** Takes a code apart; whatever it is, something comes out. */
export function factCodeParts(code: string): FactCode {
  const at = code.indexOf('@');
  const place = at < 0 ? null : code.slice(at + 1);
  const rest = at < 0 ? code : code.slice(0, at);
  if (rest === 'identity') return { subject: 'candidate', path: rest, place };
  const person = SUBJECT.exec(rest);
  return { subject: person?.[1] ?? '', path: person?.[2] ?? rest, place };
}
