import { formatDay } from '@cutru/calendar';
import { MARK_GROUPS } from '@cutru/places';
import type { ExampleList } from '../places/marks.ts';

/** The manifest beside an example area list: marked as an example, complete for all marks in the whole country. */
export function manifestText({ instrument, from, to }: ExampleList): string {
  return [
    '# Danh mục ví dụ, không phải văn bản thật: các khu vực trong tệp này là giả định.',
    '# An example, no real list: the marks in this file are made up.',
    `instrument: ${instrument}`,
    `from: ${formatDay(from)}`,
    ...(to === null ? [] : [`to: ${formatDay(to)}`]),
    'example: true',
    'complete:',
    `  - marks: [${MARK_GROUPS.join(', ')}]`,
    '    nation: true',
    '',
  ].join('\n');
}
