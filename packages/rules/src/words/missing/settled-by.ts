import type { SettledBy } from '../../kernel/open-fact.ts';
import type { Words } from '../../kernel/words.ts';
import { capitalised, type Language } from '../language.ts';

const ASKED: Readonly<Record<SettledBy, Words>> = {
  POPULATION_SOURCE: {
    vi: 'tra cứu Cơ sở dữ liệu quốc gia về dân cư',
    en: 'ask the national population database',
  },
  LIST: {
    vi: 'bổ sung danh mục do cơ quan có thẩm quyền ban hành, có hiệu lực vào ngày được xét',
    en: "load the authority's list that held on the day in question",
  },
  PLAN: {
    vi: 'bổ sung kế hoạch tuyển sinh có quy định điểm này',
    en: 'load a plan that settles this point',
  },
  REGISTRATION: {
    vi: 'bổ sung thông tin vào hồ sơ đăng ký',
    en: 'complete the registration',
  },
  VNEID: { vi: 'xem thông tin trên ứng dụng VNeID', en: 'look at VNeID' },
  PAPER: { vi: 'nộp giấy tờ chứng minh', en: 'hand in a paper' },
  COUNCIL: {
    vi: 'hội đồng tuyển sinh xem xét và kết luận',
    en: 'the admission council rules on it',
  },
};

/** Which paper, by what the path of a code begins or ends with. */
const PAPERS: readonly (readonly [RegExp, Words])[] = [
  [
    /^residence\./,
    {
      vi: 'nộp giấy xác nhận thông tin về cư trú (mẫu CT07) do công an cấp xã cấp',
      en: 'hand in a confirmation of residence (form CT07) from the commune police',
    },
  ],
  [
    /^identity$/,
    {
      vi: 'xuất trình thẻ căn cước hoặc nộp giấy khai sinh',
      en: 'show the identity card or hand in the birth certificate',
    },
  ],
  [/^(ethnicity|birth_date)$/, { vi: 'nộp giấy khai sinh', en: 'hand in the birth certificate' }],
  [/^schooling/, { vi: 'nộp học bạ', en: 'hand in the school record' }],
  [
    /^graduation_year$/,
    {
      vi: 'nộp bằng tốt nghiệp hoặc giấy chứng nhận tốt nghiệp tạm thời',
      en: 'hand in the diploma or the provisional certificate',
    },
  ],
  [
    /^guardian\.other$/,
    {
      vi: 'nộp giấy khai sinh hoặc giấy tờ về việc giám hộ',
      en: 'hand in the birth certificate or the papers of guardianship',
    },
  ],
];

function way(by: SettledBy, path: string, language: Language): string {
  const paper = by === 'PAPER' ? PAPERS.find(([pattern]) => pattern.test(path))?.[1] : undefined;
  return (paper ?? ASKED[by])[language];
}

const THEN: Words = { vi: '; nếu chưa rõ thì ', en: '; failing that, ' };

/** The ways to settle a fact, in the order in which to try them, as one sentence: sources, VNeID, paper. */
export function saySettledBy(ways: readonly SettledBy[], path: string, language: Language): string {
  if (ways.length === 0) return `${capitalised(ASKED.COUNCIL[language])}.`;
  return `${capitalised(ways.map((by) => way(by, path, language)).join(THEN[language]))}.`;
}
