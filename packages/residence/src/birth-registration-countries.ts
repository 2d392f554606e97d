/** Code of the first country below; the others follow without a gap, to 295. */
export const FIRST_COUNTRY = 101;

/**
 * Countries by the annex of Circular 07/2016/TT-BCA that Circular 59/2021/TT-BCA carries on, ten codes a line, in
 * the annex's order (that of its own Vietnamese spelling) under the short names in use today. Azerbaijan and Croatia
 * have two codes each.
 */
const BY_TENS: readonly string[] = [
  'Afghanistan|Ai Cập|Albania|Algeria|Andorra|Angola|Anh|Antigua và Barbuda|Áo|Ả Rập Xê Út',
  'Argentina|Armenia|Azerbaijan|Azerbaijan|Ấn Độ|Bahamas|Bahrain|Ba Lan|Bangladesh|Barbados',
  'Belarus|Belize|Benin|Bhutan|Bỉ|Bolivia|Bosnia và Herzegovina|Botswana|Bồ Đào Nha|Bờ Biển Ngà',
  'Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Các Tiểu vương quốc Ả Rập Thống nhất|Cameroon|Campuchia|Canada',
  'Chile|Colombia|Comoros|Congo|Cộng hòa Dân chủ Congo|Costa Rica|Croatia|Croatia|Cuba|Djibouti',
  'Dominica|Cộng hòa Dominica|Đan Mạch|Timor-Leste|Đức|Ecuador|El Salvador|Eritrea|Estonia|Ethiopia',
  'Fiji|Gabon|Gambia|Ghana|Grenada|Georgia|Guatemala|Guinea-Bissau|Guinea Xích Đạo|Guinea',
  'Guyana|Haiti|Hà Lan|Hàn Quốc|Hoa Kỳ|Honduras|Hungary|Hy Lạp|Iceland|Indonesia',
  'Iran|Iraq|Ireland|Israel|Jamaica|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait',
  'Síp|Kyrgyzstan|Lào|Latvia|Lesotho|Liban|Liberia|Libya|Liechtenstein|Litva',
  'Luxembourg|Bắc Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Maroc|Quần đảo Marshall',
  'Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mông Cổ|Montenegro|Mozambique|Myanmar',
  'Namibia|Nam Sudan|Nam Phi|Nauru|Na Uy|Nepal|New Zealand|Nicaragua|Niger|Nigeria',
  'Nga|Nhật Bản|Oman|Pakistan|Palau|Panama|Papua New Guinea|Paraguay|Peru|Pháp',
  'Phần Lan|Philippines|Qatar|Romania|Rwanda|Saint Kitts và Nevis|Saint Lucia|Saint Vincent và Grenadines|Samoa|San Marino',
  'São Tomé và Príncipe|Séc|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Quần đảo Solomon',
  'Somalia|Sri Lanka|Sudan|Suriname|Eswatini|Syria|Tajikistan|Tanzania|Tây Ban Nha|Chad',
  'Thái Lan|Thổ Nhĩ Kỳ|Thụy Điển|Thụy Sĩ|Togo|Tonga|Triều Tiên|Trinidad và Tobago|Trung Quốc|Cộng hòa Trung Phi',
  'Tunisia|Turkmenistan|Tuvalu|Úc|Uganda|Ukraina|Uruguay|Uzbekistan|Vanuatu|Vatican',
  'Venezuela|Ý|Yemen|Zambia|Zimbabwe',
];

/** Vietnamese short names, the code of each being `FIRST_COUNTRY` plus its index. */
export const COUNTRIES: readonly string[] = BY_TENS.flatMap((line) => line.split('|'));
