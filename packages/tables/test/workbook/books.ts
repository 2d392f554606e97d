import { PARTS } from '../../src/xlsx/parts.ts';
import { ZipWriter } from '../../src/zip/pack.ts';

/** A sheet of a workbook made by hand; `rows` is what stands in `<sheetData>`. */
export interface SheetXml {
  readonly name?: string;
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Elements behind the rows, such as `<mergeCells>`. */
  readonly after?: string;
}

export interface BookXml {
  readonly from1904?: boolean;
  /** Formats of cells, from index 1 on: `s="1"` is the first. */
  readonly formats?: readonly string[];
  /** Other files, and what kinds they are of. */
  readonly more?: readonly (readonly [name: string, type: string, content: string])[];
  /** Shared texts. */
  readonly texts?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export async function zip(files: readonly (readonly [string, string | Uint8Array])[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const writer = new ZipWriter(async (bytes) => {
    chunks.push(bytes);
  });
  for (const [name, content] of files) await writer.add(name, Buffer.from(content as string));
  await writer.end();
  return Buffer.concat(chunks);
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('');
  const cells = formats.map((_, i) => `<xf numFmtId="${200 + i}" applyNumberFormat="1"/>`).join('');
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${own}</numFmts><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${cells}</cellXfs></styleSheet>`;
}

/** A workbook as other programs write it, of XML given by hand. */
export function book(sheets: readonly SheetXml[], options: BookXml = {}): Promise<Buffer> {
  const { from1904 = false, formats = [], texts = [], more = [] } = options;
  const list = sheets.map(({ name, state }, i) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name ?? `S${i + 1}`}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const parts = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  for (const [name, type] of more) parts.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  const next = sheets.length + 1;
  return zip([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    ],
    ['_rels/.rels', PARTS.find(([name]) => name === '_rels/.rels')?.[1] ?? ''],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="rId${next}" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId${next + 1}" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml(formats)],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    ],
    ...more.map(([name, , content]): [string, string] => [name, content]),
    ...sheets.map(({ rows, after = '' }, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ]),
  ]);
}

/** A cell of text. */
export function t(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A cell with a number, in the format of an index. */
export function n(at: string, value: number, format = 0): string {
  return `<c r="${at}" s="${format}"><v>${value}</v></c>`;
}

export function row(line: number, ...cells: readonly string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`;
}
