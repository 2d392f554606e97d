import { type ImportProgress, importExtract, migratePopulation } from '@cutru/population';
import { type KeySettings, openPopulationKeys } from '@cutru/server';
import { sayMoment } from '../output/time.ts';

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

/** The report for people. Of a file that was imported last the figures are those of then, and are not told again. */
export function importText(report: ImportReport, language: 'vi' | 'en'): string {
  const { people, periods, rows, badRows, at } = report.import;
  if (report.status === 'KNOWN') {
    const then = sayMoment(new Date(at), language);
    return language === 'vi'
      ? `Đây đúng là tệp nạp gần nhất (${then}), không nạp lại.\n`
      : `This file is what was imported last (${then}); nothing was done.\n`;
  }
  if (language === 'vi') {
    return `Đã nạp dữ liệu cư trú.\n  ${rows} dòng, ${badRows} dòng không đọc được; ${people.all} người: ${people.new} mới, ${people.changed} thay đổi, ${people.unchanged} không đổi, ${people.older} cũ hơn dữ liệu đang có\n  khoảng thời gian cư trú: thêm ${periods.added}; ${periods.closed} khoảng không còn trong tệp nên không dùng nữa (vẫn giữ lại để tra cứu)\n`;
  }
  return `The extract was imported.\n  ${rows} rows, ${badRows} unreadable; ${people.all} people: ${people.new} new, ${people.changed} changed, ${people.unchanged} unchanged, ${people.older} older than what is known\n  periods of residence: ${periods.added} added; ${periods.closed} are not in the file any more and count no longer (they are kept)\n`;
}
