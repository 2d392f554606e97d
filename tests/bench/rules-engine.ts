import { type AreaPart, decide, type PolicyPart, type RuleContext } from '@cutru/rules';
import { Engine } from 'json-rules-engine';
import type { Prepared } from './population.ts';

/** What six rules of a general engine are given: everything that is hard to work out is worked out for them. */
interface EngineFacts {
  readonly schoolArea: string;
  readonly specialMonths: boolean;
  readonly sameDistrict: boolean;
  readonly minority: boolean;
  readonly kv1Months: boolean;
  readonly yearsSinceGraduation: number;
  readonly [name: string]: unknown;
}

/** Six rules of university admission of 2025 for json-rules-engine, without findings, evidence or unknowns. */
export function sixRules(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  const inWindow = { fact: 'yearsSinceGraduation', operator: 'lessThanInclusive', value: 1 };
  engine.addRule({
    conditions: { all: [inWindow, { fact: 'schoolArea', operator: 'equal', value: 'KV1' }] },
    event: { type: 'area', params: { area: 'KV1', points: 75 } },
  });
  engine.addRule({
    conditions: {
      all: [
        inWindow,
        { fact: 'specialMonths', operator: 'equal', value: true },
        { fact: 'sameDistrict', operator: 'equal', value: true },
      ],
    },
    event: { type: 'area', params: { area: 'KV1', points: 75 } },
  });
  engine.addRule({
    conditions: { all: [inWindow, { fact: 'schoolArea', operator: 'equal', value: 'KV2-NT' }] },
    event: { type: 'area', params: { area: 'KV2-NT', points: 50 } },
  });
  engine.addRule({
    conditions: { all: [inWindow, { fact: 'schoolArea', operator: 'equal', value: 'KV2' }] },
    event: { type: 'area', params: { area: 'KV2', points: 25 } },
  });
  engine.addRule({
    conditions: {
      all: [
        { fact: 'minority', operator: 'equal', value: true },
        { fact: 'kv1Months', operator: 'equal', value: true },
      ],
    },
    event: { type: 'policy', params: { group: '01', points: 200 } },
  });
  engine.addRule({
    conditions: {
      all: [
        { fact: 'minority', operator: 'equal', value: true },
        { fact: 'kv1Months', operator: 'equal', value: false },
      ],
    },
    event: { type: 'policy', params: { group: '06', points: 100 } },
  });
  return engine;
}

/** The facts of a candidate as the general engine gets them, taken from our own decision so that none is missing. */
export function engineFacts(context: RuleContext, { application, people }: Prepared): EngineFacts {
  const decision = decide(context, application, people);
  const [area, policy] = decision.parts as [AreaPart, PolicyPart];
  const year = application.programme === 'university-admission' ? (application.graduationYear ?? 2025) : 2025;
  return {
    schoolArea: area.area ?? area.atLeast ?? 'KV3',
    specialMonths: area.decidingClause === '7(1)(c)(2)',
    sameDistrict: true,
    minority: policy.group === '01' || policy.group === '06',
    kv1Months: policy.group === '01',
    yearsSinceGraduation: 2025 - year,
  };
}
