import type { Day } from '@cutru/calendar';
import type { Layout, TableRow } from '@cutru/tables';
import type { BoardingDraft, GuardianDraft } from '../request/draft.ts';
import type { Issues } from '../request/issues.ts';
import { CANDIDATE_FIELDS, guardianFields, type PersonFields, readNumbered } from '../request/people.ts';
import { finishBoarding } from '../request/read.ts';
import { readDay } from '../request/values.ts';
import type { BoardingColumn, GuardianColumn } from './columns.ts';
import { readDeclared } from './university-row.ts';
import * as words from './words.ts';

interface GuardianPlaces {
  readonly number: number;
  readonly fields: PersonFields;
  readonly relation: string;
  readonly at: Record<GuardianColumn, number>;
}

/** Reads rows of pupils to boarding schools. */
export class BoardingRows {
  readonly #at: Layout<BoardingColumn, GuardianColumn>['at'];
  readonly #guardians: readonly GuardianPlaces[];
  /** What stands for the day of a row that has none. */
  readonly #on: Day | null;

  constructor(layout: Layout<BoardingColumn, GuardianColumn>, on: Day | null) {
    this.#at = layout.at;
    this.#on = on;
    const columns = Object.keys(layout.numbered) as GuardianColumn[];
    const numbers = new Set(columns.flatMap((column) => [...layout.numbered[column].keys()]));
    this.#guardians = [...numbers]
      .sort((a, b) => a - b)
      .map((number) => ({
        number,
        fields: guardianFields(number),
        relation: `guardian_${number}_relation`,
        at: Object.fromEntries(
          columns.map((column) => [column, layout.numbered[column].get(number) ?? -1]),
        ) as Record<GuardianColumn, number>,
      }));
  }

  /** The row as a request; `undefined` where fields cannot stand: all of them are in `issues`. */
  read(issues: Issues, row: TableRow): BoardingDraft | undefined {
    const cell = (column: BoardingColumn): string => (row.cells[this.#at[column]] ?? '').trim();
    const candidate = readNumbered(issues, CANDIDATE_FIELDS, {
      citizenId: cell('citizen_id'),
      fullName: cell('full_name'),
      birthDate: cell('birth_date'),
      ...readDeclared(issues, cell('sex'), cell('ethnicity')),
    });
    const guardians = this.#guardiansOf(issues, row);
    const day = cell('submitted_on');
    const submittedOn = day === '' ? this.#on : readDay(issues, 'submitted_on', day);
    const application = {
      programme: 'ethnic-boarding-school' as const,
      schoolKind: words.readSchoolKind(issues, 'school_kind', cell('school_kind')) ?? 'ethnic_boarding',
      schoolLevel: words.readSchoolLevel(issues, 'school_level', cell('school_level')),
      household: words.readHousehold(issues, 'household', cell('household')),
      prize: words.readPrize(issues, 'prize', cell('prize')),
      guardiansComplete: words.readYesNo(issues, 'guardians_complete', cell('guardians_complete')) ?? false,
    };
    if (submittedOn === null && day === '') issues.add('submitted_on', 'SUBMITTED_ON_MISSING');
    return finishBoarding(issues, candidate, guardians, { ...application, submittedOn });
  }

  #guardiansOf(issues: Issues, row: TableRow): (GuardianDraft | undefined)[] {
    const guardians: (GuardianDraft | undefined)[] = [];
    let seen = 0;
    for (const { number, fields, relation: relationField, at } of this.#guardians) {
      const cell = (column: GuardianColumn): string => (row.cells[at[column]] ?? '').trim();
      const texts = {
        citizenId: cell('guardian_#'),
        fullName: cell('guardian_#_name'),
        birthDate: cell('guardian_#_birth_date'),
        sex: null,
        ethnicity: null,
      };
      const relationCell = cell('guardian_#_relation');
      if (texts.citizenId === '' && texts.fullName === '' && texts.birthDate === '' && relationCell === '')
        continue;
      seen += 1;
      if (number !== seen) issues.add(fields.citizenId, 'GUARDIANS_NOT_CONSECUTIVE');
      const person = readNumbered(issues, fields, texts);
      const relation = words.readRelation(issues, relationField, relationCell);
      if (relationCell === '') issues.add(relationField, 'RELATION_MISSING');
      guardians.push(person !== undefined && relation !== null ? { relation, person } : undefined);
    }
    return guardians;
  }
}
