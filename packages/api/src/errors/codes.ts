import type { ErrorText } from '@cutru/tables';

/** What a field of a message can be refused for, beside the codes of the lower packages. */
export type ApiFieldCode =
  | 'CANDIDATE_MISSING'
  | 'CHOICE_MISSING'
  | 'CHOICE_REPEATED'
  | 'DATE_MISSING'
  | 'DATE_NOT_ISO'
  | 'ENUM_UNKNOWN'
  | 'ENUM_UNSPECIFIED'
  | 'ID_MALFORMED'
  | 'ID_MISSING'
  | 'JSON_FIELD_REPEATED'
  | 'JSON_FIELD_UNKNOWN'
  | 'JSON_VALUE_MALFORMED'
  | 'LIST_TOO_LONG'
  | 'NUMBER_OUT_OF_RANGE'
  | 'PAGE_TOKEN_MALFORMED'
  | 'REFERENCE_DATE_NOT_USED'
  | 'STAY_ENDS_TWICE'
  | 'TEXT_HAS_CITIZEN_NUMBER'
  | 'TEXT_HAS_CONTROL'
  | 'TEXT_NOT_UTF8'
  | 'TEXT_TOO_LONG'
  | 'TIMES_REVERSED'
  | 'TIME_MALFORMED';

/** What a call as a whole can fail with, beside the codes of the lower packages. */
export type ApiCallCode =
  | 'CALL_CANCELLED'
  | 'CALL_UNKNOWN'
  | 'CONTENT_ENCODED'
  | 'CONTENT_TYPE_NOT_JSON'
  | 'DEADLINE_EXCEEDED'
  | 'ERASED'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'LOG_FULL'
  | 'LOG_UNAVAILABLE'
  | 'MESSAGE_MALFORMED'
  | 'MESSAGE_TOO_LARGE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_SIGNED_IN'
  | 'OVERLOADED'
  | 'PLACE_NOT_FOUND'
  | 'REQUEST_ID_REUSED'
  | 'RESPONSE_MALFORMED'
  | 'SERVICE_UNREACHABLE'
  | 'SHUTTING_DOWN'
  | 'SIGNING_UNAVAILABLE'
  | 'STORE_UNAVAILABLE'
  | 'SUPERSEDED_NOT_FOUND'
  | 'TOKEN_NOT_VERIFIED'
  | 'TREE_SIZE_NOT_REACHED'
  | 'VERIFICATION_NOT_FOUND';

/** Every code of this package. */
export type ApiErrorCode = ApiFieldCode | ApiCallCode;

/** Cause and remedy of the codes of fields: Vietnamese first. */
export const API_FIELD_ERRORS: Readonly<Record<ApiFieldCode, ErrorText>> = {
  CANDIDATE_MISSING: {
    vi: 'Yêu cầu không có thí sinh: điền trường candidate.',
    en: 'The request has no candidate: fill in candidate.',
  },
  CHOICE_MISSING: {
    vi: 'Phải chọn đúng một trong các khả năng của trường này: điền một.',
    en: 'Exactly one of the choices of this field has to be there: fill in one.',
  },
  CHOICE_REPEATED: {
    vi: 'Chỉ được có một trong các khả năng của trường này: giữ lại một.',
    en: 'Only one of the choices of this field may be there: keep one.',
  },
  DATE_MISSING: {
    vi: 'Thiếu ngày bắt buộc: ghi YYYY-MM-DD.',
    en: 'A date that is needed is missing: write YYYY-MM-DD.',
  },
  DATE_NOT_ISO: {
    vi: 'Ngày trong thông điệp chỉ có một dạng: YYYY-MM-DD (ngày sinh có thể là YYYY-MM hoặc YYYY).',
    en: 'Dates in messages have one form: YYYY-MM-DD (a birth date may be YYYY-MM or YYYY).',
  },
  ENUM_UNKNOWN: {
    vi: 'Giá trị không có trong danh mục của trường này: dùng hằng số của tệp .proto phiên bản này.',
    en: 'The field has no such value: use a constant of this version of the .proto files.',
  },
  ENUM_UNSPECIFIED: {
    vi: 'Trường này phải có giá trị khác UNSPECIFIED: chọn một giá trị, hoặc bỏ trường nếu không bắt buộc.',
    en: 'UNSPECIFIED is no value: choose one, or leave the field out where it is optional.',
  },
  ID_MALFORMED: {
    vi: 'Mã chỉ gồm ký tự ASCII in được, không có dấu cách, nhiều nhất 128 ký tự: đặt lại mã.',
    en: 'An id has at most 128 printable ASCII characters and no spaces: choose another.',
  },
  ID_MISSING: {
    vi: 'Thiếu mã: điền trường này.',
    en: 'An id is missing: fill it in.',
  },
  JSON_FIELD_REPEATED: {
    vi: 'JSON có trường này hai lần, cùng tên hoặc theo hai cách viết tên: giữ lại một.',
    en: 'The JSON has this field twice, by one name or by both of its names: keep one.',
  },
  JSON_FIELD_UNKNOWN: {
    vi: 'JSON có trường lạ: xóa, hoặc sửa tên theo tệp .proto.',
    en: 'The JSON has an unknown field: remove it, or correct its name by the .proto files.',
  },
  JSON_VALUE_MALFORMED: {
    vi: 'Giá trị JSON không đúng kiểu của trường: xem ánh xạ JSON của protobuf.',
    en: 'The JSON value has not the type of its field: see the JSON mapping of protobuf.',
  },
  LIST_TOO_LONG: {
    vi: 'Danh sách có quá nhiều mục: số mục tối đa ghi trong tệp .proto.',
    en: 'The list has too many items: the .proto files say how many it may have.',
  },
  NUMBER_OUT_OF_RANGE: {
    vi: 'Số nằm ngoài khoảng cho phép: khoảng ghi trong tệp .proto.',
    en: 'The number lies outside its range: the .proto files say which that is.',
  },
  PAGE_TOKEN_MALFORMED: {
    vi: 'page_token không phải của trang trước với cùng bộ lọc: dùng next_page_token, hoặc để trống.',
    en: 'The page token is not that of the page before with the same filters: use next_page_token, or none.',
  },
  REFERENCE_DATE_NOT_USED: {
    vi: 'Trường dân tộc nội trú xét theo submitted_on: bỏ reference_date.',
    en: 'An ethnic boarding school is judged on submitted_on: leave out reference_date.',
  },
  STAY_ENDS_TWICE: {
    vi: 'Vừa có ngày cuối vừa ghi là còn ở đó: chỉ giữ một.',
    en: 'There is a last day and the person is said to be still there: keep one of the two.',
  },
  TEXT_HAS_CITIZEN_NUMBER: {
    vi: 'Trường này được ghi vào nhật ký hoặc mã xác nhận ở dạng rõ nên không được chứa số định danh: dùng mã khác.',
    en: 'This field stands in clear in the log or the token and must hold no citizen number: use another id.',
  },
  TEXT_HAS_CONTROL: {
    vi: 'Chữ có ký tự điều khiển (xuống dòng, tab …): bỏ ký tự đó.',
    en: 'The text has control characters (line breaks, tabs and the like): remove them.',
  },
  TEXT_NOT_UTF8: {
    vi: 'Chữ không phải UTF-8 hợp lệ: mã hóa lại bằng UTF-8.',
    en: 'The text is not valid UTF-8: encode it in UTF-8.',
  },
  TEXT_TOO_LONG: {
    vi: 'Chữ dài quá mức cho phép: độ dài tối đa ghi trong tệp .proto.',
    en: 'The text is too long: the .proto files say how long it may be.',
  },
  TIMES_REVERSED: {
    vi: 'Thời điểm cuối không sau thời điểm đầu: đổi lại hai thời điểm.',
    en: 'The later moment does not come after the earlier: exchange or correct the two.',
  },
  TIME_MALFORMED: {
    vi: 'Thời điểm không hợp lệ: từ năm 1970 đến năm 9999.',
    en: 'Not a moment in time: from the year 1970 to 9999.',
  },
};

/** Cause and remedy of the codes of calls: Vietnamese first. */
export const API_CALL_ERRORS: Readonly<Record<ApiCallCode, ErrorText>> = {
  CALL_CANCELLED: {
    vi: 'Lời gọi đã bị hủy: gọi lại nếu vẫn cần.',
    en: 'The call was cancelled: call again if it is still needed.',
  },
  CALL_UNKNOWN: {
    vi: 'Dịch vụ không có lời gọi này: kiểm tra phiên bản của dịch vụ và của máy khách.',
    en: 'The service has no such call: compare the versions of service and client.',
  },
  CONTENT_ENCODED: {
    vi: 'Thông điệp đã nén hoặc mã hóa theo content-encoding: gửi nguyên văn, bỏ tiêu đề content-encoding.',
    en: 'The message is compressed or encoded by content-encoding: send it as it is, without the header content-encoding.',
  },
  CONTENT_TYPE_NOT_JSON: {
    vi: 'Tiêu đề content-type thiếu hoặc không phải application/json: gửi content-type: application/json.',
    en: 'The header content-type is missing or not application/json: send content-type: application/json.',
  },
  DEADLINE_EXCEEDED: {
    vi: 'Quá thời hạn chờ: gọi lại với cùng request_id, kết quả đã ghi sẽ được trả lại.',
    en: 'The deadline passed: call again with the same request_id, what was logged is answered again.',
  },
  ERASED: {
    vi: 'Dữ liệu của người này đã bị xóa theo yêu cầu: mã yêu cầu không dùng lại được.',
    en: 'The person of this request was forgotten: its id cannot be used again.',
  },
  FORBIDDEN: {
    vi: 'Hệ thống gọi không có quyền này: xin quyền từ bên vận hành.',
    en: 'The caller may not do that: ask the operator for the right.',
  },
  INTERNAL: {
    vi: 'Lỗi bên trong dịch vụ: báo bên vận hành kèm thời điểm.',
    en: 'A fault inside the service: tell its operator when it happened.',
  },
  LOG_FULL: {
    vi: 'Nhật ký đang ghi hết khả năng: gọi lại sau ít giây.',
    en: 'The log takes no more at this moment: call again in some seconds.',
  },
  LOG_UNAVAILABLE: {
    vi: 'Chưa ghi được nhật ký nên không trả kết quả: gọi lại với cùng request_id.',
    en: 'The log cannot be written, so nothing is answered: call again with the same request_id.',
  },
  MESSAGE_MALFORMED: {
    vi: 'Không đọc được thông điệp: mã hóa theo tệp .proto của phiên bản này.',
    en: 'The message cannot be read: encode it by the .proto files of this version.',
  },
  MESSAGE_TOO_LARGE: {
    vi: 'Thông điệp quá lớn: gửi từng hồ sơ một, bớt giấy tờ.',
    en: 'The message is too large: send one application in each, with fewer papers.',
  },
  METHOD_NOT_ALLOWED: {
    vi: 'Địa chỉ này không nhận phương thức HTTP đó: dùng phương thức nêu ở tiêu đề allow.',
    en: 'The address does not take that HTTP method: use one of the header allow.',
  },
  NOT_SIGNED_IN: {
    vi: 'Hệ thống gọi chưa được xác thực: gửi kèm chứng thư hoặc mã truy cập.',
    en: 'The caller is not authenticated: call with a certificate or an access token.',
  },
  OVERLOADED: {
    vi: 'Dịch vụ đang quá tải: gọi lại sau ít giây.',
    en: 'The service is overloaded: call again in some seconds.',
  },
  PLACE_NOT_FOUND: {
    vi: 'Mã xã không chỉ đơn vị nào vào ngày đó: kiểm tra mã và ngày.',
    en: 'The code names no commune on that day: check code and day.',
  },
  REQUEST_ID_REUSED: {
    vi: 'request_id đã dùng cho một hồ sơ khác: dùng mã mới, ghi quyết định cũ ở supersedes nếu thay thế.',
    en: 'The request id was used for another content: take a new one, with supersedes where it replaces a decision.',
  },
  RESPONSE_MALFORMED: {
    vi: 'Câu trả lời của dịch vụ không đọc được: kiểm tra phiên bản của dịch vụ và của máy khách này.',
    en: 'The answer of the service cannot be read: bring service and client to versions that go together.',
  },
  SERVICE_UNREACHABLE: {
    vi: 'Không kết nối được dịch vụ: kiểm tra địa chỉ, mạng và chứng thư TLS.',
    en: 'The service cannot be reached: check its address, the network and the TLS certificates.',
  },
  SHUTTING_DOWN: {
    vi: 'Dịch vụ đang dừng: gọi lại, bản khác sẽ nhận.',
    en: 'The service is shutting down: call again, and another replica takes it.',
  },
  SIGNING_UNAVAILABLE: {
    vi: 'Chưa ký được: gọi lại với cùng request_id, kết quả đã ghi sẽ được ký.',
    en: 'Nothing can be signed: call again with the same request_id, what was logged is signed then.',
  },
  STORE_UNAVAILABLE: {
    vi: 'Không truy cập được cơ sở dữ liệu: gọi lại sau ít giây.',
    en: 'The database cannot be reached: call again in some seconds.',
  },
  SUPERSEDED_NOT_FOUND: {
    vi: 'supersedes không chỉ kết quả nào về người này trong cùng chương trình: kiểm tra mã.',
    en: 'supersedes names no decision about this person in this programme: check the id.',
  },
  TOKEN_NOT_VERIFIED: {
    vi: 'Mã xác nhận nhận được không kiểm chứng được: kiểm tra khóa và bên phát hành.',
    en: 'The token that came with the answer does not verify: check keys and issuer.',
  },
  TREE_SIZE_NOT_REACHED: {
    vi: 'Nhật ký chưa dài đến đó: dùng kích thước của điểm kiểm gần nhất.',
    en: 'The log is not as long as that: use the size of the latest checkpoint.',
  },
  VERIFICATION_NOT_FOUND: {
    vi: 'Nhật ký không có mục này: kiểm tra mã hoặc số thứ tự.',
    en: 'The log has no such entry: check id or index.',
  },
};
