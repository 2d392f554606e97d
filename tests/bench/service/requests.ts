import { VerifyRequest, verifyRequestToWire } from '@cutru/api';
import { openTable, type TableSpec } from '@cutru/tables';
import { type Grade, readRequest } from '@cutru/verifier';

const COLUMNS = [
  'citizen_id',
  'full_name',
  'birth_date',
  'sex',
  'ethnicity',
  'admission_year',
  'graduation_year',
  'grade_10_school',
  'grade_11_school',
  'grade_12_school',
  'total',
  'declared_area',
] as const;
type Column = (typeof COLUMNS)[number];

const SPEC: TableSpec<Column> = {
  columns: COLUMNS.map((name) => ({ name, headings: [name], required: true })),
};

const CLASSES = ['KV1', 'KV2-NT', 'KV2', 'KV3'] as const;

function bodyOf(cell: (column: Column) => string): Uint8Array {
  const sex = cell('sex') === 'Nam' ? 'MALE' : 'FEMALE';
  const declaredArea = CLASSES.find((each) => each === cell('declared_area'));
  const ethnicity = cell('ethnicity');
  const draft = readRequest({
    programme: 'university-admission',
    candidate: {
      citizenId: cell('citizen_id'),
      fullName: cell('full_name'),
      birthDate: cell('birth_date'),
      sex,
      ...(ethnicity === '' ? {} : { ethnicity }),
    },
    admissionYear: Number(cell('admission_year')),
    graduationYear: Number(cell('graduation_year')),
    schools: ([10, 11, 12] as const satisfies Grade[]).map((grade) => ({
      code: cell(`grade_${grade}_school`),
      grades: [grade],
    })),
    total: cell('total'),
    ...(declaredArea === undefined ? {} : { declaredArea }),
  });
  const message = verifyRequestToWire({
    requestId: '',
    draft,
    evidence: [],
    purpose: { procedure: 'benchmark', officer: 'nobody' },
    audience: null,
    supersedes: null,
    dryRun: false,
    explainIn: null,
  });
  return VerifyRequest.encode(message).finish();
}

/** The university candidates of a synthetic population as encoded requests without their id, as many as can be read. */
export async function requestBodies(file: string): Promise<Uint8Array[]> {
  const table = await openTable(file, SPEC);
  const bodies: Uint8Array[] = [];
  for await (const batch of table.rows()) {
    for (const { cells } of batch) {
      try {
        bodies.push(bodyOf((column) => (cells[table.layout.at[column]] ?? '').trim()));
      } catch {
        // Rows with a defect are in the population on purpose: here only whole ones are sent.
      }
    }
  }
  return bodies;
}

/** A request of its own: the id in front of the body. Fields of a message may come in any order. */
export function withId(body: Uint8Array, id: string): Buffer {
  const name = Buffer.from(id, 'latin1');
  return Buffer.concat([Buffer.of(0x0a, name.length), name, body]);
}

/** The same as an item of a stream. */
export function asItem(request: Buffer): Buffer {
  const length = request.length;
  if (length >= 1 << 14) throw new RangeError('a request of the benchmark is short');
  const head = length < 128 ? Buffer.of(0x0a, length) : Buffer.of(0x0a, (length & 127) | 128, length >> 7);
  return Buffer.concat([head, request]);
}
