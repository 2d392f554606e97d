import type { Words } from '../../kernel/words.ts';
import type { Language } from '../language.ts';
import { own } from '../own.ts';

/** What the words of a missing fact are made with. */
export interface Asked {
  /** The person, as words: `học sinh`, `the candidate`. */
  readonly who: string;
  /** The place with its code, as words; `null` where the code has none. */
  readonly place: string | null;
  /** The place's code alone. */
  readonly code: string | null;
}

/** Makes the words of one kind of missing fact. */
export type What = Readonly<Record<Language, (asked: Asked) => string>>;

function fixed(words: Words): What {
  return { vi: () => words.vi, en: () => words.en };
}

/** `tại xã An Tức (30577)`; without a place nothing. */
function at(place: string | null): string {
  return place === null ? '' : ` tại ${place}`;
}

function inPlace(place: string | null): string {
  return place === null ? '' : ` in ${place}`;
}

const KINDS: Readonly<Record<string, Words>> = {
  permanent: { vi: 'thường trú', en: 'permanent residence' },
  temporary: { vi: 'tạm trú', en: 'temporary residence' },
  current: { vi: 'nơi ở hiện tại', en: 'present dwelling' },
};

type ResidenceWhat = Readonly<Record<Language, (asked: Asked, kind: string) => string>>;

const RESIDENCE_FIELDS: Readonly<Record<string, ResidenceWhat>> = {
  '': {
    vi: ({ who }, kind) => `toàn bộ quá trình ${kind} của ${who} (từng nơi, từ ngày nào đến ngày nào)`,
    en: ({ who }, kind) => `the whole ${kind} of ${who} (each place, with first and last day)`,
  },
  from: {
    vi: ({ who, place }, kind) => `ngày bắt đầu ${kind} của ${who}${at(place)}`,
    en: ({ who, place }, kind) => `the first day of the ${kind} of ${who}${inPlace(place)}`,
  },
  to: {
    vi: ({ who, place }, kind) =>
      `ngày kết thúc ${kind} của ${who}${at(place)}, hoặc việc đến nay vẫn còn ở đó`,
    en: ({ who, place }, kind) =>
      `the last day of the ${kind} of ${who}${inPlace(place)}, or that it still goes on`,
  },
  before: {
    vi: ({ who, place }, kind) =>
      `${kind} của ${who} trước ${place === null ? 'khoảng thời gian đầu tiên có trong dữ liệu' : `khi về ${place}`}`,
    en: ({ who, place }, kind) =>
      `the earlier ${kind} of ${who}, before ${place === null ? 'the first that is recorded' : `the one in ${place}`}`,
  },
  after: {
    vi: ({ who, place }, kind) =>
      `${kind} của ${who} sau lần ghi nhận cuối${place === null ? ' trong dữ liệu' : ` tại ${place}`}`,
    en: ({ who, place }, kind) => `the later ${kind} of ${who}, after the last record${inPlace(place)}`,
  },
  village: {
    vi: ({ who, place }, kind) => `thôn, bản, ấp hoặc tổ dân phố ${kind} của ${who}${at(place)}`,
    en: ({ who, place }, kind) => `the village of the ${kind} of ${who}${inPlace(place)}`,
  },
  former_commune: {
    vi: ({ who, place }, kind) =>
      `xã, phường, thị trấn cũ (trước khi sáp nhập) của địa chỉ ${kind} của ${who}${place === null ? '' : ` nay thuộc ${place}`}`,
    en: ({ who, place }, kind) =>
      `the commune before the merger in which the ${kind} of ${who}${inPlace(place)} lay`,
  },
  current_commune: {
    vi: ({ who, place }, kind) =>
      `xã, phường mới (sau khi sắp xếp) của địa chỉ ${kind} của ${who}${place === null ? '' : ` trước đây thuộc ${place}`}`,
    en: ({ who, place }, kind) =>
      `the commune after the merger to which the ${kind} of ${who}${inPlace(place)} belongs`,
  },
  commune: {
    vi: ({ who, place }, kind) =>
      place === null
        ? `xã, phường ${kind} của ${who} ở khoảng thời gian mà dữ liệu để trống`
        : `xã, phường ${kind} đúng của ${who}; dữ liệu đang ghi ${place}`,
    en: ({ who, place }, kind) =>
      place === null
        ? `the commune of the ${kind} of ${who} where the record leaves it empty`
        : `the right commune of the ${kind} of ${who}; the record has ${place}`,
  },
  periods: {
    vi: ({ who, place }, kind) =>
      `các khoảng thời gian ${kind} đúng của ${who}${at(place)}, vì các dữ liệu đang mâu thuẫn nhau`,
    en: ({ who, place }, kind) =>
      `the right periods of ${kind} of ${who}${inPlace(place)}, since the records contradict each other`,
  },
};

const RESIDENCE = /^residence\.(permanent|temporary|current)(?:\.(\w+))?$/;

function residence(path: string): What | null {
  const match = RESIDENCE.exec(path);
  const kind = own(KINDS, match?.[1] ?? '');
  const field = own(RESIDENCE_FIELDS, match?.[2] ?? '');
  if (match === null || kind === undefined || field === undefined) return null;
  return { vi: (asked) => field.vi(asked, kind.vi), en: (asked) => field.en(asked, kind.en) };
}

const SCHOOLING: Readonly<Record<string, What>> = {
  schooling: {
    vi: ({ who }) => `quá trình học trung học phổ thông của ${who} (từng trường, từng lớp)`,
    en: ({ who }) => `the upper secondary schooling of ${who} (each school and grade)`,
  },
  // The place may be a school's code as well as a commune's.
  'schooling.commune': {
    vi: ({ who, code }) =>
      `xã, phường nơi trường của ${who} đóng${code === null ? '' : ` (hồ sơ đang ghi mã ${code})`}`,
    en: ({ who, code }) =>
      `the commune of the school of ${who}${code === null ? '' : ` (the file has the code ${code})`}`,
  },
  'schooling.village': {
    vi: ({ who, place }) => `thôn, bản, ấp hoặc tổ dân phố nơi trường của ${who} đóng${at(place)}`,
    en: ({ who, place }) => `the village in which the school of ${who}${inPlace(place)} stands`,
  },
  'schooling.former_commune': {
    vi: ({ who, place }) =>
      `xã, phường, thị trấn cũ (trước khi sáp nhập) nơi trường của ${who} đóng${place === null ? '' : `, nay thuộc ${place}`}`,
    en: ({ who, place }) =>
      `the commune before the merger in which the school of ${who}${inPlace(place)} stood`,
  },
  'schooling.current_commune': {
    vi: ({ who, place }) =>
      `xã, phường mới (sau khi sắp xếp) nơi trường của ${who} đóng${place === null ? '' : `, trước đây thuộc ${place}`}`,
    en: ({ who, place }) =>
      `the commune after the merger to which the school of ${who}${inPlace(place)} belongs`,
  },
};

const SEMESTER = /^schooling\.semester_(\d+)$/;

function semester(path: string): What | null {
  const number = SEMESTER.exec(path)?.[1];
  if (number === undefined) return null;
  return {
    vi: ({ who }) => `trường mà ${who} học trong học kỳ thứ ${number} của quá trình học`,
    en: ({ who }) => `the school that ${who} attended in semester no. ${number}`,
  };
}

const MARKS: Readonly<Record<string, Words>> = {
  ZONE: {
    vi: 'thuộc khu vực I, II, III vùng đồng bào dân tộc thiểu số và miền núi hay không',
    en: 'is in zone I, II or III of the ethnic-minority and mountainous area',
  },
  MINORITY_VILLAGE: {
    vi: 'có thôn thuộc vùng đồng bào dân tộc thiểu số và miền núi hay không',
    en: 'has a village of the ethnic-minority and mountainous area',
  },
  DBKK_VILLAGE: {
    vi: 'có thôn đặc biệt khó khăn hay không, và là thôn nào',
    en: 'has especially difficult villages, and which',
  },
  DBKK_COASTAL: {
    vi: 'có phải xã đặc biệt khó khăn vùng bãi ngang, ven biển, hải đảo hay không',
    en: 'is an especially difficult coastal or island commune',
  },
  ISLAND: { vi: 'có phải xã đảo, phường đảo hoặc đặc khu hay không', en: 'is an island commune' },
  BORDER: { vi: 'có phải xã biên giới hay không', en: 'is a border commune' },
  ATK: {
    vi: 'có phải xã an toàn khu thuộc diện đầu tư của Chương trình 135 hay không',
    en: 'is a safety-zone commune in the scope of Programme 135',
  },
  P135: {
    vi: 'có phải xã đặc biệt khó khăn của Chương trình 135 hay không',
    en: 'is an especially difficult commune of Programme 135',
  },
};

function areas(path: string): What | null {
  const mark = path.startsWith('areas.') ? own(MARKS, path.slice('areas.'.length)) : undefined;
  if (mark === undefined) return null;
  return {
    vi: ({ place }) => `${place ?? 'nơi đang xét'} ${mark.vi}`,
    en: ({ place }) => `whether ${place ?? 'the place'} ${mark.en}`,
  };
}

const OTHERS: Readonly<Record<string, What>> = {
  identity: {
    vi: ({ who }) =>
      `danh tính của ${who}: số định danh cá nhân, họ tên và ngày sinh khớp với dữ liệu dân cư`,
    en: ({ who }) => `the identity of ${who}: number, name and birth date as in the population data`,
  },
  ethnicity: {
    vi: ({ who }) => `dân tộc của ${who}`,
    en: ({ who }) => `the ethnicity of ${who}`,
  },
  submitted_on: fixed({ vi: 'ngày nộp hồ sơ', en: 'the day on which the file is handed in' }),
  graduation_year: {
    vi: ({ who }) => `năm tốt nghiệp trung học phổ thông của ${who}`,
    en: ({ who }) => `the year in which ${who} graduated from upper secondary school`,
  },
  exam_day: fixed({
    vi: 'ngày thi tốt nghiệp trung học phổ thông',
    en: 'the day of the graduation exam',
  }),
  birth_date: {
    vi: ({ who }) => `ngày sinh đầy đủ của ${who}`,
    en: ({ who }) => `the full birth date of ${who}`,
  },
  'guardian.other': fixed({
    vi: 'cha, mẹ hoặc người giám hộ khác chưa có trong hồ sơ',
    en: 'another parent or guardian, not named in the file yet',
  }),
  plan: fixed({
    vi: 'kế hoạch tuyển sinh của tỉnh, của xã hoặc của trường',
    en: 'the plan of the province, the commune or the school',
  }),
  'places.kind': {
    vi: ({ place }) =>
      `ngày ${place ?? 'đơn vị hành chính'} đổi loại hoặc đổi đơn vị cấp huyện, trong khoảng từ cuối năm 2021 đến tháng 6/2025`,
    en: ({ place }) =>
      `the day on which ${place ?? 'the unit'} changed its kind or district, between late 2021 and June 2025`,
  },
  'places.unit': {
    vi: ({ place }) => `đơn vị hành chính liền trước hoặc liền sau của ${place ?? 'nơi đang xét'}`,
    en: ({ place }) => `the unit before or after ${place ?? 'the place'}`,
  },
};

/** The words for a path of a code; `null` where the path is not known here. */
export function whatOf(path: string): What | null {
  return (
    residence(path) ?? own(SCHOOLING, path) ?? semester(path) ?? areas(path) ?? own(OTHERS, path) ?? null
  );
}
