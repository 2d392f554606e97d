/** What of a clause's path a text names; one that it names twice, differently, is no path. */
export interface Named {
  article?: string;
  clause?: string;
  point?: string;
  item?: string;
  annex?: string;
  group?: string;
  plan?: string;
  topic?: string;
}

/** Names one thing more. */
export function name(named: Named, what: keyof Named, value: string): boolean {
  if (named[what] !== undefined && named[what] !== value) return false;
  named[what] = value;
  return true;
}

const STEPS = ['clause', 'point', 'item'] as const;

/** `đ` is also written `dd`. */
function letter(step: string): string {
  return step === 'dd' ? 'đ' : step;
}

/** Names what follows an article, a clause or a point: `(1)(a)`, `.1.a`. */
export function nameSteps(named: Named, from: 'clause' | 'point' | 'item', steps: string): boolean {
  const parts = steps.split(/[().\s]+/).filter((step) => step !== '');
  const first = STEPS.indexOf(from);
  return parts.every((step, i) => {
    const what = STEPS[first + i];
    return what !== undefined && name(named, what, letter(step));
  });
}

function ofArticle({ article, clause, point, item, group }: Named): string | null {
  if (article === undefined || (item !== undefined && point === undefined)) return null;
  const steps = [clause, point, item].filter((step) => step !== undefined).map((step) => `(${step})`);
  return `${article}${steps.join('')}${group === undefined ? '' : ` group ${Number(group)}`}`;
}

/** The path that is named; `''` where none is, `null` where it is none of a clause. */
export function pathOf(named: Named): string | null {
  const { annex, group, plan, topic } = named;
  const kinds = Object.keys(named).filter((key) => key !== 'group');
  if (annex === undefined && plan === undefined && topic === undefined)
    return kinds.length === 0 && group === undefined ? '' : ofArticle(named);
  if (kinds.length > 1) return null;
  if (annex !== undefined)
    return group === undefined ? `Annex ${annex}` : `Annex ${annex} ${group.padStart(2, '0')}`;
  if (plan !== undefined) return group === undefined ? plan : `${plan} ${group}`;
  return group === undefined ? (topic ?? null) : null;
}
