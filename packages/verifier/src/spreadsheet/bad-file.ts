import { badRows, badRowsPath, type ErrorText, type TableForm } from '@cutru/tables';
import type { Language } from '../errors/all.ts';
import type { RowIssue } from './row-decider.ts';

/** The file of rows that could not be taken. */
export interface BadFile {
  readonly path: string;
  count(): number;
  add(row: number, issues: readonly RowIssue[]): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

function reasonOf({ text, covered }: RowIssue): ErrorText {
  return covered === undefined
    ? text
    : { vi: `${text.vi} Phạm vi: ${covered}.`, en: `${text.en} Covered: ${covered}.` };
}

/** Opens the file of bad rows beside the results; a reason says what is covered where that is the cause. */
export async function openBadFile(out: string, form: TableForm, language: Language): Promise<BadFile> {
  let reason: ErrorText = { vi: '', en: '' };
  const file = await badRows(badRowsPath(out), () => reason, { ...form, language });
  return {
    path: file.path,
    count: () => file.count(),
    async add(row, issues) {
      for (const issue of issues) {
        reason = reasonOf(issue);
        await file.add({ row, field: issue.field, code: issue.code });
      }
    },
    close: () => file.close(),
    abort: () => file.abort(),
  };
}
