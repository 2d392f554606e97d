import { fractionOf, type Random } from '../random.ts';
import type { Home } from './homes.ts';

const BY_NAME: Readonly<Record<Home['village'], readonly string[]>> = {
  Thôn: [],
  Xóm: [],
  Bản: ['Nà Pheo', 'Huổi Lếch', 'Phiêng Lót', 'Co Muông', 'Nậm Pục', 'Púng Giắt', 'Tà Cang', 'Pá Hốc'],
  Buôn: ['Tría', 'Krông', 'Ja', 'Đăk Tuôr', 'Drai Si', 'Kmăng', 'Hma', 'Lê'],
  Ấp: [],
  Làng: ['Kon Brung', 'Đăk Giang', 'Plei Ring', 'Kon Chiêng', 'Bông Hiot', 'Klot', 'Tnung', 'Plei Chrung'],
};

/** Villages of a commune: up to eight. Wards and townships have groups instead. */
export function villagesOf(home: Home): readonly string[] {
  const first = home.former.states[0];
  if (first.kind !== 'COMMUNE') return Array.from({ length: 8 }, (_, i) => `Tổ dân phố ${i + 1}`);
  const names = BY_NAME[home.village];
  const count = 4 + Math.floor(fractionOf(`villages ${home.former.code}`) * 5);
  return Array.from({ length: count }, (_, i) => `${home.village} ${names[i] ?? i + 1}`);
}

/** One of them. */
export function anyVillage(home: Home, random: Random): string {
  return random.pick(villagesOf(home));
}
