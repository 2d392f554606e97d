import type { Units } from '@cutru/places';
import type { PlaceName } from '@cutru/rules';
import type { Language } from '../errors/all.ts';

const OR = { vi: ' hoặc ', en: ' or ' } as const;

/**
 * Names of communes by their codes, for texts: `xã An Tức`. A code that named several units over time gives all their
 * names, since a missing fact does not say which is meant.
 */
export function placeNames(units: Units, language: Language): PlaceName {
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (known.has(code)) return known.get(code);
    const names = units.byCode(code).map((unit) => {
      const name = unit.states[unit.states.length - 1]?.name ?? '';
      return name.charAt(0).toLowerCase() + name.slice(1);
    });
    const name = names.length === 0 ? undefined : [...new Set(names)].join(OR[language]);
    known.set(code, name);
    return name;
  };
}
