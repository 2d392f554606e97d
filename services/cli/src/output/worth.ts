import type { ErrorText } from '@cutru/tables';

/** Said under every result that was made here. */
export const DRAFT: ErrorText = {
  vi: 'Bản nháp: không ghi nhật ký, không ký xác nhận và không chứng minh điều gì. Hội đồng tuyển sinh quyết định.',
  en: 'A draft: nothing was logged or signed, and it proves nothing. The admission board decides.',
};

/** Said where one of the area lists is an example. */
export const EXAMPLE: ErrorText = {
  vi: 'CÓ DANH SÁCH VÍ DỤ, không phải danh sách thật: không dùng kết quả này để xét.',
  en: 'AN EXAMPLE LIST WAS USED and no real one: do not use these results.',
};
