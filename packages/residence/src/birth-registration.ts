import { COUNTRIES, FIRST_COUNTRY } from './birth-registration-countries.ts';

/**
 * Where a birth was registered (nơi đăng ký khai sinh), which is what the first three digits of a citizen number say.
 * Never the residence. `code` has 3 digits: provinces 001-096, countries 101-295; `name` is Vietnamese.
 */
export interface BirthRegistration {
  readonly kind: 'PROVINCE' | 'COUNTRY';
  readonly code: string;
  readonly name: string;
}

/**
 * The 63 provinces of before July 2025, by the annex of Circular 07/2016/TT-BCA that Circular 59/2021/TT-BCA carries
 * on. The mergers of 2025 changed no number, so these codes stay.
 */
const PROVINCES: Readonly<Record<string, string>> = {
  '001': 'Hà Nội',
  '002': 'Hà Giang',
  '004': 'Cao Bằng',
  '006': 'Bắc Kạn',
  '008': 'Tuyên Quang',
  '010': 'Lào Cai',
  '011': 'Điện Biên',
  '012': 'Lai Châu',
  '014': 'Sơn La',
  '015': 'Yên Bái',
  '017': 'Hòa Bình',
  '019': 'Thái Nguyên',
  '020': 'Lạng Sơn',
  '022': 'Quảng Ninh',
  '024': 'Bắc Giang',
  '025': 'Phú Thọ',
  '026': 'Vĩnh Phúc',
  '027': 'Bắc Ninh',
  '030': 'Hải Dương',
  '031': 'Hải Phòng',
  '033': 'Hưng Yên',
  '034': 'Thái Bình',
  '035': 'Hà Nam',
  '036': 'Nam Định',
  '037': 'Ninh Bình',
  '038': 'Thanh Hóa',
  '040': 'Nghệ An',
  '042': 'Hà Tĩnh',
  '044': 'Quảng Bình',
  '045': 'Quảng Trị',
  '046': 'Thừa Thiên Huế',
  '048': 'Đà Nẵng',
  '049': 'Quảng Nam',
  '051': 'Quảng Ngãi',
  '052': 'Bình Định',
  '054': 'Phú Yên',
  '056': 'Khánh Hòa',
  '058': 'Ninh Thuận',
  '060': 'Bình Thuận',
  '062': 'Kon Tum',
  '064': 'Gia Lai',
  '066': 'Đắk Lắk',
  '067': 'Đắk Nông',
  '068': 'Lâm Đồng',
  '070': 'Bình Phước',
  '072': 'Tây Ninh',
  '074': 'Bình Dương',
  '075': 'Đồng Nai',
  '077': 'Bà Rịa - Vũng Tàu',
  '079': 'Hồ Chí Minh',
  '080': 'Long An',
  '082': 'Tiền Giang',
  '083': 'Bến Tre',
  '084': 'Trà Vinh',
  '086': 'Vĩnh Long',
  '087': 'Đồng Tháp',
  '089': 'An Giang',
  '091': 'Kiên Giang',
  '092': 'Cần Thơ',
  '093': 'Hậu Giang',
  '094': 'Sóc Trăng',
  '095': 'Bạc Liêu',
  '096': 'Cà Mau',
};

const REGISTRATIONS: ReadonlyMap<string, BirthRegistration> = new Map(
  [
    ...Object.entries(PROVINCES).map(([code, name]): BirthRegistration => ({ kind: 'PROVINCE', code, name })),
    ...COUNTRIES.map(
      (name, at): BirthRegistration => ({ kind: 'COUNTRY', code: String(FIRST_COUNTRY + at), name }),
    ),
  ].map((registration) => [registration.code, registration]),
);

/**
 * The place of registration that a code of three digits stands for, or `undefined` where it stands for none.
 * @example birthRegistration('040') // { kind: 'PROVINCE', code: '040', name: 'Nghệ An' }
 */
export function birthRegistration(code: string): BirthRegistration | undefined {
  return REGISTRATIONS.get(code);
}

/** Every place of registration, provinces first, by code. */
export function birthRegistrations(): readonly BirthRegistration[] {
  return [...REGISTRATIONS.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
