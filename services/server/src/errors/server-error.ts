import { type ErrorText, SERVER_ERRORS, type ServerErrorCode } from './codes.ts';

/** Why the service does not start. Its texts name variables, files and addresses, never what is in them. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;
  /** Variables, files or addresses that it is about. */
  readonly about: readonly string[];
  constructor(code: ServerErrorCode, about: readonly string[] = [], options?: ErrorOptions) {
    super(describe(code, about, 'en'), options);
    this.name = 'ServerError';
    this.code = code;
    this.about = about;
  }

  /** Cause and remedy in a language. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    return describe(this.code, this.about, language);
  }
}

function describe(code: ServerErrorCode, about: readonly string[], language: keyof ErrorText): string {
  return `${SERVER_ERRORS[code][language]}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}
