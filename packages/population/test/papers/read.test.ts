import { describe, expect, it } from 'vitest';
import {
  evidenceAbout,
  isInDate,
  PAPER_TYPES,
  paperRule,
  type RowReason,
  readEvidence,
} from '../../src/index.ts';
import { day, refusal, source, table } from '../helpers.ts';

const HEADING = 'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value';
const ID = '089307000001';
/** A row that attests something: the cells from `field` on. */
const row = (cells: string, head = `${ID},CT07,12/CA,CA xã,2025-05-20,candidate`): string =>
  `${head},${cells}`;
const attests = async (cells: string) =>
  (await readEvidence(source(table(HEADING, [row(cells)])))).get(ID)?.[0]?.attests;

const STAY = {
  says: 'STAY',
  communeCode: '30577',
  village: null,
  from: day('2018-03-01'),
  to: 'OPEN',
  before: false,
};

describe('a row of evidence', () => {
  it.each([
    [',30577,,2018-03-01,,', STAY],
    ['residence.permanent.to@30577,,,,,', { ...STAY, from: null }],
    ['residence.permanent,30577,,01/03/2018,,', STAY],
    ['residence.temporary,30577,,01/03/2018,,', { ...STAY, kind: 'temporary' }],
    [
      'guardian_1.residence.current.from@30577,,,2018-03-01,,',
      { says: 'FROM', communeCode: '30577', day: day('2018-03-01'), kind: 'current' },
    ],
    ['residence.permanent.after,30577,,2018-03-01,,', STAY],
    [
      'residence.permanent.before,30577,Ấp 1,?,2018-03-01,',
      { ...STAY, village: 'Ấp 1', from: null, to: day('2018-03-01'), before: true },
    ],
    ['residence.permanent,30577,,2018-03-01,?,', { ...STAY, to: null }],
    [
      'residence.permanent.from,30577,,2018-03-01,,',
      { says: 'FROM', communeCode: '30577', day: day('2018-03-01') },
    ],
    [
      'residence.permanent.from,30577,,,,2018-03-01',
      { says: 'FROM', communeCode: '30577', day: day('2018-03-01') },
    ],
    [
      'candidate.residence.permanent.from@30577,,,2018-03-01,,',
      { says: 'FROM', communeCode: '30577', day: day('2018-03-01') },
    ],
    [
      'residence.permanent.to,30577,,,2018-03-01,',
      { says: 'TO', communeCode: '30577', day: day('2018-03-01') },
    ],
    [
      'residence.permanent.village,30577,Ấp  1,,,',
      { says: 'VILLAGE', communeCode: '30577', village: 'Ấp 1' },
    ],
    ['residence.permanent.village,30577,,,,Ấp 1', { says: 'VILLAGE', communeCode: '30577', village: 'Ấp 1' }],
    [
      'residence.permanent.former_commune,30577,,,,30586',
      { says: 'FORMER_COMMUNE', communeCode: '30577', code: '30586' },
    ],
    [
      'residence.permanent.current_commune,30586,,,,30577',
      { says: 'CURRENT_COMMUNE', communeCode: '30586', code: '30577' },
    ],
    ['ethnicity,,,,,05', { says: 'ETHNICITY', ethnicity: { system: 'GSO_1979', code: '05' } }],
    [',,,,,Khơ-me', { says: 'ETHNICITY', ethnicity: { system: 'GSO_1979', code: '05' } }],
  ])('%s', async (cells, expected) => {
    expect(await attests(cells)).toEqual(expected);
  });

  it('is about the candidate or a guardian, by any of their names', async () => {
    const about = (who: string) => row(',30577,,2018-03-01,,', `${ID},ct07,1,,20/05/2025,${who}`);
    const rows = ['candidate', 'Thí sinh', 'guardian_1', 'Người giám hộ 2'].map(about);
    const items = (await readEvidence(source(table(HEADING, rows)))).get(ID);
    expect(items?.map((item) => item.about)).toEqual(['candidate', 'candidate', 'guardian_1', 'guardian_2']);
    expect(items?.map((item) => item.row)).toEqual([2, 3, 4, 5]);
    expect(evidenceAbout(items, 'guardian_2')).toHaveLength(1);
    expect(evidenceAbout(undefined, 'candidate')).toEqual([]);
    expect(items?.[0]?.paper).toEqual({ type: 'CT07', number: '1', issuer: '', issuedOn: day('2025-05-20') });
  });

  const bad: readonly (readonly [string, string, RowReason])[] = [
    [row(',30577,,2018-03-01,,', `1,CT07,,,2025-05-20,candidate`), 'citizen_id', 'CITIZEN_NUMBER_LENGTH'],
    [row(',30577,,2018-03-01,,', `${ID},CT99,,,2025-05-20,candidate`), 'type', 'EVIDENCE_TYPE_UNKNOWN'],
    [row(',30577,,2018-03-01,,', `${ID},CT07,,,,candidate`), 'issued_on', 'EVIDENCE_ISSUED_ON_MISSING'],
    [row(',30577,,2018-03-01,,', `${ID},CT07,,,2025-02-29,candidate`), 'issued_on', 'DATE_IMPOSSIBLE'],
    [row(',30577,,2018-03-01,,', `${ID},CT07,,,2025-05-20,mẹ`), 'about', 'EVIDENCE_ABOUT_UNKNOWN'],
    [row('identity,30577,,,,'), 'field', 'EVIDENCE_FIELD_UNKNOWN'],
    [row('residence.abroad,30577,,,,'), 'field', 'EVIDENCE_FIELD_UNKNOWN'],
    [row('residence.temporary.street,30577,,,,'), 'field', 'EVIDENCE_FIELD_UNKNOWN'],
    [row(',,,2018-03-01,,'), 'commune_code', 'EVIDENCE_VALUE_MISSING'],
    [row(',0577,,2018-03-01,,'), 'commune_code', 'COMMUNE_CODE_LOST_ZERO'],
    [row(',30577,,2018-03-01,2018-02-01,'), 'to', 'PERIOD_REVERSED'],
    [row('residence.permanent.from,30577,,,,'), 'value', 'EVIDENCE_VALUE_MISSING'],
    [row('residence.permanent.village,30577,,,,'), 'value', 'EVIDENCE_VALUE_MISSING'],
    [row('residence.permanent.former_commune,30577,,,,An Tức'), 'value', 'COMMUNE_CODE_MALFORMED'],
    [row('ethnicity,,,,,56'), 'value', 'EVIDENCE_VALUE_MISSING'],
    [row('ethnicity,,,,,Xyz'), 'value', 'ETHNICITY_NAME_UNKNOWN'],
    [row(',30577'), '', 'ROW_TOO_SHORT'],
  ];
  it.each(bad)('%s is refused under %s as %s', async (line, field, code) => {
    const error = await refusal(readEvidence(source(table(HEADING, [row(',30577,,2018-03-01,,'), line]))));
    expect(error).toMatchObject({
      code: 'EVIDENCE_ROWS_UNREADABLE',
      details: { badRows: 1, rows: [{ row: 3, field, code }] },
    });
    expect(error.describe('vi')).not.toContain(ID);
  });

  it('is refused together with all others that cannot be read', async () => {
    const error = await refusal(
      readEvidence(
        source(
          table(
            HEADING,
            bad.map(([line]) => line),
          ),
        ),
      ),
    );
    expect(error.details).toMatchObject({ badRows: bad.length });
  });
});

describe('how long a paper counts', () => {
  it('is a year for the confirmation of residence, the last day included', () => {
    expect(isInDate('CT07', day('2024-06-10'), day('2025-06-10'))).toBe(true);
    expect(isInDate('CT07', day('2024-06-09'), day('2025-06-10'))).toBe(false);
    expect(isInDate('OTHER', day('2026-06-10'), day('2025-06-10'))).toBe(true);
    expect(isInDate('OTHER', day('2026-06-11'), day('2025-06-10'))).toBe(false);
    expect(isInDate('CT07', day('2025-06-20'), day('2025-06-10'))).toBe(true);
    expect(isInDate('OTHER', day('1990-06-20'), day('2025-06-10'))).toBe(true);
  });

  it('is unconfirmed for forms from 1 July 2026', () => {
    expect(paperRule('CT07', day('2026-06-30')).confidence).toBe('confirmed');
    expect(paperRule('CT07', day('2026-07-01')).confidence).toBe('unconfirmed');
  });

  it('is said for every type and every day', () => {
    for (const type of PAPER_TYPES) {
      for (const on of ['1900-01-01', '2026-06-30', '2026-07-01', '2199-12-31'])
        expect(paperRule(type, day(on)).type).toBe(type);
    }
  });
});
