const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const KIND =
  /^(tổ dân phố|khu dân cư|khu phố|thôn|bản|làng|ấp|buôn|khóm|xóm|sóc|phum|plei|bon|tdp|khu|tổ)\s+/;

function unify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Moves the tone mark to the end of its word, so that hoà and hòa are one. */
function tonesLast(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      const tones = parts.match(TONES);
      return tones === null ? parts : parts.replace(TONES, '') + tones.join('');
    })
    .join(' ');
}

/** A village's name for comparing: its kind (thôn, bản, ấp …) apart from the rest, either of which a list may leave out. */
export interface VillageName {
  readonly kind: string;
  readonly rest: string;
}

/** Takes a village's name apart without regard to case, blanks, apostrophes and the place of tone marks. */
export function villageName(text: string): VillageName {
  const unified = unify(text);
  const kind = KIND.exec(unified)?.[1] ?? '';
  const rest = kind === '' ? unified : unified.slice(kind.length).trim();
  return { kind: tonesLast(kind), rest: tonesLast(rest) };
}

/** Whether two names can be the same village: equal, where one of them leaves the kind out equal without it. */
export function sameVillage(a: VillageName, b: VillageName): boolean {
  return a.rest === b.rest && (a.kind === b.kind || a.kind === '' || b.kind === '');
}
