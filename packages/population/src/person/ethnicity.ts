import {
  type Basis,
  type Ethnicity,
  type EthnicityFact,
  type EthnicityKnowledge,
  type EthnicStanding,
  standing,
} from '@cutru/residence';

type Value = EthnicityFact['values'][number];

/** What an ethnicity can be of which nothing is known, as far as the law asks. */
const ANY: readonly Value[] = ['KINH', 'MINORITY', 'VERY_SMALL'];

/** Nothing known of an ethnicity; `field` is `identity` where nobody is confirmed of whom to ask. */
export function unknownEthnicity(
  field: 'ethnicity' | 'identity',
  values: readonly Value[] = ANY,
  basis: Basis = 'SOURCE',
): EthnicityKnowledge {
  const fact: EthnicityFact = { type: 'ETHNICITY', field, place: null, values };
  return { standing: 'UNKNOWN', ethnicity: null, fact, basis, differs: false };
}

function known(ethnicity: Ethnicity, basis: Basis, declared: Ethnicity | null): EthnicityKnowledge {
  const differs = declared !== null && declared.code !== ethnicity.code;
  return { standing: standing(ethnicity), ethnicity, fact: null, basis, differs };
}

function valueFor(ethnicity: Ethnicity): Value {
  return standing(ethnicity) as Exclude<EthnicStanding, 'UNKNOWN'>;
}

/**
 * The ethnicity by a source and papers. The source's counts; a paper fills in where it has none; where they differ in
 * what the law asks, each is a completion. What was declared is only compared, unless no source was asked at all.
 */
export function ethnicityOf(
  source: Ethnicity | null | 'NO_SOURCE',
  papers: readonly Ethnicity[],
  declared: Ethnicity | null,
): EthnicityKnowledge {
  const fromSource = source === 'NO_SOURCE' ? null : source;
  const all = fromSource === null ? papers : [fromSource, ...papers];
  const [first] = all;
  if (first === undefined) {
    const taken = source === 'NO_SOURCE' ? declared : null;
    return taken === null ? unknownEthnicity('ethnicity') : known(taken, 'DECLARED', null);
  }
  const values = [...new Set(all.map(valueFor))];
  if (values.length > 1) return unknownEthnicity('ethnicity', values, 'PAPER');
  return known(first, fromSource === null ? 'PAPER' : 'SOURCE', declared);
}
