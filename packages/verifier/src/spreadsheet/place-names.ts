import type { Unit, Units } from '@cutru/places';
import type { Language } from '../errors/all.ts';

const OR = { vi: ' hoặc ', en: ' or ' } as const;

/** Which of the units of a code is meant, where it is known: one of before the merger, or one of after it. */
export type WhichUnit = 'FORMER' | 'CURRENT' | 'ANY';

/** Gives the name of a commune by its code; `undefined` where no unit has it. */
export type PlaceNames = (code: string, which?: WhichUnit) => string | undefined;

function isMeant({ era }: Unit, which: WhichUnit): boolean {
  if (which === 'ANY' || era === 'BOTH') return true;
  return (era === 'BEFORE_2025_07') === (which === 'FORMER');
}

function nameOf({ states }: Unit): string {
  const name = states[states.length - 1]?.name ?? '';
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Names of communes by their codes, for texts: `xã An Tức`. A code that named several units over time gives all their
 * names, where it is not said which is meant.
 */
export function placeNames(units: Units, language: Language): PlaceNames {
  const known = new Map<string, string | undefined>();
  return (code, which = 'ANY') => {
    const key = `${code} ${which}`;
    if (known.has(key)) return known.get(key);
    const all = units.byCode(code);
    const meant = all.filter((unit) => isMeant(unit, which));
    const names = (meant.length === 0 ? all : meant).map(nameOf);
    const name = names.length === 0 ? undefined : [...new Set(names)].join(OR[language]);
    known.set(key, name);
    return name;
  };
}

/** Of which unit the place in a missing fact's code is: what is asked for lies on the other side of the merger. */
export function whichUnit(missingCode: string): WhichUnit {
  if (missingCode.includes('.former_commune@')) return 'CURRENT';
  return missingCode.includes('.current_commune@') ? 'FORMER' : 'ANY';
}
