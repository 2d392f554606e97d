import { FOREVER, formatDay } from '@cutru/calendar';
import {
  ASSUMPTION_OPTIONS,
  ASSUMPTIONS,
  type Clause,
  type Instrument,
  instrumentsOf,
  PROGRAMMES,
  type Programme,
  type Provision,
  sayAssumption,
  sayClause,
  sayNumbers,
  type Verdict,
} from '@cutru/rules';

/** What the law cases show of a clause. */
export interface ClauseCases {
  /** Names of the cases in which it came to each verdict. */
  readonly byVerdict: Readonly<Partial<Record<Verdict, readonly string[]>>>;
  /** Assumptions that decisions named in which it decided. */
  readonly assumptions: readonly string[];
}

/** Looks up what the cases show of a clause of an instrument. */
export type CasesOf = (instrument: string, clause: string) => ClauseCases;

const TITLES: Readonly<Record<Programme, string>> = {
  'university-admission': 'University and college admission (tuyển sinh đại học, cao đẳng)',
  'graduation-exam': 'Graduation exam (thi tốt nghiệp trung học phổ thông)',
  'ethnic-boarding-school': 'Ethnic boarding schools (trường phổ thông dân tộc nội trú)',
  'grade-10-admission': 'Admission to grade 10 (tuyển sinh lớp 10)',
  'school-entry': 'Entry by residence (tuyển sinh đầu cấp)',
};

const NAMED = 3;

function covers({ years, days }: Instrument): string {
  if (years !== null) {
    return years.first === years.last ? `year ${years.first}` : `years ${years.first} to ${years.last}`;
  }
  if (days === null) return '';
  return `days from ${formatDay(days.start)}${days.end === FOREVER ? '' : ` to ${formatDay(days.end - 1)}`}`;
}

function named(names: readonly string[]): string {
  const first = names.slice(0, NAMED).join('; ');
  const more = names.length - NAMED;
  return more > 0 ? `${first}; and ${more} more` : first;
}

function caseLines({ byVerdict }: ClauseCases, { verdicts }: Clause): string[] {
  return verdicts.map((verdict) => {
    const names = byVerdict[verdict] ?? [];
    return `- ${verdict}, law cases: ${names.length}${names.length === 0 ? '' : ` (${named(names)})`}`;
  });
}

/** What a clause or provision is, and its numbers as they are applied. */
function provisionSection(instrument: Instrument, { id, title }: Provision): string[] {
  const vi = sayNumbers(instrument, id, 'vi');
  const en = sayNumbers(instrument, id, 'en');
  return [
    '',
    `#### ${id} of ${instrument.id}`,
    '',
    `${sayClause(id, 'vi')}: ${title.vi}. ${sayClause(id, 'en')}: ${title.en}.`,
    '',
    ...vi.map((line, i) => `- ${line} · ${en[i]}`),
  ];
}

function clauseSection(instrument: Instrument, clause: Clause, casesOf: CasesOf): string[] {
  const cases = casesOf(instrument.id, clause.id);
  const assumptions = cases.assumptions.map((id) => `[${id}](#${id})`).join(', ');
  return [
    ...provisionSection(instrument, clause),
    `- part ${clause.part}, ${clause.confidence}`,
    ...(assumptions === '' ? [] : [`- assumptions where it decided: ${assumptions}`]),
    ...caseLines(cases, clause),
  ];
}

function instrumentSection(instrument: Instrument, casesOf: CasesOf): string[] {
  return [
    '',
    `### ${instrument.name.en}`,
    '',
    `${instrument.name.vi}. Id \`${instrument.id}\`, revision ${instrument.revision}; covers ${covers(instrument)}.`,
    ...instrument.clauses.flatMap((clause) => clauseSection(instrument, clause, casesOf)),
    ...instrument.provisions.flatMap((provision) => [
      ...provisionSection(instrument, provision),
      `- no verdict of its own, ${provision.confidence}`,
    ]),
  ];
}

function assumptionSection(): string[] {
  return [
    '',
    '## Assumptions',
    '',
    'Points on which the law is silent. A decision names those on which it rests; a plan may settle those that have words for it.',
    ...ASSUMPTIONS.flatMap((id) => {
      const vi = sayAssumption(id, 'vi');
      const en = sayAssumption(id, 'en');
      const options = ASSUMPTION_OPTIONS[id];
      return [
        '',
        `### ${id}`,
        '',
        `${en.question} ${en.assumed} (${en.confidence})`,
        '',
        `${vi.question} ${vi.assumed}`,
        ...(options === undefined
          ? []
          : ['', `A plan may say: ${options.map((word) => `\`${word}\``).join(', ')}.`]),
      ];
    }),
  ];
}

/** The law as the program applies it, for readers: every clause and provision with its numbers, confidence, assumptions and cases. */
export function lawDocument(casesOf: CasesOf): string {
  const lines = [
    '# The law, clause by clause',
    '',
    'Written by `npm run law` from the rules and the law cases themselves; a test holds this page to them, so it is not edited by',
    'hand. A clause is also found by `cutru rules show "Circular 04/2023 Article 9(3)"`. What decides is the council; this is what a',
    'check applies. Numbers stand at the clause that uses them, made of the parameters by which the rules decide; what an instrument',
    'settles without a verdict of its own (points, annexes, formulas) comes behind its clauses.',
    ...PROGRAMMES.flatMap((programme) => [
      '',
      `## ${TITLES[programme]}`,
      '',
      `Programme \`${programme}\`.`,
      ...instrumentsOf(programme).flatMap((instrument) => instrumentSection(instrument, casesOf)),
    ]),
    ...assumptionSection(),
  ];
  return `${lines.join('\n')}\n`;
}
