import { type ListsSummary, type Note, noteText } from '@cutru/verifier';
import { DRAFT, EXAMPLE } from './worth.ts';

type Language = 'vi' | 'en';

const TEXT = {
  line: { vi: 'dòng', en: 'line' },
  id: { vi: 'mã kết quả', en: 'id of the result' },
  note: { vi: 'Lưu ý', en: 'Note' },
} as const;

/** Which row of which file it is about, by its line alone: nobody is named. */
export function rowHeading(file: string, line: number, id: string | null, language: Language): string {
  const row = `${file}, ${TEXT.line[language]} ${line}`;
  return id === null ? row : `${row}, ${TEXT.id[language]} ${id}`;
}

/** What was noticed of the people of a row, and what the result is worth. */
export function lastLines(notes: readonly Note[], lists: ListsSummary, language: Language): string[] {
  return [
    ...notes.map((note) => `${TEXT.note[language]}: ${noteText(note, language)}`),
    '',
    ...(lists.example ? [EXAMPLE[language]] : []),
    DRAFT[language],
  ];
}
