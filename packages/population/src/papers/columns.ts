import type { TableSpec } from '@cutru/tables';
import { CITIZEN_SHAPE, COMMUNE_SHAPE } from '../cells/shapes.ts';

/** Columns of a file of evidence, a row for each thing that a paper attests. */
export type EvidenceColumn =
  | 'citizen_id'
  | 'type'
  | 'number'
  | 'issuer'
  | 'issued_on'
  | 'about'
  | 'field'
  | 'commune_code'
  | 'village'
  | 'from'
  | 'to'
  | 'value';

/** The columns with the headings under which they are met. */
export const EVIDENCE_SPEC: TableSpec<EvidenceColumn, never> = {
  columns: [
    {
      name: 'citizen_id',
      headings: ['Số định danh cá nhân', 'Số định danh', 'Số căn cước', 'Số CCCD', 'CCCD'],
      required: true,
      code: CITIZEN_SHAPE,
    },
    { name: 'type', headings: ['Loại giấy tờ'], required: true },
    { name: 'number', headings: ['Số giấy tờ', 'Số'] },
    { name: 'issuer', headings: ['Nơi cấp', 'Cơ quan cấp'] },
    { name: 'issued_on', headings: ['Ngày cấp'], required: true },
    { name: 'about', headings: ['Về ai', 'Đối tượng'], required: true },
    { name: 'field', headings: ['Thông tin', 'Nội dung'], required: true },
    {
      name: 'commune_code',
      headings: ['Mã xã', 'Mã đơn vị hành chính'],
      required: true,
      code: COMMUNE_SHAPE,
    },
    { name: 'village', headings: ['Thôn', 'Thôn, bản', 'Thôn, tổ dân phố'], required: true },
    { name: 'from', headings: ['Từ ngày', 'Ngày bắt đầu'], required: true },
    { name: 'to', headings: ['Đến ngày', 'Ngày kết thúc'], required: true },
    { name: 'value', headings: ['Giá trị'], required: true },
  ],
};
