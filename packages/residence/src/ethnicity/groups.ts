/**
 * The ethnic groups of Viet Nam (danh mục các thành phần dân tộc), in the numbering of Decision
 * 121-TCTK/PPCĐ of 2 March 1979, which the population database uses. After each name come other spellings and names
 * that are met in spreadsheets, `|` between them; names that two groups share (`Mán`, `Xá`, `Hoa` for a branch of the
 * Mông, `Thổ` for Tày) are left out, except where the shared word is the group's own name.
 */
const GROUPS = {
  '01': 'Kinh|Việt',
  '02': 'Tày',
  '03': 'Thái|Thái Đen|Thái Trắng',
  '04': 'Hoa|Hán',
  '05': 'Khơ-me|Khmer|Khơ-me Krôm|Khmer Krom|Khme',
  '06': 'Mường',
  '07': 'Nùng',
  '08': 'HMông|Mông|Mèo|Hơ-mông',
  '09': 'Dao',
  '10': 'Gia-rai|Jrai|Jarai|Giơ-rai|Chơ-rai',
  '11': 'Ngái',
  '12': 'Ê-đê|Ra-đê|Rhade|Êđê Êga',
  '13': 'Ba-na|Bahnar|Bana',
  '14': 'Xơ-đăng|Xê-đăng|Sê-đăng|Sơ-đăng|Sedang|Xơ-teng',
  '15': 'Sán Chay|Cao Lan|Sán Chỉ|Sán Chí|Cao Lan - Sán Chỉ',
  '16': 'Cơ-ho|Kơ-ho|Kờ-ho|K’ho|Koho',
  '17': 'Chăm|Chàm',
  '18': 'Sán Dìu',
  '19': 'Hrê|Hơ-rê|H’rê',
  '20': 'Mnông|M’nông|Mơ-nông',
  '21': 'Ra-glai|Raglay|Ra-glây|Rắc-lây',
  '22': 'Xtiêng|Stiêng|X’tiêng|S’tiêng|Xơ-tiêng',
  '23': 'Bru-Vân Kiều|Vân Kiều|Bru',
  '24': 'Thổ',
  '25': 'Giáy',
  '26': 'Cơ-tu|Ca-tu|Ka-tu|Kơ-tu',
  '27': 'Gié-Triêng|Giẻ Triêng|Dẻ Triêng',
  '28': 'Mạ|Châu Mạ',
  '29': 'Khơ-mú|Khmu|Kơ-mú',
  '30': 'Co|Cor|Kor',
  '31': 'Tà-ôi|Pa Cô|Pa Kô',
  '32': 'Chơ-ro|Châu Ro',
  '33': 'Kháng',
  '34': 'Xinh-mun|Sinh Mun',
  '35': 'Hà Nhì',
  '36': 'Chu-ru',
  '37': 'Lào',
  '38': 'La Chí',
  '39': 'La Ha',
  '40': 'Phù Lá',
  '41': 'La Hủ',
  '42': 'Lự',
  '43': 'Lô Lô',
  '44': 'Chứt',
  '45': 'Mảng',
  '46': 'Pà Thẻn',
  '47': 'Cơ Lao|Cờ Lao',
  '48': 'Cống',
  '49': 'Bố Y',
  '50': 'Si La|Xi La',
  '51': 'Pu Péo',
  '52': 'Brâu',
  '53': 'Ơ Đu',
  '54': 'Rơ-măm',
  '55': 'Người nước ngoài|Nước ngoài',
} as const;

/** A code of the list of 1979 that says something: the 54 groups, and 55 for foreigners. 56 (unknown) is absence. */
export type EthnicGroupCode = keyof typeof GROUPS;

/** A group with its code, its name in the list, and the other names it is known by. */
export interface EthnicGroup {
  readonly code: EthnicGroupCode;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** All groups by code, with 55 for foreigners at the end. */
export const ETHNIC_GROUPS: readonly EthnicGroup[] = (Object.keys(GROUPS) as EthnicGroupCode[])
  .map((code) => {
    const [name = '', ...otherNames] = GROUPS[code].split('|');
    return { code, name, otherNames };
  })
  // Keys such as '10' come before '01' when an object is listed.
  .sort((a, b) => Number(a.code) - Number(b.code));

/** The very small peoples (dân tộc thiểu số rất ít người): the 16 of Decree 57/2017/NĐ-CP. */
export const VERY_SMALL_GROUPS: ReadonlySet<EthnicGroupCode> = new Set<EthnicGroupCode>([
  '11',
  '39',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
]);
