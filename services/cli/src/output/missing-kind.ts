import { type Programme, sayMissing } from '@cutru/rules';
import type { MissingKind } from '@cutru/verifier';

/** A kind of missing evidence and what would settle it, as one sentence about nobody in particular. */
export function sayMissingKind(missing: MissingKind, programme: Programme, language: 'vi' | 'en'): string {
  const { kind, settledBy } = missing;
  const part = programme === 'ethnic-boarding-school' ? 'ADMISSION' : 'AREA';
  const said = sayMissing({ code: kind, subject: '', part, settledBy }, language);
  return `${said.what.replace(/\.$/, '')} (${said.settledBy})`;
}
