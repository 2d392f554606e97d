import type { TableSpec } from '@cutru/tables';
import { CITIZEN_SHAPE, COMMUNE_SHAPE } from '../cells/shapes.ts';

/** Columns of a residence extract, a row for each period. */
export type ExtractColumn =
  | 'citizen_id'
  | 'full_name'
  | 'birth_date'
  | 'ethnicity'
  | 'kind'
  | 'commune_code'
  | 'village'
  | 'from'
  | 'to'
  | 'recorded_on'
  | 'sex'
  | 'code_on'
  | 'source'
  | 'reason'
  | 'end_reason'
  | 'household_key';

/** The columns with the headings under which they are met. */
export const EXTRACT_SPEC: TableSpec<ExtractColumn, never> = {
  columns: [
    {
      name: 'citizen_id',
      headings: [
        'Số định danh cá nhân',
        'Số định danh',
        'Mã định danh',
        'Số căn cước',
        'Số căn cước công dân',
        'Số CCCD',
        'CCCD',
      ],
      required: true,
      code: CITIZEN_SHAPE,
    },
    { name: 'full_name', headings: ['Họ và tên', 'Họ tên', 'Họ, chữ đệm và tên'], required: true },
    { name: 'birth_date', headings: ['Ngày sinh', 'Ngày, tháng, năm sinh'], required: true },
    { name: 'ethnicity', headings: ['Dân tộc', 'Mã dân tộc'], required: true },
    { name: 'kind', headings: ['Loại cư trú', 'Hình thức cư trú'], required: true },
    {
      name: 'commune_code',
      headings: ['Mã xã', 'Mã xã phường', 'Mã đơn vị hành chính'],
      required: true,
      code: COMMUNE_SHAPE,
    },
    { name: 'village', headings: ['Thôn', 'Thôn, bản', 'Thôn, tổ dân phố'], required: true },
    { name: 'from', headings: ['Từ ngày', 'Ngày bắt đầu'], required: true },
    { name: 'to', headings: ['Đến ngày', 'Ngày kết thúc'], required: true },
    { name: 'recorded_on', headings: ['Ngày ghi nhận', 'Ngày trích xuất', 'Ngày dữ liệu'], required: true },
    { name: 'sex', headings: ['Giới tính'] },
    { name: 'code_on', headings: ['Ngày của mã xã', 'Mã xã theo ngày'] },
    { name: 'source', headings: ['Nguồn'] },
    { name: 'reason', headings: ['Lý do'] },
    { name: 'end_reason', headings: ['Lý do kết thúc'] },
    { name: 'household_key', headings: ['Mã hộ'] },
  ],
};
