import type { TablesErrorCode } from '../errors.ts';

/** Why an archive is not unpacked. */
export type ZipCode = Extract<
  TablesErrorCode,
  'WORKBOOK_DAMAGED' | 'WORKBOOK_PROTECTED' | 'WORKBOOK_UNPACKS_TOO_LARGE'
>;

/** An archive that cannot or must not be unpacked; whoever knows the file makes a `TablesError` of it. */
export class ZipFailure extends Error {
  readonly code: ZipCode;
  constructor(code: ZipCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
