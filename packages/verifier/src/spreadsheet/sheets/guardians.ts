import type { Layout, TableRow } from '@cutru/tables';
import type { GuardianDraft } from '../../request/draft.ts';
import type { Issues } from '../../request/issues.ts';
import { guardianFields, readNumbered } from '../../request/people.ts';
import { readRelation } from '../words.ts';
import { cellsOf, numberedPlaces } from './cells.ts';
import { GUARDIAN_COLUMNS, type GuardianColumn } from './columns.ts';

/** Reads the parents and guardians of rows; one who cannot stand keeps the place. */
export function guardiansReader(
  numbered: Layout<string, GuardianColumn>['numbered'],
): (issues: Issues, row: TableRow) => (GuardianDraft | undefined)[] {
  const columns = GUARDIAN_COLUMNS.map(({ name }) => name);
  const places = numberedPlaces(numbered, columns).map((each) => ({
    ...each,
    fields: guardianFields(each.number),
    relation: `guardian_${each.number}_relation`,
  }));
  return (issues, row) => {
    const guardians: (GuardianDraft | undefined)[] = [];
    let seen = 0;
    for (const { number, fields, relation: relationField, at } of places) {
      const cell = cellsOf(at, row);
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
      const relation = readRelation(issues, relationField, relationCell);
      if (relationCell === '') issues.add(relationField, 'RELATION_MISSING');
      guardians.push(person !== undefined && relation !== null ? { relation, person } : undefined);
    }
    return guardians;
  };
}

/** The cells of two parents for an example. */
export function exampleGuardians(mother: string, father: string): Readonly<Record<string, string>> {
  return {
    guardian_1: mother,
    guardian_1_relation: 'MOTHER',
    guardian_1_name: 'Neáng Ví Dụ',
    guardian_1_birth_date: '1985',
    guardian_2: father,
    guardian_2_relation: 'FATHER',
    guardian_2_name: 'Chau Mẫu Ví Dụ',
    guardian_2_birth_date: '1983-10-02',
    guardians_complete: '',
  };
}
