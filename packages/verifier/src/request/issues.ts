import { CalendarError } from '@cutru/calendar';
import { ResidenceError } from '@cutru/residence';
import { RulesError } from '@cutru/rules';
import type { FieldCode, FieldIssue } from '../errors/verifier-error.ts';

/** Gathers what is wrong with the fields of one request, so that all of it is told at once. */
export class Issues {
  readonly list: FieldIssue[] = [];

  add(field: string, code: FieldCode): void {
    this.list.push({ field, code });
  }

  /** What `read` gives; `undefined` where it refuses the value, and then the field is noted. */
  attempt<T>(field: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.note(field, error);
      return undefined;
    }
  }

  /** Notes a refusal of a lower package; any other error is a fault of the program and goes on. */
  note(field: string, error: unknown): void {
    if (error instanceof RulesError) {
      const { code, covered } = error;
      this.list.push(covered === null ? { field: error.field, code } : { field: error.field, code, covered });
      return;
    }
    if (!(error instanceof CalendarError) && !(error instanceof ResidenceError)) throw error;
    this.add(field, error.code);
  }
}
