import type { BulletinTemplate } from '../../api/domain/bulletin/bulletin-template.js';
import type { Sql } from './sql.js';

const SOURCE = 'Theo Nghị định 30/2020/NĐ-CP, Phụ lục I (đọc từ bản chép lại; cần đối chiếu với Công báo)';

/** The first form: a province's trade department reporting to its People's Committee. Names are to be filled in by the department. */
export const FIRST_TEMPLATE: BulletinTemplate = {
  parentOrgan: 'Ủy ban nhân dân {province}',
  organ: 'Sở Công Thương',
  notation: 'BC-SCT',
  organId: '',
  place: '{name}',
  addressees: ['Ủy ban nhân dân {province}', 'Ban Chỉ đạo {province}'],
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, QLTM.'],
  signerLines: ['GIÁM ĐỐC'],
  signerName: '',
  sections: [
    { key: 'SITUATION', title: 'Tình hình chung', composed: 'SITUATION' },
    { key: 'PRICES', title: 'Giá cả', composed: 'PRICES' },
    { key: 'STOCK', title: 'Dự trữ và khả năng cung ứng', composed: 'STOCK' },
    { key: 'SHORTAGES', title: 'Dấu hiệu thiếu hàng', composed: 'SHORTAGES' },
    { key: 'CONDUCT', title: 'Dấu hiệu đẩy giá, găm hàng', composed: 'CONDUCT' },
    { key: 'COMPLETENESS', title: 'Tình hình báo cáo', composed: 'COMPLETENESS' },
    { key: 'DUTY', title: 'Tình hình trực tại cơ quan', composed: null },
    { key: 'PROPOSALS', title: 'Đề xuất, kiến nghị', composed: 'PROPOSALS' },
  ],
  issuesByItself: true,
};

/** Gives a database its first form. Answers how many rows were missing. */
export async function seedBulletinTemplate(sql: Sql): Promise<number> {
  const rows = await sql.query(
    `insert into bulletin_template (valid_from, content, source) select '1970-01-01', $1, $2 where not exists (select from bulletin_template) returning id`,
    [JSON.stringify(FIRST_TEMPLATE), SOURCE],
  );
  return rows.length;
}
