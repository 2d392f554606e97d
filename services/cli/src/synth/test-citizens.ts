/**
 * Eight test citizens, with their families. They do not exist. Their numbers, names and histories are the same in every
 * synthetic population, whatever its seed and size, so that demonstrations, documents and tests can name them. They
 * stand in an extract of 15 June 2026 and are decided against the example lists and schools; all marks are made up.
 *
 * docs/test-citizens.md lists them with what comes out; a test holds it to this file and to what a service decides.
 * Citizen 5 applies twice, so there are eight people and nine applications.
 */
import { type Day, parseDay, parsePartialDate } from '@cutru/calendar';
import type { GuardianRelation, Sex } from '@cutru/residence';
import { type CitizenNumber, parseCitizenNumber } from '@cutru/residence';
import type { World } from './family/world.ts';
import type { BoardingCandidate, Candidate, Family, SyntheticPerson, SyntheticRow } from './types.ts';

/** Day of record of the test citizens' rows. */
export const TEST_RECORDED_ON: Day = parseDay('2026-06-15');
const FILE_DAY: Day = parseDay('2026-06-10');

/** A stay: code, the day on which it is read, first day (`?`: unknown), last day (absent: still there). */
type Lived = readonly [code: string, codeOn: string, from: string, to?: string];

interface Person {
  readonly number: string;
  readonly name: string;
  readonly birth: string;
  readonly ethnicity: string;
  readonly lived: readonly Lived[];
}

interface Parent extends Person {
  readonly relation: GuardianRelation;
}

/** One of the eight, as a source has them, with what they apply for. */
export interface TestCitizen {
  /** 1-8. */
  readonly number: number;
  /** What is telling about them, in Vietnamese and English. */
  readonly story: { readonly vi: string; readonly en: string };
  readonly family: Family;
}

function numberOf(text: string): CitizenNumber {
  return parseCitizenNumber(text);
}

function sexOf(number: string): Sex {
  return Number(number.charAt(3)) % 2 === 0 ? 'MALE' : 'FEMALE';
}

function rowOf([code, codeOn, from, to]: Lived): SyntheticRow {
  return {
    kind: 'permanent',
    communeCode: code,
    codeOn: parseDay(codeOn),
    village: '',
    from: from === '?' ? null : parseDay(from),
    to: to === undefined ? 'OPEN' : parseDay(to),
    recordedOn: TEST_RECORDED_ON,
  };
}

function personOf({ number, name, birth, ethnicity, lived }: Person): SyntheticPerson {
  return {
    citizenNumber: numberOf(number),
    fullName: name,
    birth: parsePartialDate(birth),
    sex: sexOf(number),
    ethnicity,
    rows: lived.map(rowOf),
  };
}

/** The same address through the merger, as two rows: of the old commune to its last day, of the new one from its first. */
function through(old: string, now: string, from: string): readonly Lived[] {
  return [
    [old, '2025-06-30', from, '2025-06-30'],
    [now, '2025-07-01', '2025-07-01'],
  ];
}

function declaresOf(person: Person, declaredName = person.name) {
  return {
    citizenNumber: numberOf(person.number),
    fullName: declaredName,
    birth: parsePartialDate(person.birth),
    sex: sexOf(person.number),
    ethnicity: person.ethnicity,
  };
}

/** What is out of the ordinary with a file to a boarding school. */
interface BoardingFile {
  readonly submittedOn?: Day;
  /** The name in the file, where it is another one than on record. */
  readonly name?: string;
}

function boarding(pupil: Person, parents: readonly Parent[], file: BoardingFile = {}): Family {
  const candidate: BoardingCandidate = {
    programme: 'ethnic-boarding-school',
    ...declaresOf(pupil, file.name),
    submittedOn: file.submittedOn ?? FILE_DAY,
    guardians: parents.map(({ number, name, birth, relation }) => ({
      citizenNumber: numberOf(number),
      fullName: name,
      birth: parsePartialDate(birth),
      relation,
    })),
    guardiansComplete: false,
    household: '',
    prize: '',
  };
  return { people: [pupil, ...parents].map(personOf), candidates: [candidate] };
}

interface Exam {
  readonly admissionYear: number;
  readonly graduationYear: number;
  readonly school: string;
  readonly total: string;
  readonly area: string;
  readonly group: string;
}

function university(person: Person, exams: readonly Exam[]): Family {
  const candidates = exams.map(
    ({ admissionYear, graduationYear, school, total, area, group }): Candidate => ({
      programme: 'university-admission',
      ...declaresOf(person),
      admissionYear,
      graduationYear,
      schools: [school, school, school],
      total,
      policyGroups: '',
      policyDocuments: '',
      boardingSchool: false,
      declaredArea: area,
      declaredGroup: group,
    }),
  );
  return { people: [personOf(person)], candidates };
}

const CITIZENS: readonly TestCitizen[] = [
  {
    number: 1,
    story: {
      vi: 'học sinh người Khơ-me, thường trú ở xã khu vực III vừa đủ 36 tháng đến ngày nộp hồ sơ',
      en: 'Khơ-me pupil, 36 months in a zone III commune to the day of the file',
    },
    family: boarding(
      {
        number: '089211999001',
        name: 'Chau Sóc Kha',
        birth: '2011-03-14',
        ethnicity: '05',
        lived: [
          ['30307', '2023-06-09', '2011-03-14', '2023-06-09'],
          ...through('30577', '30577', '2023-06-10'),
        ],
      },
      [
        {
          number: '089184999101',
          name: 'Néang Sóc Khonl',
          birth: '1984-08-02',
          ethnicity: '05',
          relation: 'MOTHER',
          lived: through('30577', '30577', '2019-02-20'),
        },
      ],
    ),
  },
  {
    number: 2,
    story: {
      vi: 'học sinh người Thái, cùng ngày nộp hồ sơ nhưng thiếu một ngày mới đủ 36 tháng',
      en: 'Thái pupil, the same day of filing, a day short of 36 months',
    },
    family: boarding(
      {
        number: '040311999002',
        name: 'Lô Thị Hương',
        birth: '2011-11-05',
        ethnicity: '03',
        lived: [
          ['16690', '2023-06-10', '2011-11-05', '2023-06-10'],
          ...through('17332', '17335', '2023-06-11'),
        ],
      },
      [
        {
          number: '040082999102',
          name: 'Lô Văn Thành',
          birth: '1982-01-19',
          ethnicity: '03',
          relation: 'FATHER',
          lived: through('17332', '17335', '1982-01-19'),
        },
        {
          number: '040186999103',
          name: 'Vi Thị Xuân',
          birth: '1986-05-27',
          ethnicity: '03',
          relation: 'MOTHER',
          lived: through('17332', '17335', '2008-04-01'),
        },
      ],
    ),
  },
  {
    number: 3,
    story: {
      vi: 'học sinh người HMông, dữ liệu không ghi thường trú từ ngày nào',
      en: 'Mông pupil, the first day of residence is not on record',
    },
    family: boarding(
      {
        number: '002311999003',
        name: 'Giàng Thị Mỷ',
        birth: '2011-07-21',
        ethnicity: '08',
        lived: [['00793', '2025-06-30', '?']],
      },
      [
        {
          number: '002085999104',
          name: 'Giàng Mí Páo',
          birth: '1985',
          ethnicity: '08',
          relation: 'FATHER',
          lived: through('00793', '00778', '1990-01-01'),
        },
      ],
    ),
  },
  {
    number: 4,
    story: {
      vi: 'học sinh người Kinh, dữ liệu chỉ có mã xã sau ngày 01/07/2025 (xã Ô Lâm, nhập từ ba xã thuộc khu vực khác nhau)',
      en: 'Kinh pupil, known only by a code of after 1 July 2025: Ô Lâm was made of communes of different zones',
    },
    family: boarding(
      {
        number: '089310999004',
        name: 'Trần Ngọc Hân',
        birth: '2010-09-30',
        ethnicity: '01',
        lived: [['30577', '2026-06-15', '2015-01-01']],
      },
      [
        {
          number: '089183999105',
          name: 'Huỳnh Thị Loan',
          birth: '1983-12-12',
          ethnicity: '01',
          relation: 'MOTHER',
          lived: [['30577', '2026-06-15', '2015-01-01']],
        },
      ],
      // Before the first list of the new communes, so that the old commune decides.
      { submittedOn: parseDay('2025-08-05') },
    ),
  },
  {
    number: 5,
    story: {
      vi: 'thí sinh người Kinh, thường trú 18 tháng và một ngày ở xã khu vực III: tính cho năm 2025, không còn tính từ năm 2026',
      en: 'Kinh candidate, 18 months and a day in a zone III commune: counts in 2025, no longer in 2026',
    },
    family: university(
      {
        number: '066207999005',
        name: 'Nguyễn Minh Khôi',
        birth: '2007-04-08',
        ethnicity: '01',
        lived: [
          ['24580', '2022-09-04', '2007-04-08', '2022-09-04'],
          ['24604', '2024-03-05', '2022-09-05', '2024-03-05'],
          ...through('24580', '24580', '2024-03-06'),
        ],
      },
      [
        {
          admissionYear: 2025,
          graduationYear: 2025,
          school: '66701',
          total: '24.50',
          area: 'KV1',
          group: 'NONE',
        },
        {
          admissionYear: 2026,
          graduationYear: 2025,
          school: '66701',
          total: '24.50',
          area: 'KV2-NT',
          group: 'NONE',
        },
      ],
    ),
  },
  {
    number: 6,
    story: {
      vi: 'thí sinh người Kinh, khai KV1 trong khi trường ở KV2-NT',
      en: 'Kinh candidate who declared KV1 where KV2-NT is due',
    },
    family: university(
      {
        number: '034208999006',
        name: 'Phạm Đức Long',
        birth: '2008-02-17',
        ethnicity: '01',
        lived: through('13141', '13141', '2008-02-17'),
      },
      [
        {
          admissionYear: 2026,
          graduationYear: 2026,
          school: '34701',
          total: '21.00',
          area: 'KV1',
          group: 'NONE',
        },
      ],
    ),
  },
  {
    number: 7,
    story: {
      vi: 'thí sinh người Tày, khai thấp hơn mức được hưởng',
      en: 'Tày candidate who declared less than is due',
    },
    family: university(
      {
        number: '010308999007',
        name: 'Hoàng Thị Thảo',
        birth: '2008-10-23',
        ethnicity: '02',
        lived: through('02839', '02839', '2008-10-23'),
      },
      [
        {
          admissionYear: 2026,
          graduationYear: 2026,
          school: '10701',
          total: '23.25',
          area: 'KV2-NT',
          group: 'NONE',
        },
      ],
    ),
  },
  {
    number: 8,
    story: {
      vi: 'học sinh có họ tên trong hồ sơ khác với dữ liệu dân cư',
      en: 'pupil whose name is another one than on record',
    },
    family: boarding(
      {
        number: '017311999008',
        name: 'Bùi Thị Thu Hằng',
        birth: '2011-06-06',
        ethnicity: '06',
        lived: through('05329', '05329', '2011-06-06'),
      },
      [
        {
          number: '017187999106',
          name: 'Quách Thị Hạnh',
          birth: '1987-03-03',
          ethnicity: '06',
          relation: 'MOTHER',
          lived: through('05329', '05329', '2009-01-10'),
        },
      ],
      { name: 'Bùi Thị Thu Hà' },
    ),
  },
];

/** The eight, in order. */
export function testCitizens(): readonly TestCitizen[] {
  return CITIZENS;
}

/** Their families, the first of every population. `world` must have the communes and schools that they rely on. */
export function testFamilies(world: World): readonly Family[] {
  for (const { candidates } of CITIZENS.map(({ family }) => family)) {
    for (const candidate of candidates) {
      if (candidate.programme === 'university-admission') world.schools.homeOf(candidate.schools[0]);
    }
  }
  return CITIZENS.map(({ family }) => family);
}
