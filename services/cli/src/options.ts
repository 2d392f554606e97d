import { CalendarError, type Day, parseDay } from '@cutru/calendar';
import { type CompleteOption, isMarkGroup } from '@cutru/places';
import { isProgramme, type Programme } from '@cutru/rules';
import { CliError, OptionDayError } from './errors.ts';
import type { Answering } from './io.ts';

/** Options that every command has, as commander gives them. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** @throws CliError `LANGUAGE_UNKNOWN` */
export function readAnswering(options: CommonOptions): Answering {
  const { json = false, lang = 'vi' } = options;
  if (lang !== 'vi' && lang !== 'en') throw new CliError('LANGUAGE_UNKNOWN', '--lang');
  return { json, language: lang };
}

/** Why somebody looks, and on whose behalf: `null` where neither is said. @throws CliError `PURPOSE_WITHOUT_OFFICER` */
export function readPurpose(options: {
  readonly purpose?: string;
  readonly officer?: string;
}): { readonly procedure: string; readonly officer: string } | null {
  const { purpose, officer } = options;
  if (purpose !== undefined && officer !== undefined) return { procedure: purpose, officer };
  if (purpose !== undefined || officer !== undefined) throw new CliError('PURPOSE_WITHOUT_OFFICER');
  return null;
}

/** @throws CliError `PROGRAMME_UNKNOWN` */
export function readProgramme(text: string): Programme {
  if (!isProgramme(text)) throw new CliError('PROGRAMME_UNKNOWN', text);
  return text;
}

/** The day that an option gives. @throws OptionDayError */
export function readDayOption(text: string, option = '--on'): Day {
  try {
    return parseDay(text);
  } catch (error) {
    if (error instanceof CalendarError) throw new OptionDayError(option, error.code, { cause: error });
    throw error;
  }
}

const COUNT = /^\d{1,9}$/;

/** @throws CliError `COUNT_MALFORMED` */
export function readCount(text: string, option = '--max-bad-rows'): number {
  if (!COUNT.test(text)) throw new CliError('COUNT_MALFORMED', option);
  return Number(text);
}

/** What `--areas-complete` claims: without a value all marks. @throws CliError `MARKS_UNKNOWN` */
export function readComplete(value: string | true | undefined): CompleteOption {
  if (value === undefined) return undefined;
  if (value === true) return 'ALL';
  const groups = value.split(/[,;\s]+/).filter((each) => each !== '');
  const unknown = groups.filter((group) => !isMarkGroup(group));
  if (unknown.length > 0 || groups.length === 0) throw new CliError('MARKS_UNKNOWN', unknown.join(', '));
  return groups.filter(isMarkGroup);
}
