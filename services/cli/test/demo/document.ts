import { readFile } from 'node:fs/promises';
import { formatDay, formatPartialDate } from '@cutru/calendar';
import type { Part } from '@cutru/rules';
import type { Answered } from '../../src/demo/ask.ts';
import type { Candidate } from '../../src/synth/types.ts';

const REPOSITORY = new URL('../../../../', import.meta.url);

/** The cells of the rows about test citizens in the document. */
export async function documentRows(): Promise<readonly (readonly string[])[]> {
  const lines = (await readFile(new URL('docs/test-citizens.md', REPOSITORY), 'utf8')).split('\n');
  return lines
    .filter((line) => /^\| *\d/.test(line))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** The JSON that the first call of `curl` in a document sends. */
export async function curlBody(document: 'docs/test-citizens.md' | 'README.md'): Promise<string> {
  const text = await readFile(new URL(document, REPOSITORY), 'utf8');
  return /-d '(\{[^']+\})'/.exec(text)?.[1] ?? '';
}

function applied(candidate: Candidate): string {
  return candidate.programme === 'university-admission'
    ? `university, ${candidate.admissionYear}`
    : `boarding school, ${formatDay(candidate.submittedOn)}`;
}

function answerOf(part: Part): string {
  if (part.kind === 'AREA') return part.area ?? 'open';
  if (part.kind === 'POLICY')
    return part.group === null ? (part.tier ?? 'open') : `${part.tier} ${part.group}`;
  if (part.kind === 'PRIORITY') return part.points === null ? 'open' : `${part.points}`;
  if (part.admitted === null) return 'open';
  return part.admitted ? `yes ${part.group}` : 'no';
}

function said(part: Part): string {
  const { kind, decidingClause, declared } = part;
  const clause = decidingClause === '' ? '' : ` by ${decidingClause}`;
  return `${kind} ${answerOf(part)}${clause}${declared === null ? '' : ` (${declared})`}`;
}

/** What the document has to say of an application. */
export function rowOf({ citizen, candidate, result }: Answered): readonly string[] {
  const { decision } = result.record;
  return [
    String(citizen.number),
    candidate.citizenNumber,
    candidate.fullName,
    formatPartialDate(candidate.birth),
    citizen.story.en,
    applied(candidate),
    `\`${decision.outcome}\``,
    decision.parts.map(said).join('; '),
    decision.priorityPoints === null ? '' : (decision.priorityPoints / 100).toFixed(2),
    decision.missing.map(({ code }) => `\`${code}\``).join(' '),
  ];
}
