import { CalendarError, type Day, parseDay } from '@cutru/calendar';
import { holdsCitizenNumber, ResidenceError } from '@cutru/residence';
import { ApiError, type WireIssue } from '../errors/api-error.ts';
import type { WireFieldCode } from '../errors/status.ts';
import type { EnumPair } from './enums.ts';

const CONTROL = /\p{Cc}/u;
/** What the decoder leaves of bytes that are not UTF-8. */
const REPLACED = '\ufffd';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const ID = /^[\x21-\x7e]{1,128}$/;

/** What of a message could not be read, before its fields are looked at. */
export interface Unread {
  readonly issues: readonly WireIssue[];
  /** The fields that were left out for it: that they are absent is no fault of its own. */
  readonly paths: readonly string[];
}

/**
 * Reads the fields of one message and gathers what is wrong with them, so that all of it is told at once. What cannot stand
 * is read as absent.
 */
export class FieldReader {
  readonly issues: WireIssue[] = [];
  readonly #seen = new Set<string>();

  /** Begins with what is known already of fields that could not be read. */
  constructor(unread: Unread = { issues: [], paths: [] }) {
    this.issues.push(...unread.issues);
    for (const path of unread.paths) this.#seen.add(path);
  }

  /** Notes what is wrong with a field; one that was refused is not refused again for being absent or empty. */
  add(field: string, code: WireFieldCode, covered?: string): void {
    if (this.isRefused(field)) return;
    this.#seen.add(field);
    this.issues.push(covered === undefined ? { field, code } : { field, code, covered });
  }

  /** Whether something is wrong with a field, or with the message in which it stands. */
  isRefused(field: string): boolean {
    if (this.#seen.size === 0) return false;
    for (let path = field; path !== ''; path = path.replace(/(?:^|\.)[^.[]*$|\[\d+\]$/, '')) {
      if (this.#seen.has(path)) return true;
    }
    return false;
  }

  /** @throws ApiError `REQUEST_REFUSED` with every field that cannot stand */
  finish(): void {
    if (this.issues.length > 0) throw new ApiError('REQUEST_REFUSED', { issues: this.issues });
  }

  /** A text of at most `max` characters; empty where it is absent or cannot stand. */
  text(field: string, value: string | undefined, max: number): string {
    if (value === undefined || value === '') return '';
    if (value.includes(REPLACED) || !value.isWellFormed()) this.add(field, 'TEXT_NOT_UTF8');
    else if (CONTROL.test(value)) this.add(field, 'TEXT_HAS_CONTROL');
    // No more code points than code units: most texts need no counting.
    else if (value.length > max && [...value].length > max) this.add(field, 'TEXT_TOO_LONG');
    else return value;
    return '';
  }

  /** A text that will be read in clear by others: it holds no citizen number. */
  clearText(field: string, value: string | undefined, max: number): string {
    const text = this.text(field, value, max).trim();
    if (!holdsCitizenNumber(text)) return text;
    this.add(field, 'TEXT_HAS_CITIZEN_NUMBER');
    return '';
  }

  /** An id that a program chose. */
  id(field: string, value: string | undefined, required: boolean): string {
    if (value === undefined || value === '') {
      if (required) this.add(field, 'ID_MISSING');
      return '';
    }
    if (ID.test(value)) return value;
    this.add(field, 'ID_MALFORMED');
    return '';
  }

  /** A date whose form is right; whether the calendar has it is for whoever reads it on. */
  dateText(field: string, value: string | undefined, required: boolean): string {
    const text = this.text(field, value, 40);
    if (text === '') {
      if (required) this.add(field, 'DATE_MISSING');
      return '';
    }
    if (DATE.test(text)) return text;
    this.add(field, 'DATE_NOT_ISO');
    return '';
  }

  /** A birth date whose form is right. */
  birthText(field: string, value: string): string {
    const text = this.text(field, value, 40);
    if (text === '' || PARTIAL_DATE.test(text)) return text;
    this.add(field, 'DATE_NOT_ISO');
    return '';
  }

  /** A day; `null` where it is absent or cannot stand. */
  day(field: string, value: string | undefined, required: boolean): Day | null {
    const text = this.dateText(field, value, required);
    return text === '' ? null : this.attempt(field, () => parseDay(text));
  }

  /** What `read` gives; `null` where it refuses the value. */
  attempt<T>(field: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CalendarError) && !(error instanceof ResidenceError)) throw error;
      this.add(field, error.code);
      return null;
    }
  }

  /** A value of an enumeration that must be there. */
  choice<D extends string, W extends number>(
    field: string,
    pair: EnumPair<D, W>,
    value: number,
    unspecified: WireFieldCode = 'ENUM_UNSPECIFIED',
  ): D | undefined {
    const word = pair.fromWire(value);
    if (word === undefined) this.add(field, value === 0 ? unspecified : 'ENUM_UNKNOWN');
    return word;
  }

  /** A value of an enumeration that may be absent. */
  optionalChoice<D extends string, W extends number>(
    field: string,
    pair: EnumPair<D, W>,
    value: number | undefined,
  ): D | undefined {
    return value === undefined ? undefined : this.choice(field, pair, value);
  }

  /** A number inside a range; `undefined` where it is absent or cannot stand. */
  number(
    field: string,
    value: number | undefined,
    range: { readonly min: number; readonly max: number },
    code: WireFieldCode = 'NUMBER_OUT_OF_RANGE',
  ): number | undefined {
    if (value === undefined) return undefined;
    if (Number.isInteger(value) && value >= range.min && value <= range.max) return value;
    this.add(field, code);
    return undefined;
  }

  /** A list of at most `max` items; nothing of a longer one is read. */
  list<T>(field: string, values: readonly T[], max: number): readonly T[] {
    if (values.length <= max) return values;
    this.add(field, 'LIST_TOO_LONG');
    return [];
  }
}
