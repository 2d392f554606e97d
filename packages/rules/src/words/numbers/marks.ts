import { MARK_BIT, MARKS, type Mark } from '@cutru/places';
import type { Words } from '../../kernel/words.ts';
import type { Language } from '../language.ts';

const ZONES: Readonly<Partial<Record<Mark, string>>> = { ZONE_I: 'I', ZONE_II: 'II', ZONE_III: 'III' };

type Named = Exclude<Mark, 'ZONE_I' | 'ZONE_II' | 'ZONE_III'>;

const NAMES: Readonly<Record<Named, Words>> = {
  MINORITY_VILLAGE: {
    vi: 'xã có thôn thuộc vùng đồng bào dân tộc thiểu số và miền núi',
    en: 'communes with a village of the ethnic-minority and mountainous area',
  },
  DBKK_VILLAGE: {
    vi: 'xã có thôn đặc biệt khó khăn',
    en: 'communes with an especially difficult village',
  },
  DBKK_COASTAL: {
    vi: 'xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
    en: 'especially difficult coastal and island communes',
  },
  ISLAND: { vi: 'xã, phường, đặc khu ở đảo', en: 'island communes, wards and special zones' },
  BORDER: {
    vi: 'xã biên giới của Chương trình 135',
    en: 'border communes of Programme 135',
  },
  ATK: { vi: 'xã an toàn khu của Chương trình 135', en: 'safety-zone communes of Programme 135' },
  P135: {
    vi: 'xã đặc biệt khó khăn của Chương trình 135',
    en: 'especially difficult communes of Programme 135',
  },
};

/** What the borders are where a regulation names them by themselves, beside no Programme 135. */
const LAND_BORDER: Words = {
  vi: 'xã, phường biên giới trên đất liền',
  en: 'communes and wards of the land border',
};

/**
 * The places that have one of some marks, by name: `xã khu vực I, II, III; xã có thôn đặc biệt khó khăn`.
 * @param borders whether `BORDER` means the land border, or the border communes of Programme 135
 */
export function sayMarks(bits: number, language: Language, borders: 'LAND' | 'P135' = 'P135'): string {
  const has = (mark: Mark): boolean => (bits & MARK_BIT[mark]) !== 0;
  const zones = MARKS.filter(has).flatMap((mark) => ZONES[mark] ?? []);
  const zoned = language === 'vi' ? 'xã khu vực ' : 'communes of zone ';
  const names = (Object.keys(NAMES) as Named[])
    .filter(has)
    .map((mark) => (mark === 'BORDER' && borders === 'LAND' ? LAND_BORDER : NAMES[mark])[language]);
  return [...(zones.length === 0 ? [] : [`${zoned}${zones.join(', ')}`]), ...names].join('; ');
}
