import { sayMissing } from '@cutru/rules';
import type { MissingKind } from '@cutru/verifier';

/** A kind of missing evidence and what would settle it, as one sentence about nobody in particular. */
export function sayMissingKind(missing: MissingKind, language: 'vi' | 'en'): string {
  const { kind, part, settledBy } = missing;
  const said = sayMissing({ code: kind, subject: '', part, settledBy }, language);
  return `${said.what.replace(/\.$/, '')} (${said.settledBy})`;
}
