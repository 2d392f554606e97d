import type { BoardingParameters } from '../../ethnic-boarding-school/instruments.ts';
import type { Grade10Parameters } from '../../grade-10-admission/parameters.ts';
import type { ExamParameters } from '../../graduation-exam/parameters.ts';
import type { Instrument } from '../../kernel/instrument.ts';
import type { Programme } from '../../kernel/programme.ts';
import { type InstrumentNumbers, instrumentNumbers } from '../../rulebook.ts';
import type { EntryParameters } from '../../school-entry/instruments.ts';
import type { UniversityParameters } from '../../university-admission/parameters.ts';
import type { Language } from '../language.ts';
import { boardingNumbers } from './boarding.ts';
import { entryNumbers } from './entry.ts';
import { examNumbers } from './exam.ts';
import { grade10Numbers } from './grade-10.ts';
import { universityNumbers } from './university.ts';

interface ParametersOf {
  readonly 'university-admission': UniversityParameters;
  readonly 'graduation-exam': ExamParameters;
  readonly 'ethnic-boarding-school': BoardingParameters;
  readonly 'grade-10-admission': Grade10Parameters;
  readonly 'school-entry': EntryParameters;
}

type Saying<P> = (parameters: P, id: string, language: Language) => readonly string[];

const BY_PROGRAMME: { readonly [P in Programme]: Saying<ParametersOf[P]> } = {
  'university-admission': universityNumbers,
  'graduation-exam': examNumbers,
  'ethnic-boarding-school': boardingNumbers,
  'grade-10-admission': grade10Numbers,
  'school-entry': entryNumbers,
};

function yearsOf({ years }: InstrumentNumbers, language: Language): string {
  if (years === null) return '';
  const { first, last } = years;
  if (first === last) return language === 'vi' ? `năm ${first}: ` : `${first}: `;
  return language === 'vi' ? `các năm ${first}-${last}: ` : `${first} to ${last}: `;
}

/**
 * The numbers that decide at a clause or provision of an instrument, in words: points, months, marks of places, shares. They
 * are made of the parameters by which the rules decide, so they are what is applied. Empty where none is used there; with
 * their years where an instrument has others in another year.
 */
export function sayNumbers(instrument: Instrument, id: string, language: Language): readonly string[] {
  // The parameters of an instrument are those of its programme; TypeScript does not follow the key through the union.
  const say = BY_PROGRAMME[instrument.programme] as Saying<object>;
  const spans = instrumentNumbers(instrument).map((span) => ({
    years: yearsOf(span, language),
    lines: say(span.numbers, id, language),
  }));
  const first = spans[0]?.lines ?? [];
  if (spans.every(({ lines }) => lines.join('\n') === first.join('\n'))) return first;
  return spans.flatMap(({ years, lines }) => lines.map((line) => `${years}${line}`));
}
