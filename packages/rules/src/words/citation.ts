import type { Instrument } from '../kernel/instrument.ts';
import { instrumentById } from '../rulebook.ts';
import type { Language } from './language.ts';

/** What has an instrument: a decision by its id, or the instrument itself. */
export type Cited = { readonly instrument: string } | Pick<Instrument, 'id'>;

const ANNEX = /^Annex ([IVX]+)(?: (\d+))?$/;
const ARTICLE = /^(\d+)((?:\([0-9a-zđ]+\))*)(?: group (\d+))?$/;
/** What an article is cut into, from the outermost: khoản, điểm, and what a điểm lists. */
const STEPS_VI = ['khoản', 'điểm', 'ý'] as const;

/** The instrument as cited: `Thông tư 08/2022/TT-BGDĐT`; its id where it is not known here. */
export function instrumentName(of: Cited, language: Language): string {
  const id = idOf(of);
  return instrumentById(id)?.name[language] ?? id;
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
 * Điều 14`. A path of another form is shown as it is.
 */
export function sayClause(clause: string, language: Language): string {
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
  const own = instrumentById(idOf(of))?.form === 'OWN';
  if (language === 'vi') {
    const regulation = own ? name : `Quy chế ban hành kèm theo ${name}`;
    return clause === '' ? regulation : `${sayClause(clause, 'vi')} ${regulation}`;
  }
  const regulation = own ? name : `the regulation attached to ${name}`;
  return clause === '' ? regulation : `${sayClause(clause, 'en')} of ${regulation}`;
}
