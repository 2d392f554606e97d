import type { Programme } from '@cutru/rules';
import type { TableSpec } from '@cutru/tables';
import type { Language } from '../errors/all.ts';
import { SHEETS } from './sheets/index.ts';

/** A spreadsheet to fill in: a heading, and one example row that `verifyFile` takes. */
export interface Template {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NOTE: Readonly<Record<Language, readonly [heading: string, text: string]>> = {
  vi: ['Ghi chú', 'DÒNG VÍ DỤ, không phải người thật: xóa dòng này trước khi dùng'],
  en: ['Remark', 'EXAMPLE, not a real person: delete this row before use'],
};

const NUMBER = /_(\d+)(?=_|$)/;

/** The heading of a column in a language: its name, or the first Vietnamese heading that it goes by. */
function headingOf(spec: TableSpec, name: string, language: Language): string {
  if (language === 'en') return name;
  const column = spec.columns.find((each) => each.name === name);
  if (column !== undefined) return column.headings[0] ?? name;
  const number = NUMBER.exec(name)?.[1] ?? '';
  const numbered = spec.numbered?.find((each) => each.name === name.replace(NUMBER, '_#'));
  return numbered?.headings[0]?.replace('#', number) ?? name;
}

/** The spreadsheet of a programme, with headings in a language: both are understood. */
export function templateOf(programme: Programme, language: Language): Template {
  const { spec, example } = SHEETS[programme];
  const cells = example();
  const [heading, text] = NOTE[language];
  return {
    headings: [...Object.keys(cells).map((name) => headingOf(spec, name, language)), heading],
    rows: [[...Object.values(cells), text]],
  };
}
