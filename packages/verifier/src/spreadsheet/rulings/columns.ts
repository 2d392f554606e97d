import { CITIZEN_SHAPE } from '@cutru/population';
import type { TableSpec } from '@cutru/tables';

/** Columns of a file of rulings, a row for each part that was settled. */
export type RulingColumn =
  | 'citizen_id'
  | 'part'
  | 'answer'
  | 'reason'
  | 'paper_type'
  | 'paper_number'
  | 'paper_issuer'
  | 'paper_issued_on'
  | 'officer'
  | 'ruled_on';

/** The columns with the headings under which they are met. All of them have to be there. */
export const RULING_SPEC: TableSpec<RulingColumn, never> = {
  columns: [
    {
      name: 'citizen_id',
      headings: ['Số định danh cá nhân', 'Số định danh', 'Số căn cước', 'Số CCCD', 'CCCD'],
      required: true,
      code: CITIZEN_SHAPE,
    },
    { name: 'part', headings: ['Nội dung', 'Nội dung kết luận'], required: true },
    { name: 'answer', headings: ['Kết luận', 'Kết luận của hội đồng'], required: true },
    { name: 'reason', headings: ['Lý do', 'Căn cứ, lý do'], required: true },
    { name: 'paper_type', headings: ['Loại văn bản', 'Văn bản'], required: true },
    { name: 'paper_number', headings: ['Số văn bản', 'Số, ký hiệu văn bản'], required: true },
    { name: 'paper_issuer', headings: ['Cơ quan ban hành', 'Nơi ban hành'], required: true },
    { name: 'paper_issued_on', headings: ['Ngày ban hành', 'Ngày văn bản'], required: true },
    { name: 'officer', headings: ['Cán bộ', 'Mã cán bộ'], required: true },
    { name: 'ruled_on', headings: ['Ngày kết luận'], required: true },
  ],
};
