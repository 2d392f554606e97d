import { type Weighted, weightedWords } from '../random.ts';

/**
 * How a people names its children. Family names come from the father, or from the mother where descent is counted by
 * her. A list that is missing is that of the Kinh; an empty one is no such part.
 */
export interface Naming {
  /** Family or clan names; none where people have no family name. */
  readonly family: Weighted<string> | null;
  readonly descent: 'FATHER' | 'MOTHER';
  /** Where the family name stands. */
  readonly order: 'FAMILY_FIRST' | 'FAMILY_LAST';
  readonly middleMale?: Weighted<string>;
  readonly middleFemale?: Weighted<string>;
  readonly givenMale?: Weighted<string>;
  readonly givenFemale?: Weighted<string>;
}

/** Family names before names as the Kinh have them, Văn and Thị being the rule. */
const VAN: Weighted<string> = weightedWords('Văn:12|Đức:2|Minh:2|Xuân:2|Quang:1|Tuấn:1|Quốc:1|Hoàng:1');
const THI: Weighted<string> = weightedWords('Thị:12|Thị Thu:1|Thị Hồng:1|Thị Thanh:1|Ngọc:1|Thu:1|Thị Mai:1');

function villages(family: string): Naming {
  return {
    family: weightedWords(family),
    descent: 'FATHER',
    order: 'FAMILY_FIRST',
    middleMale: VAN,
    middleFemale: THI,
  };
}

function named(
  family: string | null,
  male: readonly [middle: string, given: string],
  female: readonly [middle: string, given: string],
  more: Partial<Pick<Naming, 'descent' | 'order'>> = {},
): Naming {
  return {
    family: family === null ? null : weightedWords(family),
    descent: more.descent ?? 'FATHER',
    order: more.order ?? 'FAMILY_FIRST',
    middleMale: weightedWords(male[0]),
    givenMale: weightedWords(male[1]),
    middleFemale: weightedWords(female[0]),
    givenFemale: weightedWords(female[1]),
  };
}

const MONG_MALE = 'Páo|Sính|Chứ|Dế|Phử|Tủa|Lử|Dơ|Của|Chu|Sử|Thành|Sùng|Pó|Lình|Chá|Vư|Nủ|Hờ|Tú|Dũng|Cường';
const MONG_FEMALE = 'Mỷ|Dính|Pà|Chừ|Máy|Sua|Mái|Dợ|Ca|Say|Xia|Chía|Và|Sông|Pàng|Hoa|Dí|Xúa|Mai|Thảo';
const HIGH_MALE = 'Thút|Nhút|Hùng|Dũng|Thao|Ngọc|Phương|Huy|Tuấn|Khương|Brông|Thiu|Byơh|Ngưn|Đing|Khiêm|Blưm';
const HIGH_FEMALE = 'Hlang|Nhung|Thảo|Blút|Mai|Bưi|Byăn|Hyai|Thu|Linh|Nhơn|Dêr|Hương|Lan|Mlơn|Phượng';
/** Xơ-đăng, Gié-Triêng, Ba-na of Kon Tum, Rơ-măm: A before a man's name, Y before a woman's. */
const A_AND_Y = named(null, ['A', HIGH_MALE], ['Y', HIGH_FEMALE]);
const KHMER_MALE =
  'Sóc Kha|Ra Ni|Rết|Sa Rết|Chanh Đa|Phi Rum|Vuthy|Sa Vuth|Thi Da|Hoàng Ân|Kim Sêng|Sô Phon|Ratha|Minh';
const KHMER_FEMALE =
  'Sóc Khonl|Sa Rươne|Sa Ly|Srây Mum|Chanh Thu|Kim Huôi|Sô Phi|Da Ra|Ngọc Hân|Si Na|Thu Hà|Chanh Ni|Sóc Thia';

const PEOPLES: Readonly<Record<string, Naming>> = {
  '02': villages(
    'Nông:18|Hoàng:18|Lương:8|Triệu:5|Lô:3|Ma:9|Hà:7|Nguyễn:10|Vi:5|La:3|Chu:3|Đàm:5|Bế:5|Lục:3|Dương:3|Quan:3|Lý:4',
  ),
  '03': villages(
    'Lò:28|Quàng:12|Cà:8|Tòng:7|Lường:9|Hà:5|Cầm:4|Vi:12|Lương:9|Kha:4|Lữ:3|Ngân:3|Lô:7|Hoàng:5|Bạc:2|Đèo:2|Lèo:2|Mè:1',
  ),
  '04': named(
    'Trần:10|Lý:8|Lâm:9|Vương:4|Trương:4|Lưu:4|Huỳnh:6|Tăng:3|Quách:4|Mạch:2|Ngô:4|Phùng:3|Châu:3|Tất:1|Voòng:2|Lày:1|Hứa:2|Diệp:2',
    [
      'Vĩnh|Gia:3|Chí:2|Tuấn|Quốc|Chấn|Minh|Vỹ|Thế',
      'Cường|Hào:2|Minh|Kiệt:2|Phát:2|Vinh|Quân|Hùng|Long|Thông|Khang',
    ],
    ['Mỹ:3|Tuệ|Bội|Lệ|Gia|Bảo|Tú|Ngọc|Huệ', 'Nghi:2|San:2|Linh:2|Dung|Trân|Mẫn:2|Phụng|Hoa|Như|Quân|Bình'],
  ),
  '05': named(
    'Thạch:22|Sơn:14|Kim:12|Danh:12|Châu:5|Lâm:7|Lý:6|Kiên:5|Trần:4|Đào:2|Tăng:2',
    [':4|Văn|Minh', KHMER_MALE],
    [':2|Thị:5|Ngọc', KHMER_FEMALE],
  ),
  '06': villages('Bùi:40|Đinh:14|Quách:9|Nguyễn:9|Hà:8|Phạm:6|Trương:5|Bạch:4|Xa:2|Cao:3|Phùng:2'),
  '07': villages(
    'Nông:20|Hoàng:18|Lý:8|Lương:6|Triệu:5|Vi:7|Lâm:4|Mông:4|Chu:4|Hứa:4|Lăng:4|Lộc:2|Phùng:3|Đàm:3|Long:2|Sầm:2',
  ),
  '08': named(
    'Vàng:12|Giàng:14|Sùng:12|Thào:9|Lý:7|Mùa:5|Hạng:4|Vừ:6|Hầu:3|Lầu:5|Ly:3|Cứ:2|Chang:2|Tráng:4|Sình:2|Hờ:2|Xồng:3|Và:2|Thò:2|Mua:2',
    ['A:6|Mí:4|Seo:2|Bá:2|Chứ|Văn', MONG_MALE],
    ['Thị:9|Y|Thị Mai|Thị Thu', MONG_FEMALE],
  ),
  '09': named(
    'Bàn:12|Triệu:14|Lý:10|Phùn:3|Tẩn:9|Chẻo:6|Đặng:10|Hoàng:6|Dương:5|Phàn:6|Lò:4|Tằng:3|Chìu:3|Trần:2|Phượng:1',
    [
      'Văn:5|Tòn:2|Láo:3|Sành|Dào:2|Kim|Phù|Tiến|Xuân',
      'Sơn|Phúc|San|Lụa|Chòi|Quang|Khé|Phây|Sinh|Nguyên|Hiện|Chiêu|Thắng|Lở',
    ],
    ['Thị:5|Mùi:3|Tả:2|Lở:3|Sử:2|Mẩy|Thu', 'Mẩy:3|Pết|Lụa|Sinh|Mán|Ghến|Chiệp|Nhậy|Hương|Liều|Phấy|San|Thảo'],
  ),
  '10': named(
    'Siu:14|Rơ Châm:12|Kpă:9|Nay:10|Ksor:14|Rah Lan:8|Rcom:7|Kpuih:5|Rmah:9|Puih:4|Rơ Mah:5|Rơ Lan:4',
    [':6|Y:2|Văn', 'Thuy|Phước|Tih|Thu|Bơ|Hlêp|Huy|Quốc|Blơn|Krang|Đen|Jơng|Kiên|Alip|Thăng|Nguyên'],
    ['H’', 'Nhung|Lan|Ban|Blơn|Yên|Mai|Phượng|Hiêng|Nga|Trang|Uyên|Ngân|Luyên|Brơi|Hương'],
    { descent: 'MOTHER' },
  ),
  '11': villages('Lý|Thẩm|Trần|Hồ|Sín|Diệp|Lìu'),
  '12': named(
    'Niê:20|Êban:12|Mlô:10|Kbuôr:7|Kpă:4|Byă:9|Ayŭn:7|Knul:5|Buôn Yă:4|Buôn Krông:4|Ênuôl:5|Adrơng:4|Kđoh:4|Ktla:3|Hwing:3|Hmok:3|Kbrông:2',
    ['Y', 'Blăm|Thông|Wiên|Duê|Bhiông|Nguê|Khuôl|Sơn|Tuấn|Phong|Bliăm|Jôn|Đăm|Huy|Djuang|Phúc|Nam|Kuôt'],
    ['H’', 'Blư|Hương|Yuin|Nga|Bliă|Linh|Mai|Rưm|Ngăn|Dưm|Juên|Luin|Nhi|Thủy|Lan|Mrai|Êmi|Quyên'],
    { descent: 'MOTHER', order: 'FAMILY_LAST' },
  ),
  '13': A_AND_Y,
  '14': A_AND_Y,
  '15': villages('Hoàng:10|Lương:5|Trần:12|Ninh:6|Lâm:6|Lý:8|Lục:4|Tống:2|Vi:3|Trạc:1|Nình:3'),
  '16': named(
    'Kơ Să:8|Cil:8|Liêng Hót:5|Lơ Mu:6|Kră Jăn:7|Pang Ting:5|Đa Cát:4|Rơ Ông:5|Bon Niêng:2|Liêng Jrang:3|Bon Krong:2',
    ['Ha:3|K’:3', 'Thương|Brếp|Plin|Minh|Tuấn|Krang|Sơn|Đông|Poh|Nhiếp|Tham|Chương'],
    ['Ka:4|K’', 'Nhim|Thoa|Hương|Lim|Duyên|Nhỏi|Mai|Ơi|Trang|Lin|Ngọc'],
    { descent: 'MOTHER' },
  ),
  '17': named(
    'Đàng:10|Thành:8|Bá:8|Quảng:6|Kiều:6|Lưu:6|Từ:4|Não:2|Châu:5|Hán:5|Phú:4|Dương:3|Trượng:3|Báo:2|Tài:1|Lộ:2|Sử:2|Vạn:2',
    ['Văn:6|Năng:3|Minh:2|Quốc|Đại|Ngọc', 'Thọ|Quyến|Hùng|Dũng|Tài|Thuận|Khánh|Phúc|Luận|Chiến|Tuyên|Ninh'],
    ['Thị:7|Nữ:2|Thị Mỹ|Thị Kim', 'Hồng|Lan|Duyên|Hạnh|Phượng|Ngân|Thảo|Hương|Luyến|Trinh|Diễm'],
  ),
  '18': villages('Lê:8|Trương:8|Diệp:6|Ôn:4|Lưu:6|Từ:3|Tạ:6|Trần:8|Lý:6|Đỗ:3|Hoàng:3|Tô:2|Ninh:1'),
  '19': villages('Đinh:24|Phạm:16|Nguyễn:2'),
  '20': named(
    null,
    ['Y:3|Điểu:5', 'Krang|Mâm|Bang|Thơm|Sơn|Nhơn|Xuân|Đông|Srai|Phiên|Long|Nơh'],
    ['H’:4|Thị:4', 'Yeo|Brui|Mai|Đriêng|Nhơi|Lan|Bing|Xuân|Phiên|Hoa|Plang|Thủy'],
  ),
  '21': villages('Cao:12|Mấu:9|Bo Bo:7|Chamaléa:10|Pi Năng:9|Katơr:9|Pupur:3|Tro:3'),
  '22': named(
    null,
    ['Điểu', 'Krứ|Huynh|Sơn|Đen|Bảo|Minh|Hùng|Thanh|Long|Khuê|Xiêng|Tài|Nhân'],
    ['Thị', 'Hồng|Nhơ|Mai|Lan|Bương|Xuân|Đum|Hương|Thảo|Liên|Ngọc|Nết'],
  ),
  '23': villages('Hồ:90|Lê:2'),
  '24': villages('Trương:14|Lê:10|Cao:8|Lang:4|Phan:4|Bùi:4|Nguyễn:6'),
  '25': villages('Vàng:12|Lù:8|Lò:8|Hoàng:8|Nùng:4|Sần:4|Phan:4|Lục:3|Vương:4'),
  '26': villages(
    'A Lăng:14|Bling:9|Bhnướch:6|Zơ Râm:8|Arất:5|Coor:4|Tơ Ngôl:4|Pơ Loong:6|Alăng:3|Hốih:3|Bhling:4|Riáh:3',
  ),
  '27': A_AND_Y,
  '28': named(
    null,
    ['K’', 'Brếp|Dĩnh|Tiêng|Sơn|Minh|Tâm|Bằng|Đức|Lợi|Vinh'],
    ['Ka:4|H’', 'Thị|Hương|Rin|Nhàn|Ngọc|Rèn|Lim|Thảo|Diệp|Mai'],
  ),
  '29': villages('Moong:10|Cụt:9|Lo:6|Lường:6|Quàng:6|Lò:6|Xeo:4|Ốc:3|Hoa:2|Vi:2'),
  '30': villages('Hồ:30|Đinh:3|Nguyễn:1'),
  '31': villages('Hồ:18|Lê:9|Viên:4|Kêr:3|Nguyễn:3|Trần:2'),
  '32': villages('Điểu:8|Lâm:4|Nguyễn:6|Hồng:2|Dương:3|Lý:2'),
  '33': villages('Lò:12|Quàng:8|Cà:5|Lường:4|Hoàng:2'),
  '34': villages('Lò:12|Vì:8|Hoàng:2|Lường:3'),
  '35': named(
    'Pờ:10|Lỳ:9|Ly:6|Sùng:4|Khoàng:7|Chang:6|Vù:4|Phùng:3|Sừng:3|Chu:3',
    ['Xè|Go|Hừ|Văn:2|Xừ|Mò|Pó', 'Hùng|Xè|Cà|Chừ|Hừ|Xá|Lòng|Sơn|Phạ|Tư'],
    ['Thị:3|Mỳ|Gó|Go|Xó|Mé', 'Nụ|Mé|Pớ|Xó|De|Nhù|Mai|Gơ|Mỳ|Loan'],
  ),
  '36': named(
    'Touneh:8|Touprong:8|Ja:3|Jơlơng:4|Tou Neh:3|Kơ Bôn:1',
    ['Ya:4|:2', 'Loan|Thuận|Hàn|Tuấn|Phúc|Brông|Hoang|Toan'],
    ['Ma:4|Nai:3', 'Thuỷ|Hương|Lan|Biên|Thảo|Ly|Mai|Quyên'],
    { descent: 'MOTHER' },
  ),
  '37': villages('Lò:14|Lường:8|Vi:5|Kha:2|Quàng:3'),
  '38': villages('Vương:8|Ly:8|Long:7|Lùng:6|Tận:3|Giàng:2'),
  '39': villages('Lò:9|Quàng:8|Hoàng:6|Nguyễn:4|Phùng:2|Cà:2'),
  '40': villages('Vàng|Sần|Giàng|Phù|Sùng|Lồ|Thào'),
  '41': named(
    'Vàng|Phàn|Ly|Giàng|Lò|Thàng|Pờ|Sừng',
    ['A|Xè|Go|Văn|Hừ', 'Xè|Chừ|Hừ|Lò|Cà|Dũng|Phù|Pư'],
    ['Thị:3|Mỳ|Mé|Gó', 'De|Nụ|Mé|Pô|Xó|Mỳ|Sứ|Lan'],
  ),
  '42': villages('Lò:6|Tao:7|Vàng:5|Khoàng:2|Pờ:1'),
  '43': named(
    'Lò|Dìu|Chi|Lầu|Lùng|Sình|Cam|Vàng',
    ['Mí:3|Văn|A', 'Páo|Sính|Hùng|Gai|Chá|Lình|Tú|Dũng'],
    ['Thị:4|Mí', 'Mỷ|Dỉ|Hương|Xuyến|Máy|Sính|Pà'],
  ),
  '44': villages('Cao:9|Đinh:6|Hồ:8|Trần:1'),
  '45': villages('Lò|Chìn|Pàn|Lùng|Sìn|Tào|Ly'),
  '46': villages('Sìn|Phù|Hủng|Tải|Làn|Ván|Xìn'),
  '47': villages('Vần|Min|Sáng|Cáo|Lý|Hồ'),
  '48': villages('Lò|Chảo|Lý|Hù|Nạ|Lùng'),
  '49': villages('Ngũ|Dì|Lục|Phan|Lồ|Vi'),
  '50': villages('Hù|Pờ|Giàng|Lý|Lỳ'),
  '51': villages('Củng|Tráng|Phủng|Giàng|Chúng|Thàng'),
  '52': named(null, ['Thao', 'Lợi|Mưu|Ly|Pi|Dua|Kham|Bun'], ['Nàng', 'Ê|Bơ Lơn|Nu|Khăm|Xuân|Oi|Lan']),
  '53': villages('Lo:14|Lương:3|Moong:1'),
  '54': A_AND_Y,
};

/** Khơ-me of An Giang: Chau is the family name of the men, Néang that of the women. */
export const KHMER_AN_GIANG: { readonly MALE: string; readonly FEMALE: string } = {
  MALE: 'Chau',
  FEMALE: 'Néang',
};

/** How a people names its children; `undefined` for the Kinh and for peoples without a list of their own. */
export function namingOf(group: string): Naming | undefined {
  return PEOPLES[group];
}
