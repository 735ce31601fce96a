import type { Checklist, ChecklistQuestion } from '../../api/domain/field/field-kit.js';
import type { Sql } from './sql.js';

const SOURCE =
  'Own text after the departments\' plans of 2020 and 2021 (checks by kind of place and by level, "no gathering of 10 or more", "2 m apart"); to be checked by the department before use';

type Question = Omit<ChecklistQuestion, 'answer'> & { readonly answer?: ChecklistQuestion['answer'] };

const ask = (question: Question): ChecklistQuestion => ({ answer: 'YES_NO', ...question });

const PRICES_POSTED = ask({
  code: 'gia-niem-yet',
  textVi: 'Có niêm yết giá và bán đúng giá niêm yết?',
  textEn: 'Are prices posted, and goods sold at them?',
  fromLevel: 1,
  alarm: false,
});
const MASKS = ask({
  code: 'khau-trang',
  textVi: 'Người bán và người mua đều đeo khẩu trang?',
  textEn: 'Do sellers and buyers wear masks?',
  fromLevel: 2,
  alarm: false,
});
const DISTANCE = ask({
  code: 'khoang-cach',
  textVi: 'Giữ khoảng cách tối thiểu 2 m giữa người với người?',
  textEn: 'Do people keep at least 2 m apart?',
  fromLevel: 2,
  alarm: false,
});
const GATHERING = ask({
  code: 'tu-tap',
  textVi: 'Nhóm đông nhất đang tụ tập có bao nhiêu người?',
  textEn: 'How many people are in the largest group?',
  fromLevel: 3,
  answer: 'NUMBER',
  alarm: 10,
});
const STOCK_UP = ask({
  code: 'gom-hang',
  textVi: 'Có dấu hiệu mua gom, găm hàng?',
  textEn: 'Are there signs of hoarding or buying up?',
  fromLevel: 1,
  alarm: true,
});
const DIFFICULTY = ask({ code: 'vuong-mac', textVi: 'Khó khăn, vướng mắc cần tháo gỡ', textEn: 'Difficulties to be solved', fromLevel: 1, answer: 'TEXT' });

const FLOW = ask({
  code: 'luong-di',
  textVi: 'Lối vào và lối ra',
  textEn: 'Ways in and out',
  fromLevel: 3,
  answer: 'CHOICE',
  choices: [
    { code: 'ONE_WAY', vi: 'Một chiều, có người hướng dẫn', en: 'One way, with somebody to guide' },
    { code: 'SEPARATE', vi: 'Tách riêng, không có người hướng dẫn', en: 'Apart, nobody to guide' },
    { code: 'MIXED', vi: 'Đi chung một lối', en: 'The same way' },
  ],
  alarm: 'MIXED',
});

/** Version 1 of what is looked at beside goods. A change is a new version, never an edit. */
export const CHECKLISTS: readonly Checklist[] = [
  {
    code: 'cho',
    version: 1,
    titleVi: 'Kiểm tra tại chợ',
    titleEn: 'Check of a market',
    outletKinds: ['MARKET'],
    fromLevel: 1,
    questions: [
      PRICES_POSTED,
      STOCK_UP,
      ask({
        code: 'quay-nghi',
        textVi: 'Bao nhiêu phần trăm quầy hàng thiết yếu đang nghỉ bán?',
        textEn: 'What share of stalls with essential goods is closed, in per cent?',
        fromLevel: 1,
        answer: 'NUMBER',
        alarm: 30,
      }),
      ask({
        code: 'hang-gia',
        textVi: 'Có hàng giả, hàng không rõ nguồn gốc?',
        textEn: 'Are there counterfeit goods or goods of unknown origin?',
        fromLevel: 1,
        alarm: true,
      }),
      MASKS,
      DISTANCE,
      ask({ code: 'sat-khuan', textVi: 'Có nước rửa tay, sát khuẩn ở cổng chợ?', textEn: 'Is there hand sanitiser at the gates?', fromLevel: 2, alarm: false }),
      ask({ code: 'phieu-vao-cho', textVi: 'Có phát phiếu hoặc chia giờ vào chợ?', textEn: 'Is entry by ticket or by hour?', fromLevel: 3, alarm: false }),
      FLOW,
      GATHERING,
      DIFFICULTY,
    ],
  },
  {
    code: 'sieu-thi',
    version: 1,
    titleVi: 'Kiểm tra tại siêu thị, trung tâm thương mại',
    titleEn: 'Check of a supermarket or trade centre',
    outletKinds: ['SUPERMARKET', 'TRADE_CENTRE'],
    fromLevel: 1,
    questions: [
      PRICES_POSTED,
      ask({
        code: 'ke-trong',
        textVi: 'Bao nhiêu kệ hàng thiết yếu đang trống?',
        textEn: 'How many shelves of essential goods are empty?',
        fromLevel: 1,
        answer: 'NUMBER',
        alarm: 3,
      }),
      ask({
        code: 'cam-ket-nguon',
        textVi: 'Nhà cung cấp còn giao đủ theo cam kết?',
        textEn: 'Do suppliers still deliver what they promised?',
        fromLevel: 1,
        alarm: false,
      }),
      ask({ code: 'gioi-han-mua', textVi: 'Có giới hạn lượng mua mỗi người?', textEn: 'Is there a limit a person?', fromLevel: 2 }),
      MASKS,
      DISTANCE,
      ask({ code: 'ban-truc-tuyen', textVi: 'Có bán hàng trực tuyến hoặc giao tận nhà?', textEn: 'Are goods sold online or delivered?', fromLevel: 2 }),
      FLOW,
      GATHERING,
      DIFFICULTY,
    ],
  },
  {
    code: 'doanh-nghiep',
    version: 1,
    titleVi: 'Kiểm tra doanh nghiệp trong cụm công nghiệp',
    titleEn: 'Check of an enterprise in an industrial cluster',
    outletKinds: ['CLUSTER_ENTERPRISE'],
    fromLevel: 1,
    questions: [
      ask({
        code: 'hoat-dong',
        textVi: 'Tình trạng hoạt động',
        textEn: 'State of business',
        fromLevel: 1,
        answer: 'CHOICE',
        choices: [
          { code: 'FULL', vi: 'Bình thường', en: 'Normal' },
          { code: 'REDUCED', vi: 'Giảm công suất', en: 'Reduced' },
          { code: 'CLOSED', vi: 'Tạm ngừng', en: 'Closed' },
        ],
        alarm: 'CLOSED',
      }),
      ask({ code: 'cong-suat', textVi: 'Công suất đang chạy, phần trăm', textEn: 'Share of capacity in use, in per cent', fromLevel: 1, answer: 'NUMBER' }),
      ask({
        code: 'nguyen-lieu',
        textVi: 'Nguyên liệu còn đủ cho ít nhất 7 ngày?',
        textEn: 'Are there raw materials for at least 7 days?',
        fromLevel: 1,
        alarm: false,
      }),
      ask({ code: 'dien-nang-luong', textVi: 'Điện và nhiên liệu cung cấp đủ?', textEn: 'Are power and fuel sufficient?', fromLevel: 1, alarm: false }),
      ask({
        code: 'phuong-an',
        textVi: 'Có phương án bảo đảm sản xuất và phòng, chống dịch?',
        textEn: 'Is there a plan for production and prevention?',
        fromLevel: 2,
        alarm: false,
      }),
      MASKS,
      ask({ code: 'ba-tai-cho', textVi: 'Thực hiện sản xuất, ăn, nghỉ tại chỗ?', textEn: 'Do staff work, eat and sleep on the spot?', fromLevel: 4 }),
      GATHERING,
      DIFFICULTY,
    ],
  },
];

/** Puts in the versions that are missing; answers how many were. */
export async function seedChecklists(sql: Sql): Promise<number> {
  let missing = 0;
  for (const { code, version, titleVi, titleEn, outletKinds, fromLevel, questions } of CHECKLISTS) {
    const rows = await sql.query(
      `insert into checklist (code, version, title_vi, title_en, outlet_kinds, from_level, questions, active_from, source)
       values ($1, $2, $3, $4, $5, $6, $7, '1970-01-01T00:00Z', $8) on conflict do nothing returning code`,
      [code, version, titleVi, titleEn, outletKinds, fromLevel, JSON.stringify(questions), SOURCE],
    );
    missing += rows.length;
  }
  return missing;
}
