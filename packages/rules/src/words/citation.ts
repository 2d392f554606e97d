import type { Instrument } from '../kernel/instrument.ts';
import type { Words } from '../kernel/words.ts';
import { instrumentById } from '../rulebook.ts';
import type { Language } from './language.ts';
import { own } from './own.ts';

/** What has an instrument: a decision by its id, or the instrument itself. */
export type Cited = { readonly instrument: string } | Pick<Instrument, 'id'>;

const ANNEX = /^Annex ([IVX]+)(?: (\d+))?$/;
const PLAN = /^Plan(?: (\S+))?$/;
const ARTICLE = /^(\d+)((?:\([0-9a-zđ]+\))*)(?: group (\d+))?$/;
/** What an article is cut into, from the outermost: khoản, điểm, and what a điểm lists. */
const STEPS_VI = ['khoản', 'điểm', 'ý'] as const;

/** The instrument as cited: `Thông tư 08/2022/TT-BGDĐT`; its id where it is not known here. */
export function instrumentName(of: Cited, language: Language): string {
  const id = idOf(of);
  return instrumentById(id)?.name[language] ?? id;
}

/** What is cited by a word rather than by a number: the plan's own groups, and what the law says of some children. */
const TOPICS: Readonly<Record<string, Words>> = {
  'No residence': {
    vi: 'trường hợp trẻ chưa có nơi đăng ký cư trú',
    en: 'the case of a child without a registered place',
  },
  Score: { vi: 'điểm xét tốt nghiệp', en: 'the graduation score' },
  'Under 6': { vi: 'quy định về trẻ em dưới 6 tuổi', en: 'the rule on children under 6' },
};

/** `nhóm 1 của kế hoạch tuyển sinh`; `null` where a path is of another form. */
function sayTopic(clause: string, language: Language): string | null {
  const plan = PLAN.exec(clause);
  if (plan === null) return own(TOPICS, clause)?.[language] ?? null;
  const group = plan[1];
  if (language === 'vi')
    return `${group === undefined ? 'các nhóm' : `nhóm ${group}`} của kế hoạch tuyển sinh`;
  return `${group === undefined ? 'the groups' : `group ${group}`} of the admission plan`;
}

function idOf(of: Cited): string {
  return 'instrument' in of ? of.instrument : of.id;
}

function annexVi(annex: string, group: string | undefined): string {
  return group === undefined ? `Phụ lục ${annex}` : `đối tượng ${group}, Phụ lục ${annex}`;
}

function annexEn(annex: string, group: string | undefined): string {
  return group === undefined ? `Annex ${annex}` : `group ${group} in Annex ${annex}`;
}

/**
 * A clause without its instrument, from the path of a finding: `7(1)(c)(2)` is `ý 2 điểm c khoản 1 Điều 7`, from the
 * inside out as Vietnamese law is cited, and `Article 7(1)(c)(2)` in English; `14(2) group 3` is `nhóm đối tượng 3, khoản 2
 * Điều 14`, `Plan 1` group 1 of the admission plan. A path of another form is shown as it is.
 */
export function sayClause(clause: string, language: Language): string {
  const topic = sayTopic(clause, language);
  if (topic !== null) return topic;
  const annex = ANNEX.exec(clause);
  if (annex?.[1] !== undefined) {
    return language === 'vi' ? annexVi(annex[1], annex[2]) : annexEn(annex[1], annex[2]);
  }
  const article = ARTICLE.exec(clause);
  if (article?.[1] === undefined) return clause;
  const [, number, path = '', group] = article;
  if (language === 'en') {
    return `${group === undefined ? '' : `group ${group} in `}Article ${number}${path}`;
  }
  const steps = path.split(/[()]/).filter((step) => step !== '');
  const named = steps.map((step, depth) => `${STEPS_VI[Math.min(depth, STEPS_VI.length - 1)]} ${step}`);
  const within = [...named.reverse(), `Điều ${number}`].join(' ');
  return group === undefined ? within : `nhóm đối tượng ${group}, ${within}`;
}

/**
 * A clause with its instrument, to stand inside a sentence; without a clause the regulation alone.
 * @example citation(decision, '7(1)(b)', 'vi') // 'điểm b khoản 1 Điều 7 Quy chế ban hành kèm theo Thông tư …'
 */
export function citation(of: Cited, clause: string, language: Language): string {
  const name = instrumentName(of, language);
  const isOwn = instrumentById(idOf(of))?.form === 'OWN';
  const topic = sayTopic(clause, language);
  // A group is the plan's, and only rests on the law.
  if (topic !== null) return language === 'vi' ? `${topic}, theo ${name}` : `${topic}, under ${name}`;
  if (language === 'vi') {
    const regulation = isOwn ? name : `Quy chế ban hành kèm theo ${name}`;
    return clause === '' ? regulation : `${sayClause(clause, 'vi')} ${regulation}`;
  }
  const regulation = isOwn ? name : `the regulation attached to ${name}`;
  return clause === '' ? regulation : `${sayClause(clause, 'en')} of ${regulation}`;
}
