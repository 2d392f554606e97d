import { type Weighted, weightedWords } from '../random.ts';

/** Family names of the Kinh with weights by frequency; some are written otherwise in the South. */
export const KINH_NORTH: Weighted<string> = weightedWords(
  'Nguyễn:384|Trần:118|Lê:95|Phạm:72|Hoàng:40|Vũ:40|Phan:34|Đặng:22|Bùi:22|Đỗ:20|Ngô:14|Đinh:12|Dương:11|Trịnh:10|' +
    'Đào:10|Đoàn:9|Hà:8|Trương:8|Mai:7|Lương:7|Cao:7|Lưu:6|Tạ:6|Chu:5|Hồ:5|Tô:4|Vương:3|Phùng:5|Lại:3|Nghiêm:2|Khuất:1',
);
export const KINH_SOUTH: Weighted<string> = weightedWords(
  'Nguyễn:330|Trần:118|Lê:95|Phạm:68|Huỳnh:62|Võ:52|Phan:44|Trương:26|Đặng:22|Bùi:20|Hồ:20|Đỗ:14|Ngô:14|Dương:12|' +
    'Lý:8|Đinh:8|Đoàn:8|Lâm:8|Mai:8|Cao:6|Lương:6|Châu:5|Thái:4|Tô:3|Tạ:3|Hà:4|Văn:2|Tống:2|Quách:1|Kiều:1|Nguyễn Phước:1',
);

/** Middle names (chữ đệm) of those born since about 1990, and of their elders. */
export const MIDDLE_MALE: Weighted<string> = weightedWords(
  'Văn:22|Đức:14|Minh:13|Quang:9|Hữu:8|Quốc:8|Tuấn:7|Đình:7|Gia:8|Bảo:5|Xuân:5|Công:5|Thành:6|Hoàng:8|Anh:5|' +
    'Trung:5|Duy:6|Việt:4|Mạnh:4|Ngọc:4|Thanh:4|Trọng:3|Nhật:3|Thế:3|Khánh:2|Hải:2|Tấn:3|Chí:2|Phúc:2|Đăng:3',
);
export const MIDDLE_FEMALE: Weighted<string> = weightedWords(
  'Thị:20|Ngọc:12|Thị Thu:5|Thị Thanh:6|Thị Ngọc:6|Thị Kim:4|Thị Mỹ:3|Thị Hồng:3|Thị Thùy:3|Thị Minh:2|Thị Phương:3|' +
    'Thanh:6|Thùy:5|Khánh:5|Bảo:5|Minh:6|Hoàng:3|Quỳnh:4|Phương:5|Hải:2|Gia:3|Thu:4|Mai:3|Hà:3|Kim:3|Như:3|Tường:1|Cẩm:1',
);
export const ELDER_MIDDLE_MALE: Weighted<string> = weightedWords(
  'Văn:60|Đình:8|Xuân:8|Đức:6|Hữu:6|Quang:4|Ngọc:4|Công:3|Bá:2|Thế:2|Trọng:2|Viết:1',
);
export const ELDER_MIDDLE_FEMALE: Weighted<string> = weightedWords(
  'Thị:85|Thị Kim:4|Thị Thanh:3|Thị Ngọc:2|Kim:2|Thị Hồng:2|Thị Minh:1',
);

/** Given names (tên), the same. */
export const GIVEN_MALE: Weighted<string> = weightedWords(
  'Anh:7|Huy:9|Minh:7|Nam:6|Dũng:4|Tuấn:4|Khang:6|Bảo:5|Phúc:5|Đạt:6|Khoa:5|Long:5|Quân:5|Hiếu:5|Phong:5|Duy:4|' +
    'Thắng:3|Thành:3|Trung:3|Kiên:4|Cường:3|Sơn:3|Tùng:3|Hải:3|Vinh:3|Tiến:3|Đức:4|Trường:2|Khánh:3|Nhân:3|Thiện:2|' +
    'Tín:2|Hưng:3|Lâm:2|Khôi:4|Nguyên:3|Hoàng:4|Quang:3|Việt:2|Thịnh:3|Nghĩa:2|An:2|Bình:1|Hào:2|Kiệt:2|Toàn:2|Luân:1',
);
export const GIVEN_FEMALE: Weighted<string> = weightedWords(
  'Anh:9|Linh:9|Trang:6|Ngọc:5|Hương:4|Thảo:5|Hà:4|Lan:3|Mai:4|Phương:5|Nhung:3|Quỳnh:4|Chi:5|My:4|Vy:5|Thư:5|' +
    'Trâm:3|Ngân:4|Hân:4|Như:3|Yến:4|Nhi:5|Uyên:3|Giang:3|Hiền:3|Hằng:3|Hạnh:2|Huyền:4|Diệp:2|Tuyết:1|Trinh:2|Châu:2|' +
    'Dung:2|Thủy:2|Nga:1|Ly:2|Trà:1|Duyên:2|Ánh:2|Tâm:1|Vân:2|Xuân:1|Thúy:1|Khuê:1|Tiên:2|Oanh:1|Loan:1',
);
export const ELDER_GIVEN_MALE: Weighted<string> = weightedWords(
  'Hùng:8|Dũng:6|Thắng:5|Bình:5|Hòa:4|Chiến:4|Tâm:3|Lâm:3|Thành:4|Toàn:3|Sơn:4|Hải:4|Cường:5|Tuấn:5|Minh:4|Long:3|' +
    'Quang:3|Hiền:1|Phúc:2|Lợi:2|Tài:2|Đông:2|Nam:3|Việt:2|Thanh:2|Tiến:3|Trung:3|Khải:1|Bảy:1|Sáu:1|Út:1|Mạnh:3|Nghĩa:2',
);
export const ELDER_GIVEN_FEMALE: Weighted<string> = weightedWords(
  'Lan:6|Hoa:6|Hồng:5|Huệ:4|Cúc:2|Nga:4|Liên:4|Loan:4|Thủy:5|Hương:6|Bích:2|Phượng:3|Tuyết:4|Xuân:3|Hà:4|Hằng:4|' +
    'Hạnh:4|Hiền:4|Thu:4|Vân:4|Oanh:2|Tâm:2|Yến:2|Mai:3|Lý:1|Thơm:2|Nhàn:2|Bé:1|Lành:1|Sen:1|Đào:1|Thắm:2|Dung:3|Minh:2',
);
