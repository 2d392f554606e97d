import type { CommuneKind, DistrictKind, LinkKind, LinkPeople, ProvinceKind } from '@cutru/places';
import type { PlaceAnswer, Relative } from '../places/resolve.ts';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

const KINDS: Readonly<Record<CommuneKind | DistrictKind | ProvinceKind, Words>> = {
  COMMUNE: { vi: 'xã', en: 'commune' },
  WARD: { vi: 'phường', en: 'ward' },
  TOWNSHIP: { vi: 'thị trấn', en: 'township' },
  SPECIAL_ZONE: { vi: 'đặc khu', en: 'special zone' },
  ISLAND_DISTRICT: { vi: 'huyện đảo không có xã', en: 'island district without communes' },
  URBAN_DISTRICT: { vi: 'quận', en: 'urban district' },
  RURAL_DISTRICT: { vi: 'huyện', en: 'rural district' },
  TOWN: { vi: 'thị xã', en: 'town' },
  PROVINCIAL_CITY: { vi: 'thành phố thuộc tỉnh', en: 'city of a province' },
  MUNICIPAL_CITY: { vi: 'thành phố thuộc thành phố', en: 'city inside a centrally run city' },
  PROVINCE: { vi: 'tỉnh', en: 'province' },
  CENTRAL_CITY: { vi: 'thành phố trực thuộc trung ương', en: 'centrally run city' },
};

const LINKS: Readonly<Record<LinkKind, Words>> = {
  WHOLE: { vi: 'toàn bộ', en: 'whole' },
  PART: { vi: 'một phần', en: 'a part' },
  UNCHANGED: { vi: 'giữ nguyên', en: 'unchanged' },
};

const PEOPLE: Readonly<Record<LinkPeople, Words>> = {
  ALL: { vi: 'toàn bộ dân', en: 'all its people' },
  SOME: { vi: 'một phần dân', en: 'some of its people' },
  NONE: { vi: 'không nêu dân', en: 'no people named' },
};

function kind(key: string, language: Language): string {
  return Object.hasOwn(KINDS, key) ? KINDS[key as keyof typeof KINDS][language] : key;
}

function relatives(title: Words, list: readonly Relative[], language: Language): string[] {
  if (list.length === 0) return [];
  const lines = list.map(
    (each) =>
      `  ${each.code}  ${each.name} (${LINKS[each.kind][language]}, ${PEOPLE[each.people][language]}, ${each.day})`,
  );
  return [`${title[language]}:`, ...lines];
}

const TITLES = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  district: { vi: 'Cấp huyện', en: 'District' },
  none: { vi: 'không có (từ 01/07/2025 không còn cấp huyện)', en: 'none (districts ended on 2025-07-01)' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  span: { vi: 'Tồn tại', en: 'Existed' },
  from: { vi: 'Hình thành từ', en: 'Came from' },
  into: { vi: 'Chuyển thành', en: 'Went into' },
  readings: {
    vi: 'Một địa chỉ ghi bằng đơn vị này có thể đã thuộc',
    en: 'An address known by this unit can have lain in',
  },
  uncertain: {
    vi: 'Không chắc: ngày bắt đầu hoặc kết thúc của đơn vị chưa biết chính xác.',
    en: 'Not certain: the first or the last day of the unit is not known exactly.',
  },
  two: {
    vi: 'Hai khả năng: đơn vị đổi loại, tên hoặc huyện vào một ngày chưa biết.',
    en: 'Two are possible: kind, name or district changed on an unknown day.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a code names on a day, for people. */
export function placeText(answer: PlaceAnswer, language: Language): string {
  const title = (key: keyof typeof TITLES): string => TITLES[key][language];
  const lines = [`${answer.code}, ${answer.on}: ${answer.description}`];
  if (!answer.certain) lines.push(title('uncertain'));
  if (answer.states.length > 1) lines.push(title('two'));
  for (const state of answer.states) {
    lines.push(`${title('unit')}: ${state.name} (${kind(state.kind, language)})`);
    const { district, province } = state;
    lines.push(
      `${title('district')}: ${district === null ? title('none') : `${district.name} (${kind(district.kind, language)}, ${district.code})`}`,
    );
    lines.push(`${title('province')}: ${province.name} (${kind(province.kind, language)}, ${province.code})`);
  }
  const { from, to } = answer.span;
  lines.push(`${title('span')}: ${from === '' ? '…' : from} – ${to === '' ? '…' : to}`);
  lines.push(...relatives(TITLES.from, answer.predecessors, language));
  lines.push(...relatives(TITLES.into, answer.successors, language));
  if (answer.readings.length > 0) {
    lines.push(`${title('readings')}:`);
    for (const path of answer.readings) {
      lines.push(`  ${path.map(({ code, name }) => `${name} (${code})`).join(' → ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
