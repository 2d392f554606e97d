import type { Clause, Instrument } from '../kernel/instrument.ts';
import { INSTRUMENTS } from '../rulebook.ts';

/** A clause with its instrument. */
export interface FoundClause {
  readonly instrument: Instrument;
  readonly clause: Clause;
}

const NUMBER = /\d+\/\d{4}(?:\/[\p{L}\d-]+)?/u;
const POINT = '[a-zđ0-9]+';
const VIETNAMESE = new RegExp(
  `^(?:ý\\s+(${POINT})\\s+)?(?:điểm\\s+(${POINT})\\s+)?(?:khoản\\s+(${POINT})\\s+)?điều\\s+(\\d+)`,
  'u',
);

/** `9(1)(a)` of `điểm a khoản 1 Điều 9` or `Article 9(1)(a)`, `annex ii 01` of an annex; `''` where no clause is named. */
function pathOf(text: string): string {
  const cited = VIETNAMESE.exec(text);
  if (cited !== null) {
    const [, item, point, clause, article] = cited;
    return [article, ...[clause, point, item].filter(Boolean).map((step) => `(${step})`)].join('');
  }
  const group = /(?:đối tượng|nhóm|group)\s+(\d+).*(?:phụ lục|annex)\s+([ivx]+)/u.exec(text);
  if (group !== null) return `annex ${group[2]} ${group[1]}`;
  return text
    .replace(/^(?:article|điều)\s+/u, '')
    .replace('phụ lục', 'annex')
    .trim();
}

/** The id of an instrument that stands in a text; of two where one begins like the other, the longer. */
function idIn(text: string): string | null {
  const ids = INSTRUMENTS.map(({ id }) => id).filter((id) => text.includes(id));
  return ids.reduce<string | null>(
    (best, id) => (best === null || id.length > best.length ? id : best),
    null,
  );
}

function lies(id: string, path: string): boolean {
  return id === path || (id.startsWith(path) && /[( ]/.test(id.charAt(path.length)));
}

/**
 * Finds clauses as a reader looks for them: `Circular 04/2023 Article 9(3)`, `điểm a khoản 1 Điều 9 Thông tư 04/2023`,
 * `9(1)`, `Annex II 01`. Without an instrument those of all; a clause brings those below it. Empty where nothing fits.
 */
export function findClauses(text: string): readonly FoundClause[] {
  const lower = text.normalize('NFC').toLowerCase().trim();
  const number = NUMBER.exec(lower)?.[0] ?? null;
  const id = idIn(lower);
  const named = INSTRUMENTS.filter((each) =>
    number === null ? each.id === id : each.name.en.toLowerCase().includes(number),
  );
  const chosen = number === null && id === null ? INSTRUMENTS : named;
  const rest = lower
    .replace(number ?? '', ' ')
    .replace(id ?? '', ' ')
    .replace(/circular|thông tư|regulation|quy chế|of the|,/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const path = pathOf(rest);
  if (path === '' && number === null && id === null) return [];
  return chosen.flatMap((instrument) =>
    instrument.clauses
      .filter(({ id }) => path === '' || lies(id.toLowerCase(), path))
      .map((clause) => ({ instrument, clause })),
  );
}
