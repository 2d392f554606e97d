import { type Clause, type Instrument, liesIn, type Provision } from '../../kernel/instrument.ts';
import { INSTRUMENTS } from '../../rulebook.ts';
import { readCitation } from './read.ts';

/** What of an instrument fits. */
export interface FoundClauses {
  readonly instrument: Instrument;
  readonly clauses: readonly Clause[];
  readonly provisions: readonly Provision[];
}

/**
 * Finds clauses and provisions as a reader looks for them: `Circular 04/2023 Article 9(3)`, `điểm a khoản 1 Điều 9 Thông tư
 * 04/2023`, `TT 04/2023 dieu 9.3`, `9(1)`, `Annex II 01`. Without an instrument those of all; a clause brings those below it, a
 * group of a plan the clause on all of them. Empty where nothing fits, and where a part of the text is not understood.
 */
export function findClauses(text: string): readonly FoundClauses[] {
  const cited = readCitation(text);
  if (cited === null) return [];
  const { covers, path } = cited;
  const fits = ({ id }: Provision): boolean =>
    path === '' || liesIn(id, path) || (id === 'Plan' && liesIn(path, id));
  return INSTRUMENTS.filter(covers).flatMap((instrument) => {
    const clauses = instrument.clauses.filter(fits);
    const provisions = instrument.provisions.filter(fits);
    return clauses.length + provisions.length === 0 ? [] : [{ instrument, clauses, provisions }];
  });
}
