import { ApiError, columnOfPath, describeWireIssue, type WireErrorCode, wireErrorText } from '@cutru/api';
import type { RowIssue } from '@cutru/verifier';
import { CliError } from '../errors.ts';

/** What a service can have against one row as a whole, while it takes the others. */
const OF_ROW: ReadonlySet<WireErrorCode> = new Set<WireErrorCode>(['ERASED', 'REQUEST_ID_REUSED']);

/** How the first call fails where nobody is there to answer it. */
const ABSENT: ReadonlySet<WireErrorCode> = new Set<WireErrorCode>([
  'SERVICE_UNREACHABLE',
  'DEADLINE_EXCEEDED',
]);

/** Whether every row would be refused for it: the purpose is the same for all of them. */
function isOfRun(field: string): boolean {
  return field === 'purpose' || field.startsWith('purpose.');
}

/** What a service refused of a row, by its columns; `null`: the row is not to blame. */
export function rowIssuesOf(error: ApiError): readonly RowIssue[] | null {
  const { code, issues } = error;
  if (OF_ROW.has(code)) return [{ field: '', code, text: wireErrorText(code) }];
  if (code !== 'REQUEST_REFUSED' || issues.length === 0) return null;
  if (issues.some(({ field }) => isOfRun(field))) return null;
  return issues.map((issue) => ({
    field: columnOfPath(issue.field),
    code: issue.code,
    text: { vi: describeWireIssue(issue, 'vi'), en: describeWireIssue(issue, 'en') },
  }));
}

/** Texts say a cause and what to do, and it is for a program that calls by itself. */
function causeOf(text: string): string {
  return text.slice(0, text.indexOf(':'));
}

/** What ended a run, as the command tells it; a purpose that cannot stand is told as the service does. */
export function runFailure(service: string, error: unknown): unknown {
  if (!(error instanceof ApiError) || error.code === 'REQUEST_REFUSED') return error;
  const text = wireErrorText(error.code);
  const about = (language: 'vi' | 'en') => `${service}: ${causeOf(text[language])} [${error.code}]`;
  return new CliError('SERVICE_BROKE_OFF', { vi: about('vi'), en: about('en') }, { cause: error });
}

/** What the system or TLS said: a port that refuses, a certificate that nobody vouches for. */
function saidOf(error: ApiError): string {
  const said =
    error.cause instanceof Error
      ? /Last error: (?:Error: )?(.+?)\. Resolution/.exec(error.cause.message)
      : null;
  return said === null ? '' : ` (${said[1]})`;
}

/** That nobody answered at an address; `null`: something else is the matter. */
export function absenceOf(service: string, error: unknown): CliError | null {
  if (!(error instanceof ApiError) || !ABSENT.has(error.code)) return null;
  return new CliError('SERVICE_NOT_THERE', `${service}${saidOf(error)}`, { cause: error });
}

/** Why a service did not answer the first call. */
export function firstFailure(service: string, error: unknown): unknown {
  return absenceOf(service, error) ?? runFailure(service, error);
}
