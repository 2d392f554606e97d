/** Kinds as the lists should write them; sources have 'Thị Trấn', 'xã' and the like. */
const KINDS = [
  'Xã',
  'Phường',
  'Thị trấn',
  'Đặc khu',
  'Quận',
  'Huyện',
  'Thị xã',
  'Thành phố',
  'Tỉnh',
] as const;

/** A full name in NFC, single blanks, its kind in the usual case. The spelling of the name itself stays. */
export function cleanName(name: string): string {
  const text = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const lower = text.toLowerCase();
  const kind = KINDS.find((candidate) => lower.startsWith(`${candidate.toLowerCase()} `));
  return kind === undefined ? text : kind + text.slice(kind.length);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The same for spellings that differ only in case, apostrophe or the place of the tone mark (Hoà, Hòa). */
export function spellingKey(name: string): string {
  return cleanName(name)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
    })
    .join(' ');
}
