import { type ImportProgress, importExtract, migratePopulation } from '@cutru/population';
import { type KeySettings, openPopulationKeys } from '@cutru/server';

/** What an import came to. */
export type ImportReport = Awaited<ReturnType<typeof importExtract>>;

interface ImportSettings {
  readonly maxBadRows?: number;
  readonly signal?: AbortSignal;
  /** Called once where the extract is not known yet, before it is read. */
  readonly onReading?: () => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports an extract into the store: all of it or nothing, and once only for the same content. Where the key of the
 * store is missing, what holds for a service holds here too.
 * @throws ServerError, PopulationError, TablesError, DatabaseError
 */
export async function importInto(
  into: KeySettings,
  file: string,
  settings: ImportSettings = {},
): Promise<ImportReport> {
  const { onReading, onProgress, ...options } = settings;
  const { databaseUrl: url } = into;
  const keys = await openPopulationKeys(into);
  await migratePopulation(url);
  let told = false;
  return importExtract(file, {
    url,
    keys,
    ...options,
    onProgress: (progress) => {
      onProgress?.(progress);
      if (progress.phase !== 'READING' || told) return;
      told = true;
      onReading?.();
    },
  });
}

/** The report for people. */
export function importText(report: ImportReport, language: 'vi' | 'en'): string {
  const { people, periods, rows, badRows } = report.import;
  const known = report.status === 'KNOWN';
  if (language === 'vi') {
    const head = known ? 'Đây đúng là tệp nạp gần nhất, không nạp lại.' : 'Đã nạp dữ liệu cư trú.';
    return `${head}\n  ${rows} dòng, ${badRows} dòng không đọc được; ${people.all} người: ${people.new} mới, ${people.changed} thay đổi, ${people.unchanged} không đổi, ${people.older} cũ hơn dữ liệu đang có\n  khoảng thời gian cư trú: thêm ${periods.added}; ${periods.closed} khoảng không còn trong tệp nên không dùng nữa (vẫn giữ lại để tra cứu)\n`;
  }
  const head = known ? 'This file is what was imported last; nothing was done.' : 'The extract was imported.';
  return `${head}\n  ${rows} rows, ${badRows} unreadable; ${people.all} people: ${people.new} new, ${people.changed} changed, ${people.unchanged} unchanged, ${people.older} older than what is known\n  periods of residence: ${periods.added} added; ${periods.closed} are not in the file any more and count no longer (they are kept)\n`;
}
