import type { AssumptionId } from '../kernel/assumptions.ts';
import type { Confidence, Words } from '../kernel/words.ts';

/** What people read about an assumption. */
export interface AssumptionText {
  readonly title: Words;
  readonly question: Words;
  readonly assumed: Words;
  readonly confidence: Confidence;
}

/** For assumptions without a default: nothing is assumed, the clause stays open. */
const NOTHING: Words = {
  vi: 'Không giả định gì: theo kế hoạch tuyển sinh hoặc kết luận của hội đồng; chưa có thì để mở.',
  en: 'Nothing is assumed: a plan or the council settles it, and until then it is open.',
};

/** The texts of all assumptions: the point on which the law is silent, and how it is read. */
export const ASSUMPTION_TEXTS: Readonly<Record<AssumptionId, AssumptionText>> = {
  'month-count': {
    title: { vi: 'cách đếm tháng', en: 'how months are counted' },
    question: { vi: 'Khi nào thì đủ một số tháng?', en: 'When is a number of months complete?' },
    assumed: {
      vi: 'Đủ tháng vào ngày cùng số của tháng cuối, ví dụ từ 10/06/2022 đến 10/06/2025 là đủ 36 tháng; tháng không có ngày đó thì lấy ngày cuối tháng.',
      en: 'They are complete on the same day of the last month: 2022-06-10 to 2025-06-10 is 36 months; where that month has no such day, on its last day.',
    },
    confidence: 'unconfirmed',
  },
  'spells-add-up': {
    title: { vi: 'cộng các đợt thường trú', en: 'adding up spells of residence' },
    question: {
      vi: 'Các đợt thường trú không liền nhau có được cộng lại không?',
      en: 'Do separate spells of residence add up?',
    },
    assumed: {
      vi: 'Có: cộng số tháng tròn, các ngày lẻ cứ 30 ngày tính một tháng; nếu tháng 28 hoặc 31 ngày cho kết quả khác nhau thì để mở.',
      en: 'Yes: whole months are added and the days left over make a month at 30; where months of 28 and 31 days would differ it stays open.',
    },
    confidence: 'unconfirmed',
  },
  'higher-of-school-and-residence': {
    title: { vi: 'lấy mức cao hơn giữa nơi học và nơi thường trú', en: 'the higher of school and residence' },
    question: {
      vi: 'Khi nơi học và nơi thường trú cho khu vực khác nhau thì tính theo nơi nào?',
      en: 'Where school and residence give different areas, which one counts?',
    },
    assumed: { vi: 'Tính theo khu vực có mức ưu tiên cao hơn.', en: 'The area with the higher priority.' },
    confidence: 'unconfirmed',
  },
  'same-district': {
    title: { vi: 'học trên cùng địa bàn cấp huyện', en: 'study in the same district' },
    question: {
      vi: 'Thế nào là học trên địa bàn cấp huyện có ít nhất một xã đặc biệt khó khăn?',
      en: 'What is study in the district of at least one such commune?',
    },
    assumed: {
      vi: 'Có ít nhất một học kỳ học tại cấp huyện của một xã nơi thường trú được tính.',
      en: 'At least one semester in the district of a commune in which the counted residence lay.',
    },
    confidence: 'unconfirmed',
  },
  'class-by-day': {
    title: { vi: 'diện của xã theo từng ngày', en: 'the mark of a commune day by day' },
    question: {
      vi: 'Xã nơi thường trú có phải thuộc diện đặc biệt khó khăn trong suốt thời gian được tính không?',
      en: 'Must the place carry its mark in all the months counted?',
    },
    assumed: {
      vi: 'Có: chỉ tính những ngày xã còn thuộc diện đó.',
      en: 'Yes: days count only while the mark holds.',
    },
    confidence: 'unconfirmed',
  },
  'group-06-is-the-rest': {
    title: { vi: 'đối tượng 06 là phần còn lại', en: 'group 06 is the rest' },
    question: {
      vi: 'Người dân tộc thiểu số thường trú ở KV1 nhưng chưa đủ thời gian của đối tượng 01 thì thuộc đối tượng nào?',
      en: 'Which group has a minority candidate who lived in KV1, but too short for group 01?',
    },
    assumed: { vi: 'Thuộc đối tượng 06.', en: 'Group 06.' },
    confidence: 'unconfirmed',
  },
  'boarding-residence-day': {
    title: {
      vi: 'nơi thường trú của học sinh nội trú có chuyển chỗ',
      en: 'residence of a boarding pupil who moved',
    },
    question: {
      vi: 'Học sinh trường phổ thông dân tộc nội trú chuyển nơi thường trú trong thời gian học thì tính theo nơi nào?',
      en: 'Which residence counts for a boarding pupil who moved during school?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
  window: {
    title: { vi: 'thời gian học trung học phổ thông', en: 'the time of upper secondary school' },
    question: {
      vi: 'Thời gian học trung học phổ thông tính từ ngày nào đến ngày nào?',
      en: 'From which day to which is "during upper secondary school"?',
    },
    assumed: {
      vi: 'Từ ngày đầu ở trường đầu tiên đến ngày cuối ở trường sau cùng, kể cả các kỳ nghỉ hè.',
      en: 'From the first day at the first school to the last at the last, summers included.',
    },
    confidence: 'unconfirmed',
  },
  'city-in-city': {
    title: { vi: 'thành phố thuộc thành phố', en: 'a city inside a city' },
    question: {
      vi: 'Thành phố thuộc thành phố trực thuộc trung ương (Thủ Đức, Thuỷ Nguyên) thuộc KV2 hay KV3?',
      en: 'Is a city inside a centrally run city (Thủ Đức, Thuỷ Nguyên) KV2 or KV3?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
  'taper-rounding': {
    title: { vi: 'làm tròn điểm ưu tiên', en: 'rounding the points' },
    question: {
      vi: 'Điểm ưu tiên giảm dần được làm tròn thế nào?',
      en: 'How are tapered points rounded?',
    },
    assumed: {
      vi: 'Cộng điểm khu vực và điểm đối tượng, giảm một lần rồi làm tròn một lần đến hai chữ số thập phân; nửa đơn vị thì làm tròn lên.',
      en: 'Area and group points are added, tapered once and rounded once to hundredths, half up.',
    },
    confidence: 'unconfirmed',
  },
  'taper-total': {
    title: { vi: 'tổng điểm dùng để giảm dần', en: 'the total for the taper' },
    question: {
      vi: 'Tổng điểm dùng để giảm dần có gồm điểm cộng (điểm thưởng, điểm khuyến khích) không?',
      en: 'Does the total for the taper include bonus points?',
    },
    assumed: {
      vi: 'Dùng đúng tổng điểm mà nơi tra cứu đưa vào.',
      en: 'The total is taken as it was given.',
    },
    confidence: 'unconfirmed',
  },
  'special-zone': {
    title: { vi: 'đặc khu không thuộc diện đảo', en: 'a special zone that is no island' },
    question: {
      vi: 'Đặc khu không có trong danh mục xã đảo thuộc khu vực nào?',
      en: 'Which area is a special zone that is not on the list of islands?',
    },
    assumed: { vi: 'KV2-NT, như các địa bàn còn lại.', en: 'KV2-NT, as the rest.' },
    confidence: 'unconfirmed',
  },
  'kv1-before-kv3': {
    title: { vi: 'KV1 xét trước KV3', en: 'KV1 before KV3' },
    question: {
      vi: 'Phường của thành phố trực thuộc trung ương vừa đạt điều kiện KV1 vừa thuộc KV3 thì tính theo khu vực nào?',
      en: 'A ward of a centrally run city that is both KV1 and KV3: which counts?',
    },
    assumed: { vi: 'KV1.', en: 'KV1.' },
    confidence: 'unconfirmed',
  },
  'class-of-semester': {
    title: { vi: 'ngày xét khu vực của trường', en: 'the day on which a school is classed' },
    question: {
      vi: 'Khu vực của trường trong một học kỳ được xét vào ngày nào?',
      en: 'On which day is the school of a semester classed?',
    },
    assumed: {
      vi: 'Vào ngày đầu học kỳ; từ tuyển sinh năm 2026 thì theo đơn vị hành chính từ 01/07/2025. Danh sách trường của Bộ, nếu có, được dùng trước.',
      en: "On the semester's first day; for admission from 2026 by the units of 2025-07-01 on. The Ministry's list of schools goes first where there is one.",
    },
    confidence: 'unconfirmed',
  },
  'minority-past-window': {
    title: {
      vi: 'người dân tộc thiểu số học ở KV1 đã quá thời hạn ưu tiên khu vực',
      en: 'a minority candidate from KV1 past the window',
    },
    question: {
      vi: 'Người dân tộc thiểu số học ở KV1 nhưng đã quá thời hạn ưu tiên khu vực thì thuộc đối tượng 01 hay 05?',
      en: 'Is a minority candidate from a KV1 school, past the years of area priority, in group 01 or 05?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
  'class-when': {
    title: { vi: 'ngày xét diện của nơi thường trú', en: 'the day on which a place is classed' },
    question: {
      vi: 'Nơi thường trú phải thuộc diện được xét trong cả 36 tháng hay chỉ vào ngày nộp hồ sơ?',
      en: 'Must a place carry its class for all 36 months, or on the day of the file?',
    },
    assumed: {
      vi: 'Vào ngày nộp hồ sơ; thời gian thường trú phải kéo dài đến ngày đó.',
      en: 'On the day of the file, which the residence must reach.',
    },
    confidence: 'unconfirmed',
  },
  'move-between-eligible': {
    title: { vi: 'chuyển giữa các nơi đều đạt điều kiện', en: 'a move between eligible places' },
    question: {
      vi: 'Chuyển thường trú giữa hai nơi đều đạt điều kiện có làm gián đoạn 36 tháng không?',
      en: 'Does a move between two eligible places break the 36 months?',
    },
    assumed: {
      vi: 'Không, miễn là mỗi nơi đều đạt điều kiện.',
      en: 'No, as long as each place is eligible.',
    },
    confidence: 'unconfirmed',
  },
  'pupil-and-parent-same-place': {
    title: {
      vi: 'học sinh và người giám hộ thường trú khác nơi',
      en: 'pupil and guardian in different places',
    },
    question: {
      vi: 'Học sinh và cha, mẹ hoặc người giám hộ thường trú ở hai nơi khác nhau, cùng đạt điều kiện, thì có được không?',
      en: 'May pupil and parent or guardian live in different eligible places?',
    },
    assumed: { vi: 'Được.', en: 'Yes.' },
    confidence: 'unconfirmed',
  },
  'gap-breaks': {
    title: { vi: 'khoảng trống làm đứt quãng', en: 'a gap breaks the run' },
    question: {
      vi: 'Những ngày không có nơi cư trú trong dữ liệu có làm gián đoạn thời gian phải tính không?',
      en: 'Do days without a place of residence break the time that is counted?',
    },
    assumed: {
      vi: 'Có, vì quy định hoặc kế hoạch đòi hỏi thời gian liên tục.',
      en: 'Yes: the text, or the plan, asks for time without a break.',
    },
    confidence: 'confirmed',
  },
  'merger-is-no-move': {
    title: { vi: 'sáp nhập không phải là chuyển nơi ở', en: 'a merger is no move' },
    question: {
      vi: 'Xã được sáp nhập hoặc đổi tên có bị coi là chuyển nơi cư trú không?',
      en: 'Is a merger or renaming of the commune a move?',
    },
    assumed: { vi: 'Không, vì địa chỉ vẫn là nơi cũ.', en: 'No: the address stays.' },
    confidence: 'unconfirmed',
  },
  'merged-class': {
    title: { vi: 'diện của xã sau sáp nhập', en: 'the class of a merged commune' },
    question: {
      vi: 'Xã sáp nhập từ 01/07/2025 thuộc diện nào khi chưa có danh mục mới?',
      en: 'Which class has a commune merged on 1 July 2025, until a new list is there?',
    },
    assumed: {
      vi: 'Theo diện của xã cũ. Không rõ xã cũ nào thì xét mọi khả năng; chỉ kết luận khi các khả năng cho cùng kết quả.',
      en: 'That of the old commune; where it is not known which, each is tried, and only what all agree on is taken.',
    },
    confidence: 'unconfirmed',
  },
  'units-before-2021': {
    title: { vi: 'đơn vị hành chính trước cuối năm 2021', en: 'units before late 2021' },
    question: {
      vi: 'Trước danh mục đầu tiên (cuối năm 2021), các đơn vị hành chính thế nào?',
      en: 'What were the units before the first list (late 2021)?',
    },
    assumed: {
      vi: 'Như trong danh mục đầu tiên; giữa hai danh mục, mỗi đơn vị chỉ thay đổi nhiều nhất một lần.',
      en: 'As in the first list; between two lists a unit changes at most once.',
    },
    confidence: 'unconfirmed',
  },
  'open-period-lasts': {
    title: { vi: 'vẫn ở nơi ghi nhận cuối cùng', en: 'an open period lasts' },
    question: {
      vi: 'Sau ngày cập nhật dữ liệu, người đó có còn thường trú ở nơi ghi nhận cuối cùng không?',
      en: 'Does somebody still live where the record has them, after its day?',
    },
    assumed: {
      vi: 'Có, trong vòng 12 tháng kể từ ngày cập nhật, trừ khi cài đặt khác; sau đó coi là chưa rõ.',
      en: 'Yes for 12 months from the day of the record, unless set otherwise; after that it is unknown.',
    },
    confidence: 'unconfirmed',
  },
  'status-by-event': {
    title: { vi: 'xã đạt chuẩn nông thôn mới', en: 'communes recognised as new-style rural' },
    question: {
      vi: 'Xã khu vực II, khu vực III được công nhận đạt chuẩn nông thôn mới thì thuộc khu vực nào?',
      en: 'In which zone is a commune of zone II or III that is recognised as a new-style rural commune?',
    },
    assumed: {
      vi: 'Khu vực I từ ngày việc công nhận có hiệu lực, theo các danh sách trước ngày 29/01/2026; danh sách từ ngày đó không có quy định này. Thôn đặc biệt khó khăn của xã vẫn như trong danh sách.',
      en: 'In zone I from the day on which the recognition takes effect, by lists of before 2026-01-29; lists from that day on have no such rule. Especially difficult villages of the commune stay as listed.',
    },
    confidence: 'unconfirmed',
  },
  'merged-village': {
    title: { vi: 'thôn sáp nhập hoặc đổi tên', en: 'merged or renamed villages' },
    question: {
      vi: 'Từ ngày 26/05/2026 thôn có thể được sáp nhập, đổi tên: thôn mới có còn là thôn đặc biệt khó khăn theo danh sách ban hành trước ngày đó không?',
      en: 'From 2026-05-26 villages can be merged and renamed: is the new village especially difficult by a list of before that day?',
    },
    assumed: {
      vi: 'Thôn mang đúng tên trong danh sách được coi là thôn đó. Với thôn khác của xã ấy thì không giả định gì: theo kế hoạch tuyển sinh hoặc kết luận của hội đồng; chưa có thì để mở.',
      en: 'A village with a listed name is taken for that village. Of others in its commune nothing is assumed: a plan or the council settles it, and until then it is open.',
    },
    confidence: 'unconfirmed',
  },
  'settled-is-registered': {
    title: { vi: 'định cư hiểu là đăng ký thường trú', en: 'settled means registered' },
    question: {
      vi: 'Yêu cầu định cư được xét bằng gì?',
      en: 'By what is it known that somebody has settled?',
    },
    assumed: {
      vi: 'Đăng ký thường trú được coi là định cư.',
      en: 'Registered permanent residence counts as settled.',
    },
    confidence: 'unconfirmed',
  },
  'kinh-share-rounding': {
    title: { vi: 'làm tròn tỷ lệ học sinh người Kinh', en: 'rounding the Kinh share' },
    question: {
      vi: 'Tỷ lệ tối đa dành cho học sinh người Kinh được làm tròn thế nào?',
      en: 'How is the largest share of Kinh pupils rounded?',
    },
    assumed: { vi: 'Làm tròn xuống, vì là mức tối đa.', en: 'Down, since it is "at most".' },
    confidence: 'confirmed',
  },
  'three-school-years': {
    title: { vi: 'thường trú ba năm trong thời gian học', en: 'three years of residence during school' },
    question: {
      vi: 'Thời gian học trung học phổ thông chưa tới 36 tháng thì "từ 3 năm trở lên" được hiểu thế nào?',
      en: 'Upper secondary school lasts under 36 months: what is "3 years or more" during it?',
    },
    assumed: {
      vi: 'Thường trú trong suốt ba năm học, từ ngày đầu đến ngày cuối.',
      en: 'Residence throughout the three school years, from the first day to the last.',
    },
    confidence: 'unconfirmed',
  },
  'three-years-bind-all': {
    title: { vi: 'ba năm tính cho mọi loại xã', en: 'three years for all the places' },
    question: {
      vi: 'Yêu cầu thường trú 3 năm áp dụng cho tất cả các loại xã hay chỉ cho loại đứng gần nhất trong câu?',
      en: 'Do the three years bind all the places named, or only those next to them in the sentence?',
    },
    assumed: { vi: 'Cho tất cả các loại xã.', en: 'All of them.' },
    confidence: 'unconfirmed',
  },
  'places-only-communes': {
    title: { vi: 'phường, đặc khu có được tính hay không', en: 'whether wards and special zones count' },
    question: {
      vi: 'Trường đóng ở phường hoặc đặc khu thuộc các diện nêu trong quy chế có được tính như ở xã không?',
      en: 'Does a school in a ward or a special zone that is such a place count as one in a commune?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
  'centre-is-school': {
    title: {
      vi: 'trung tâm giáo dục thường xuyên có phải trường phổ thông không',
      en: 'whether a continuing-education centre is a school',
    },
    question: {
      vi: 'Học tại trung tâm giáo dục thường xuyên có được coi là học tại trường phổ thông không?',
      en: 'Is study at a continuing-education centre study at an upper secondary school?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
  'grade-10-highest-only': {
    title: { vi: 'chỉ tính nhóm cao nhất', en: 'only the highest group' },
    question: {
      vi: 'Học sinh thuộc nhiều nhóm đối tượng được cộng điểm của một nhóm hay của tất cả các nhóm?',
      en: 'Does a pupil of several groups get the points of one, or of all?',
    },
    assumed: { vi: 'Của nhóm có điểm cao nhất.', en: 'Those of the highest.' },
    confidence: 'unconfirmed',
  },
  'grade-10-living': {
    title: { vi: 'sống và học tập ở vùng đặc biệt khó khăn', en: 'living and studying in difficult areas' },
    question: {
      vi: 'Thế nào là người học đang sinh sống, học tập ở vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn?',
      en: 'Who lives and studies in an area of especially difficult socio-economic conditions?',
    },
    assumed: NOTHING,
    confidence: 'unconfirmed',
  },
};
