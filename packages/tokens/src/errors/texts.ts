import type {
  ErrorText,
  JwksErrorCode,
  KeyErrorCode,
  PolicyErrorCode,
  ProofErrorCode,
  TokenErrorCode,
} from './codes.ts';

const KEYS: Record<KeyErrorCode, ErrorText> = {
  KEY_FILE_MISSING: {
    vi: 'Không có tệp khóa này: kiểm tra đường dẫn hoặc tạo khóa mới.',
    en: 'There is no such key file: check its path, or make a key.',
  },
  KEY_FILE_FORBIDDEN: {
    vi: 'Không có quyền với tệp khóa: chạy bằng tài khoản sở hữu khóa.',
    en: 'There is no permission for the key file: run as the user who owns it.',
  },
  KEY_FILE_UNREADABLE: {
    vi: 'Hệ điều hành không đọc được tệp khóa, hoặc tệp quá lớn: chỉ rõ một tệp khóa.',
    en: 'The system cannot read the key file, or it is too large: name a file that holds one key.',
  },
  KEY_FILE_EXPOSED: {
    vi: 'Người khác đọc được tệp khóa bí mật: đặt quyền 0600 (chmod 600), và thay khóa nếu người lạ có thể đã đọc.',
    en: 'Others can read the private key: set its mode to 0600 (chmod 600), and replace the key if a stranger may have read it.',
  },
  KEY_FILE_EXISTS: {
    vi: 'Đã có tệp khóa ở đó và khóa không bao giờ bị ghi đè: chọn tên khác.',
    en: 'A key file is there already, and keys are never overwritten: choose another name.',
  },
  KEY_FILE_NOT_WRITTEN: {
    vi: 'Hệ điều hành không ghi được tệp khóa: kiểm tra thư mục và chỗ trống của ổ đĩa.',
    en: 'The system cannot write the key file: check its folder and the space on the disk.',
  },
  KEY_MALFORMED: {
    vi: 'Tệp không chứa khóa bí mật đọc được: dùng JWK hoặc PEM (PKCS #8) không mật khẩu.',
    en: 'The file holds no private key that can be read: use a JWK, or PEM (PKCS #8) without a password.',
  },
  KEY_PUBLIC_MALFORMED: {
    vi: 'Tệp không chứa khóa công khai đọc được: đặt vào đó tệp khóa cũ, hoặc JWK của khóa đó trong JWKS.',
    en: 'The file holds no public key that can be read: put the file of the old key there, or its JWK from the JWKS.',
  },
  KEY_REPEATED: {
    vi: 'Khóa trong tệp này đã có ở một tệp khóa khác: bỏ bớt một tệp.',
    en: 'The key in this file stands in another key file already: take one of the two away.',
  },
  KEY_UNSUPPORTED: {
    vi: 'Loại khóa này không dùng để ký: dùng khóa EC P-256 (ES256) hoặc Ed25519.',
    en: 'Keys of this kind do not sign here: use an EC key on P-256 (ES256) or Ed25519.',
  },
  KEY_ID_DIFFERS: {
    vi: 'Mã khóa (kid) ghi trong tệp không phải của khóa này: xóa kid khỏi tệp hoặc lấy lại tệp gốc.',
    en: 'The kid in the file is not that of this key: remove it, or restore the file.',
  },
  KEY_DEMO_ISSUER: {
    vi: 'Khóa dùng thử chỉ ký dưới tên bên phát hành dùng thử, khóa thật thì không: sửa tên bên phát hành hoặc đổi khóa.',
    en: 'Demo keys sign under the demo issuer only, and other keys never do: correct the issuer, or change the key.',
  },
};

const JWKS: Record<JwksErrorCode, ErrorText> = {
  JWKS_FILE_UNREADABLE: {
    vi: 'Không đọc được tệp khóa công khai (JWKS): kiểm tra đường dẫn và quyền đọc.',
    en: 'The file of public keys (JWKS) cannot be read: check its path and permissions.',
  },
  JWKS_URL_INSECURE: {
    vi: 'Địa chỉ khóa công khai không an toàn: dùng https, hoặc http của chính máy này.',
    en: 'The address of the public keys is not secure: use https, or http of this very machine.',
  },
  JWKS_UNAVAILABLE: {
    vi: 'Chưa lấy được khóa công khai nên chưa kiểm tra được gì: thử lại sau, hoặc dùng tệp JWKS đã tải về.',
    en: 'The public keys did not arrive, so nothing was checked: try again later, or use a JWKS file fetched before.',
  },
  JWKS_TOO_LARGE: {
    vi: 'Tài liệu khóa công khai quá lớn (trên 256 KiB): kiểm tra xem địa chỉ có đúng là JWKS không.',
    en: 'The document of public keys is too large (over 256 KiB): check that the address is that of a JWKS.',
  },
  JWKS_MALFORMED: {
    vi: 'Tài liệu không phải JWKS hoặc có khóa hỏng: lấy lại từ bên phát hành.',
    en: 'The document is no JWKS, or a key in it is broken: fetch it again from the issuer.',
  },
  JWKS_KEY_REPEATED: {
    vi: 'Hai khóa công khai có cùng mã (kid): báo cho bên phát hành.',
    en: 'Two public keys have the same kid: tell the issuer.',
  },
  JWKS_NO_KEYS: {
    vi: 'Trong JWKS không có khóa ES256 hay Ed25519 nào có kid: kiểm tra địa chỉ của bên phát hành.',
    en: 'The JWKS has no ES256 or Ed25519 key with a kid: check the address of the issuer.',
  },
};

const PROOF: Record<ProofErrorCode, ErrorText> = {
  TOKEN_TOO_LARGE: {
    vi: 'Mã xác nhận dài quá 16.384 ký tự: kiểm tra xem đã chép đúng một mã chưa.',
    en: 'The token is longer than 16,384 characters: check that exactly one was copied.',
  },
  TOKEN_MALFORMED: {
    vi: 'Mã xác nhận không đúng dạng (ba đoạn nối bằng dấu chấm, rồi dấu ngã ~): chép lại nguyên văn.',
    en: 'The token has not the form of one (three pieces joined by dots, then ~): copy it again whole.',
  },
  TOKEN_TYPE: {
    vi: 'Đây là loại mã khác (typ không phải dc+sd-jwt): lấy mã do Cutru cấp.',
    en: 'This is a token of another type (typ is not dc+sd-jwt): take one that Cutru issued.',
  },
  TOKEN_ALGORITHM: {
    vi: 'Mã không ký hoặc ký bằng thuật toán không được nhận: chỉ tin mã ký bằng ES256 hoặc Ed25519.',
    en: 'The token is unsigned or signed by an algorithm that is not accepted: trust only ES256 or Ed25519.',
  },
  TOKEN_HEADER_CRITICAL: {
    vi: 'Phần đầu của mã đòi một mở rộng bắt buộc (crit) mà bản này không biết: cập nhật chương trình kiểm tra.',
    en: 'The header demands an extension (crit) that this verifier does not know: update the verifier.',
  },
  TOKEN_HEADER_UNKNOWN: {
    vi: 'Phần đầu của mã có mục ngoài alg, typ và kid: không tin mã này, báo cho bên phát hành.',
    en: 'The header has something beside alg, typ and kid: do not trust the token, and tell the issuer.',
  },
  TOKEN_KEY_UNKNOWN: {
    vi: 'Không có khóa công khai nào mang kid của mã: tải lại JWKS của bên phát hành.',
    en: 'No public key has the kid of the token: fetch the JWKS of its issuer again.',
  },
  TOKEN_KEY_ALGORITHM: {
    vi: 'Thuật toán ghi trong mã không phải của khóa mà mã nêu: không tin mã này.',
    en: 'The algorithm in the header is not that of the key it names: do not trust the token.',
  },
  TOKEN_SIGNATURE: {
    vi: 'Chữ ký không đúng, mã bị sửa hoặc chép sai: xin lại mã gốc.',
    en: 'The signature is wrong, for the token was altered or miscopied: ask for the original.',
  },
  TOKEN_VCT: {
    vi: 'Mã được ký đúng nhưng xác nhận việc khác (vct): lấy mã kết quả kiểm tra cư trú.',
    en: 'The token is signed, but attests something else (vct): take one of a residence check.',
  },
  TOKEN_CLAIMS: {
    vi: 'Nội dung đã ký thiếu mục hoặc sai dạng: cập nhật chương trình kiểm tra, rồi báo cho bên phát hành.',
    en: 'What was signed lacks a claim or has one of the wrong form: update the verifier, then tell the issuer.',
  },
  TOKEN_SD_ALG: {
    vi: 'Mã dùng hàm băm khác sha-256 cho phần công bố chọn lọc (_sd_alg): cập nhật chương trình kiểm tra.',
    en: 'The token hashes its disclosures by other means than sha-256 (_sd_alg): update the verifier.',
  },
  TOKEN_SD_DIGESTS: {
    vi: 'Danh sách mã băm (_sd) trong mã sai dạng hoặc lặp lại: không tin mã này, báo cho bên phát hành.',
    en: 'The digests in the token (_sd) are malformed or repeated: do not trust it, and tell the issuer.',
  },
  DISCLOSURES_TOO_LARGE: {
    vi: 'Quá 16 phần công bố, hoặc có phần dài quá 4.096 ký tự: chỉ đưa các phần của mã này.',
    en: 'There are more than 16 disclosures, or one is longer than 4,096 characters: give only those of this token.',
  },
  DISCLOSURE_MALFORMED: {
    vi: 'Phần công bố không đọc được: chép lại nguyên văn từ nơi cấp.',
    en: 'A disclosure cannot be read: copy it again as it was issued.',
  },
  DISCLOSURE_NOT_IN_TOKEN: {
    vi: 'Phần công bố không thuộc mã này: tìm phần đi kèm đúng mã.',
    en: 'A disclosure does not belong to this token: find the one that came with it.',
  },
  DISCLOSURE_REPEATED: {
    vi: 'Một phần công bố được đưa hai lần: bỏ bớt một.',
    en: 'A disclosure was given twice: leave one out.',
  },
  DISCLOSURE_CLAIM_TAKEN: {
    vi: 'Phần công bố mang tên của một mục đã có trong mã hoặc tên dành riêng: không tin mã này.',
    en: 'A disclosure has the name of a claim in clear, or a reserved one: do not trust the token.',
  },
};

const POLICY: Record<PolicyErrorCode, ErrorText> = {
  TOKEN_ISSUER: {
    vi: 'Mã của bên phát hành khác: hỏi mã của bên phát hành đã chọn.',
    en: 'The token is of another issuer: ask for one of the issuer expected.',
  },
  TOKEN_DEMO_ISSUER: {
    vi: 'Mã dùng thử, không chứng minh gì về người thật: hỏi mã thật, hoặc cho phép bên phát hành dùng thử khi thử nghiệm.',
    en: 'The token comes from a demonstration and proves nothing about real people: ask for a real one, or accept demo issuers while testing.',
  },
  TOKEN_AUDIENCE: {
    vi: 'Mã cấp cho loại nơi nhận khác: xin mã cấp cho nơi này.',
    en: 'The token is for another kind of reader: ask for one that is for you.',
  },
  TOKEN_NOT_YET_VALID: {
    vi: 'Thời điểm cấp mã còn ở tương lai: kiểm tra đồng hồ của máy này và của bên phát hành.',
    en: 'The token was issued in the future: check the clocks of this machine and of the issuer.',
  },
  TOKEN_EXPIRED: {
    vi: 'Mã đã hết hạn: xin cấp mã mới.',
    en: 'The token has expired: ask for a new one.',
  },
  CITIZEN_NOT_DISCLOSED: {
    vi: 'Chưa có phần công bố citizen_id nên không biết mã của ai: xin người giữ mã đưa phần đó.',
    en: 'The disclosure citizen_id was not given, so whose token it is cannot be told: ask the holder for it.',
  },
  CITIZEN_DIFFERS: {
    vi: 'Mã thuộc về người có số định danh khác: đối chiếu lại người và mã.',
    en: 'The token belongs to a person with another citizen number: compare person and token again.',
  },
};

/** Cause and remedy of every code, for people: Vietnamese first. */
export const TOKEN_ERRORS: Readonly<Record<TokenErrorCode, ErrorText>> = {
  ...KEYS,
  ...JWKS,
  ...PROOF,
  ...POLICY,
};
