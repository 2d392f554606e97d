import type { AreaPart, Decision, PolicyPart } from '@cutru/rules';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Prepared } from './population.ts';

/** `YES`, `NO` or `MAYBE`. */
type Tri = string;

/** What a general engine is given: all that is hard to work out (days, places, completions) is worked out for it. */
export interface EngineFacts {
  readonly schoolArea: string;
  readonly equalTimes: boolean;
  readonly lastAmongEquals: boolean;
  readonly months: Tri;
  readonly district: Tri;
  readonly window: Tri;
  readonly minority: Tri;
  readonly kv1Months: Tri;
  readonly area: string;
  readonly tier: string;
  readonly [claim: `claim${string}`]: string;
}

/** What it has to give: what each clause says of the candidate, and the two parts. */
export interface EngineAnswer {
  readonly findings: readonly string[];
}

type Condition = Readonly<Record<string, string | boolean>>;

interface Row {
  readonly when: Condition;
  readonly gives: string;
}

const CLAIMS = ['02', '03', '04', '05', '07'] as const;

function claimRows(group: string): Row[] {
  const clause = `Annex II ${group}`;
  return [
    { when: { [`claim${group}`]: 'PAPER' }, gives: `${clause} MET GROUP_CLAIMED_WITH_PAPER` },
    { when: { [`claim${group}`]: 'DECLARED' }, gives: `${clause} MET GROUP_CLAIMED` },
    { when: { [`claim${group}`]: 'NONE' }, gives: `${clause} NOT_MET NOT_CLAIMED` },
  ];
}

/** The rules of university admission of 2025 as rows of conditions, each with the finding that it gives. */
export const ROWS: readonly Row[] = [
  { when: { schoolArea: 'OPEN' }, gives: '7(1)(b) UNKNOWN AREA_SCHOOL_OPEN' },
  ...['KV1', 'KV2-NT', 'KV2', 'KV3'].flatMap((schoolArea): Row[] => [
    { when: { schoolArea, equalTimes: false }, gives: '7(1)(b) MET AREA_LONGEST_SCHOOL' },
    {
      when: { schoolArea, equalTimes: true, lastAmongEquals: true },
      gives: '7(1)(b) MET AREA_EQUAL_TIMES_LAST_SCHOOL',
    },
    {
      when: { schoolArea, equalTimes: true, lastAmongEquals: false },
      gives: '7(1)(b) MET AREA_LAST_SCHOOL_NOT_AMONG_EQUALS',
    },
  ]),
  { when: { claimBoarding: 'NONE' }, gives: '7(1)(c)(1) NOT_MET NOT_CLAIMED' },
  { when: { months: 'NO' }, gives: '7(1)(c)(2) NOT_MET SPECIAL_RESIDENCE_TOO_SHORT' },
  { when: { months: 'YES', district: 'YES' }, gives: '7(1)(c)(2) MET SPECIAL_RESIDENCE_ENOUGH' },
  { when: { months: 'YES', district: 'NO' }, gives: '7(1)(c)(2) NOT_MET SPECIAL_RESIDENCE_OTHER_DISTRICT' },
  { when: { months: 'MAYBE' }, gives: '7(1)(c)(2) UNKNOWN SPECIAL_RESIDENCE_OPEN' },
  { when: { claimService: 'NONE' }, gives: '7(1)(c)(3) NOT_MET NOT_CLAIMED' },
  { when: { window: 'YES' }, gives: '7(1)(d) MET WINDOW_INSIDE' },
  { when: { window: 'NO' }, gives: '7(1)(d) NOT_MET WINDOW_OUTSIDE' },
  { when: { window: 'MAYBE' }, gives: '7(1)(d) UNKNOWN WINDOW_OPEN' },
  { when: { minority: 'NO' }, gives: 'Annex II 01 NOT_MET NOT_MINORITY' },
  { when: { minority: 'MAYBE', kv1Months: 'NO' }, gives: 'Annex II 01 NOT_MET ETHNICITY_OPEN' },
  { when: { minority: 'MAYBE', kv1Months: 'YES' }, gives: 'Annex II 01 UNKNOWN ETHNICITY_OPEN' },
  { when: { minority: 'MAYBE', kv1Months: 'MAYBE' }, gives: 'Annex II 01 UNKNOWN ETHNICITY_OPEN' },
  { when: { minority: 'YES', kv1Months: 'YES' }, gives: 'Annex II 01 MET MINORITY_KV1_RESIDENCE' },
  { when: { minority: 'YES', kv1Months: 'NO' }, gives: 'Annex II 01 NOT_MET MINORITY_ELSEWHERE' },
  { when: { minority: 'YES', kv1Months: 'MAYBE' }, gives: 'Annex II 01 UNKNOWN MINORITY_RESIDENCE_OPEN' },
  ...CLAIMS.flatMap(claimRows),
  { when: { claim06: 'NONE', minority: 'NO' }, gives: 'Annex II 06 NOT_MET NOT_CLAIMED' },
  {
    when: { claim06: 'NONE', minority: 'MAYBE', kv1Months: 'YES' },
    gives: 'Annex II 06 NOT_MET MINORITY_OTHER_GROUP',
  },
  {
    when: { claim06: 'NONE', minority: 'YES', kv1Months: 'YES' },
    gives: 'Annex II 06 NOT_MET MINORITY_OTHER_GROUP',
  },
  {
    when: { claim06: 'NONE', minority: 'MAYBE', kv1Months: 'NO' },
    gives: 'Annex II 06 UNKNOWN ETHNICITY_OPEN',
  },
  {
    when: { claim06: 'NONE', minority: 'MAYBE', kv1Months: 'MAYBE' },
    gives: 'Annex II 06 UNKNOWN ETHNICITY_OPEN',
  },
  {
    when: { claim06: 'NONE', minority: 'YES', kv1Months: 'NO' },
    gives: 'Annex II 06 MET MINORITY_ELSEWHERE',
  },
  {
    when: { claim06: 'NONE', minority: 'YES', kv1Months: 'MAYBE' },
    gives: 'Annex II 06 UNKNOWN MINORITY_RESIDENCE_OPEN',
  },
  ...(['KV1 75', 'KV2-NT 50', 'KV2 25', 'KV3 0', 'OPEN'] as const).map((area) => ({
    when: { area },
    gives: `AREA ${area}`,
  })),
  ...(['UT1 200', 'UT2 100', 'NONE 0', 'OPEN'] as const).map((tier) => ({
    when: { tier },
    gives: `POLICY ${tier}`,
  })),
];

function ruleOf({ when, gives }: Row): RuleProperties {
  const conditions = Object.entries(when).map(([fact, value]) => ({ fact, operator: 'equal', value }));
  return { conditions: { all: conditions }, event: { type: 'finding', params: { gives } } };
}

/** The rows as rules of json-rules-engine. */
export function generalEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const row of ROWS) engine.addRule(ruleOf(row));
  return engine;
}

/** What json-rules-engine gives. */
export async function runGeneral(engine: Engine, facts: EngineFacts): Promise<EngineAnswer> {
  const { events } = await engine.run(facts);
  return { findings: events.map(({ params }) => String(params?.gives)) };
}

/** The same of a decision. */
export function answerOf(decision: Decision): EngineAnswer {
  const [area, policy] = decision.parts as [AreaPart, PolicyPart];
  return {
    findings: [
      ...decision.findings
        .filter(({ clause }) => clause !== '' && clause !== 'Annex II')
        .map(({ clause, verdict, reason }) => `${clause} ${verdict} ${reason}`),
      `AREA ${area.points === null || area.area === null ? 'OPEN' : `${area.area} ${area.points}`}`,
      `POLICY ${policy.points === null ? 'OPEN' : `${policy.tier} ${policy.points}`}`,
    ],
  };
}

const TRI: Readonly<Record<string, Tri>> = { MET: 'YES', NOT_MET: 'NO', UNKNOWN: 'MAYBE' };

/** The facts of a candidate as a general engine gets them, read off our own decision. */
export function engineFacts({ application }: Prepared, decision: Decision): EngineFacts {
  const said = new Map(decision.findings.map((finding) => [finding.clause, finding]));
  const school = said.get('7(1)(b)');
  const special = said.get('7(1)(c)(2)');
  const first = said.get('Annex II 01');
  const other = said.get('Annex II 06');
  const claims = application.programme === 'university-admission' ? application.policyClaims : [];
  const claimOf = (group: string): string => {
    const claim = claims.find((each) => each.group === group);
    return claim === undefined ? 'NONE' : claim.document ? 'PAPER' : 'DECLARED';
  };
  const minority =
    first?.reason === 'NOT_MINORITY' ? 'NO' : first?.reason === 'ETHNICITY_OPEN' ? 'MAYBE' : 'YES';
  const kv1Months =
    first?.verdict === 'NOT_MET' ? 'NO' : other?.reason === 'MINORITY_OTHER_GROUP' ? 'YES' : 'MAYBE';
  const [area, policy] = answerOf(decision).findings.slice(-2) as [string, string];
  return {
    schoolArea: school?.verdict === 'UNKNOWN' ? 'OPEN' : String(school?.parameters?.area),
    equalTimes: school?.reason !== 'AREA_LONGEST_SCHOOL',
    lastAmongEquals: school?.reason === 'AREA_EQUAL_TIMES_LAST_SCHOOL',
    months:
      special?.reason === 'SPECIAL_RESIDENCE_OTHER_DISTRICT'
        ? 'YES'
        : (TRI[special?.verdict ?? ''] ?? 'MAYBE'),
    district: special?.verdict === 'MET' ? 'YES' : 'NO',
    window: TRI[said.get('7(1)(d)')?.verdict ?? ''] ?? 'MAYBE',
    minority,
    kv1Months,
    area: area.slice('AREA '.length),
    tier: policy.slice('POLICY '.length),
    claimBoarding: 'NONE',
    claimService: 'NONE',
    ...Object.fromEntries([...CLAIMS, '06'].map((group) => [`claim${group}`, claimOf(group)])),
  };
}
