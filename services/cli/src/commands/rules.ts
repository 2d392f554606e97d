import { FOREVER, formatDay } from '@cutru/calendar';
import {
  type FoundClauses,
  findClauses,
  INSTRUMENTS,
  type Instrument,
  PROGRAMMES,
  type Provision,
  sayClause,
  sayNumbers,
} from '@cutru/rules';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import type { Answering, Io } from '../io.ts';
import { type CommonOptions, readAnswering } from '../options.ts';
import { withCommon } from './common.ts';
import { registerRulesTest } from './rules-test.ts';

/** Days or years that an instrument covers, as `2023-2025` or `2023-04-10 -`. */
function coverage(instrument: Instrument): string {
  const { years, days } = instrument;
  if (years !== null) return years.first === years.last ? `${years.first}` : `${years.first}-${years.last}`;
  if (days === null) return '';
  return `${formatDay(days.start)} – ${days.end === FOREVER ? '…' : formatDay(days.end - 1)}`;
}

function summaryOf(instrument: Instrument): object {
  const { id, programme, revision, name, clauses } = instrument;
  return { id, programme, revision, name, covers: coverage(instrument), clauses: clauses.length };
}

/** The numbers of a clause or provision, in both languages as a title is. */
function numbersOf(instrument: Instrument, id: string): object {
  return { vi: sayNumbers(instrument, id, 'vi'), en: sayNumbers(instrument, id, 'en') };
}

function detailOf({ instrument, clauses, provisions }: FoundClauses): object {
  return {
    ...summaryOf(instrument),
    clauses: clauses.map(({ id, title, confidence, verdicts }) => ({
      id,
      title,
      confidence,
      verdicts,
      numbers: numbersOf(instrument, id),
    })),
    provisions: provisions.map(({ id, title, confidence }) => ({
      id,
      title,
      confidence,
      numbers: numbersOf(instrument, id),
    })),
  };
}

/** Instruments of a programme or of an id; of a clause, its instruments with what fits and nothing else. */
function shown(what: string): readonly FoundClauses[] {
  const whole = INSTRUMENTS.filter(({ id, programme }) => what === '' || id === what || programme === what);
  if (whole.length === 0) return findClauses(what);
  return whole.map((instrument) => ({
    instrument,
    clauses: instrument.clauses,
    provisions: instrument.provisions,
  }));
}

const UNCONFIRMED = { vi: 'chưa xác nhận', en: 'unconfirmed' } as const;

function listText({ language }: Answering): string {
  const lines = PROGRAMMES.flatMap((programme) => [
    `${programme}`,
    ...INSTRUMENTS.filter((each) => each.programme === programme).map(
      (each) => `  ${each.id}  ${each.name[language]}  (${coverage(each)})`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

function provisionLines(
  instrument: Instrument,
  { id, title, confidence }: Provision,
  { language }: Answering,
): string[] {
  const mark = confidence === 'unconfirmed' ? ` (${UNCONFIRMED[language]})` : '';
  return [
    `  ${sayClause(id, language)} [${id}]: ${title[language]}${mark}`,
    ...sayNumbers(instrument, id, language).map((line) => `    ${line}`),
  ];
}

function showText(found: readonly FoundClauses[], answering: Answering): string {
  const { language } = answering;
  const lines = found.flatMap(({ instrument, clauses, provisions }) => [
    `${instrument.name[language]}  [${instrument.id}, ${coverage(instrument)}]`,
    ...[...clauses, ...provisions].flatMap((each) => provisionLines(instrument, each, answering)),
    '',
  ]);
  return lines.join('\n');
}

/** `cutru rules list|show|test`. */
export function registerRules(program: Command, io: Io, done: (code: number) => void): void {
  const rules = program
    .command('rules')
    .description('các quy định được áp dụng · the regulations that are applied');
  const list = rules.command('list').description('chương trình và văn bản · programmes and instruments');
  withCommon(list).action((options: CommonOptions) => {
    const answering = readAnswering(options);
    if (answering.json) printJson(io, { instruments: INSTRUMENTS.map(summaryOf) });
    else io.out(listText(answering));
    done(0);
  });
  const show = rules
    .command('show [what...]')
    .description(
      'các điều khoản của một chương trình, một văn bản, hoặc một điều khoản · the clauses of a programme or an instrument, or one clause ("Circular 04/2023 Article 9(3)")',
    );
  withCommon(show).action((words: readonly string[], options: CommonOptions) => {
    const answering = readAnswering(options);
    const found = shown(words.join(' '));
    if (found.length === 0) throw new CliError('RULES_UNKNOWN', words.join(' '));
    if (answering.json) printJson(io, { instruments: found.map(detailOf) });
    else io.out(showText(found, answering));
    done(0);
  });
  registerRulesTest(rules, io, done);
}
