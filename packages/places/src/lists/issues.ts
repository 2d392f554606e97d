/** What a row of an area or school list can be refused for. One cause each. */
export type ListIssueCode =
  | 'AREA_COMMUNE_UNKNOWN'
  | 'AREA_INSTRUMENT_MISSING'
  | 'AREA_MARK_UNKNOWN'
  | 'AREA_OUTSIDE_INSTRUMENT'
  | 'AREA_PERIOD_REVERSED'
  | 'AREA_ROWS_OVERLAP'
  | 'AREA_VILLAGE_NOT_ALLOWED'
  | 'AREA_ZONES_CONFLICT'
  | 'SCHOOL_AREA_UNKNOWN'
  | 'SCHOOL_CODE_MISSING'
  | 'SCHOOL_COMMUNE_UNKNOWN'
  | 'SCHOOL_PERIOD_REVERSED'
  | 'SCHOOL_ROWS_OVERLAP';

/** Cause and remedy of every code, for people. */
export const LIST_ISSUES: Readonly<Record<ListIssueCode, { readonly vi: string; readonly en: string }>> = {
  AREA_COMMUNE_UNKNOWN: {
    vi: 'Mã xã không có vào ngày đầu của dòng: tra lại mã theo ngày ấy.',
    en: 'No commune has this code on the first day of the row: look the code up for that day.',
  },
  AREA_INSTRUMENT_MISSING: {
    vi: 'Thiếu văn bản của dòng: ghi số hiệu văn bản.',
    en: 'The row names no instrument: write its number.',
  },
  AREA_MARK_UNKNOWN: {
    vi: 'Loại khu vực không có trong danh mục: dùng ZONE_I, ZONE_II, ZONE_III, DBKK_VILLAGE …, hoặc NEW_RURAL (công nhận nông thôn mới)',
    en: 'Not a mark: use ZONE_I, ZONE_II, ZONE_III, MINORITY_VILLAGE, DBKK_VILLAGE, DBKK_COASTAL, ISLAND, BORDER, ATK or P135, or the event NEW_RURAL.',
  },
  AREA_OUTSIDE_INSTRUMENT: {
    vi: 'Thời hạn của dòng vượt ra ngoài thời hạn của văn bản: sửa dòng hoặc bản kê.',
    en: 'The row reaches beyond the span of its instrument: correct the row or the manifest.',
  },
  AREA_PERIOD_REVERSED: {
    vi: 'Dòng danh sách khu vực hết hạn trước khi bắt đầu: đổi lại hai ngày.',
    en: 'The row of the area list ends before it begins: exchange its dates.',
  },
  AREA_ROWS_OVERLAP: {
    vi: 'Hai dòng ghi cùng một loại cho cùng một nơi trong cùng thời gian: bỏ bớt một dòng.',
    en: 'Two rows give the same place the same mark over the same days: remove one.',
  },
  AREA_VILLAGE_NOT_ALLOWED: {
    vi: 'Loại này gắn với xã, không gắn với thôn: để trống cột thôn.',
    en: 'This mark belongs to a commune, not to a village: leave the village empty.',
  },
  AREA_ZONES_CONFLICT: {
    vi: 'Một xã chỉ thuộc một khu vực I, II hoặc III trong cùng thời gian: sửa một trong hai dòng.',
    en: 'A commune is in one of the zones I, II and III at a time: correct one of the two rows.',
  },
  SCHOOL_AREA_UNKNOWN: {
    vi: 'Khu vực của trường phải là KV1, KV2-NT, KV2 hoặc KV3.',
    en: 'The area of a school must be KV1, KV2-NT, KV2 or KV3.',
  },
  SCHOOL_CODE_MISSING: { vi: 'Thiếu mã trường.', en: 'The row has no school code: write one.' },
  SCHOOL_COMMUNE_UNKNOWN: {
    vi: 'Mã xã của trường không có vào ngày đầu của dòng: tra lại mã theo ngày ấy.',
    en: 'No commune has the code of this school on the first day of the row: look it up for that day.',
  },
  SCHOOL_PERIOD_REVERSED: {
    vi: 'Dòng danh sách trường hết hạn trước khi bắt đầu: đổi lại hai ngày.',
    en: 'The row of the school list ends before it begins: exchange its dates.',
  },
  SCHOOL_ROWS_OVERLAP: {
    vi: 'Hai dòng của một mã trường trùng thời gian: mỗi ngày chỉ một dòng.',
    en: 'Two rows of one school code share days: one row a day.',
  },
};

/** One reason why a row of a list cannot stand. */
export interface ListIssue {
  /** 1-based line of the file. */
  readonly row: number;
  readonly field: string;
  readonly code: ListIssueCode;
}

export function listIssue(row: number, field: string, code: ListIssueCode): ListIssue {
  return { row, field, code };
}
