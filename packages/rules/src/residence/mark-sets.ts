import { GROUP_BITS, MARK_BIT } from '@cutru/places';

/**
 * Marks that make a place KV1 by Annex I of Circular 08/2022: zones I-III and communes with especially difficult
 * villages of the minority and mountainous area, especially difficult coastal and island communes, especially difficult,
 * border and safety-zone communes of Programme 135. The regulations of the graduation exam name the same places, in
 * points (d) of category 2 and (a) of category 3.
 */
export const KV1_MARKS_TO_2025: number =
  GROUP_BITS.ZONE |
  MARK_BIT.DBKK_VILLAGE |
  MARK_BIT.DBKK_COASTAL |
  MARK_BIT.P135 |
  MARK_BIT.BORDER |
  MARK_BIT.ATK;
