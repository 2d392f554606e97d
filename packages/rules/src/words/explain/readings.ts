import type { StayReading } from '../../explain/types.ts';
import type { Words } from '../../kernel/words.ts';

/** What a stretch of days is to the clause that reads it, after its days. */
export const READINGS: Readonly<Record<StayReading, Words>> = {
  COUNTS: { vi: 'được tính', en: 'counts' },
  COUNTS_NOT: { vi: 'không được tính', en: 'does not count' },
  OPEN: { vi: 'chưa rõ', en: 'not known' },
  UNREGISTERED: { vi: 'không đăng ký thường trú ở đâu', en: 'no registered residence' },
  DIFFICULT: { vi: 'nơi đặc biệt khó khăn', en: 'especially difficult place' },
  ZONE_I_OR_II: { vi: 'xã khu vực I hoặc II', en: 'zone I or II' },
  NEITHER: { vi: 'không thuộc diện được xét', en: 'none of the places' },
};
