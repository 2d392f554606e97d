import { groundsOf } from '../../request/claims.ts';
import type { Issues } from '../../request/issues.ts';
import type { CellReader, GroundFromFacts } from '../words.ts';

type Claims<G extends string> = readonly { readonly ground: G; readonly document: boolean }[];

/** What is refused where a row claims what is decided from facts. */
type FromFactsCode = 'EXAM_GROUND_FROM_FACTS' | 'GRADE_10_GROUND_FROM_FACTS';

/** Reads what a row claims in `grounds`, and in `ground_documents` of what the paper was seen. */
export function claimsReader<G extends string>(
  read: CellReader<readonly (G | GroundFromFacts)[]>,
  fromFacts: FromFactsCode,
): (issues: Issues, groundsCell: string, documentsCell: string) => Claims<G> {
  const claimable = (issues: Issues, field: string, cell: string): readonly G[] => {
    const found = read(issues, field, cell) ?? [];
    const grounds = found.filter((each): each is G => each !== 'FROM_FACTS');
    if (grounds.length < found.length) issues.add(field, fromFacts);
    return grounds;
  };
  return (issues, groundsCell, documentsCell) => {
    const before = issues.list.length;
    const grounds = claimable(issues, 'grounds', groundsCell);
    const documents = claimable(issues, 'ground_documents', documentsCell);
    if (issues.list.length === before && documents.some((each) => !grounds.includes(each))) {
      issues.add('ground_documents', 'GROUND_DOCUMENT_WITHOUT_CLAIM');
    }
    return groundsOf(grounds.map((ground) => ({ ground, document: documents.includes(ground) })));
  };
}

/** The columns of grounds, and of points declared. */
export const GROUND_COLUMNS = [
  { name: 'grounds', headings: ['Diện ưu tiên', 'Nhóm đối tượng ưu tiên'] },
  { name: 'ground_documents', headings: ['Giấy tờ diện ưu tiên', 'Diện đã có giấy tờ'] },
  { name: 'declared_points', headings: ['Điểm ưu tiên đã khai'] },
] as const;
export type GroundColumn = (typeof GROUND_COLUMNS)[number]['name'];
