import { badRows, badRowsPath, type TableForm } from '@cutru/tables';
import { errorTexts } from '../errors/all.ts';
import type { FieldCode, FieldIssue } from '../errors/verifier-error.ts';

/** The file of rows that could not be taken. */
export interface BadFile {
  readonly path: string;
  count(): number;
  add(row: number, issues: readonly FieldIssue[]): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Opens the file of bad rows beside the results; a reason says what is covered where that is the cause. */
export async function openBadFile(out: string, form: TableForm): Promise<BadFile> {
  let covered: string | undefined;
  const textOf = (code: FieldCode): { vi: string; en: string } => {
    const texts = errorTexts(code);
    if (covered === undefined) return texts;
    return { vi: `${texts.vi} (${covered})`, en: `${texts.en} (${covered})` };
  };
  const file = await badRows<FieldCode>(badRowsPath(out), textOf, form);
  return {
    path: file.path,
    count: () => file.count(),
    async add(row, issues) {
      for (const issue of issues) {
        covered = issue.covered;
        await file.add({ row, field: issue.field, code: issue.code });
      }
    },
    close: () => file.close(),
    abort: () => file.abort(),
  };
}
