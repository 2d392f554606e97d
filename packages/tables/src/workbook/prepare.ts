import { type ZipEntry, zipDirectory } from '../zip/directory.ts';
import { ZipWriter } from '../zip/pack.ts';
import { type Unpacked, unpack } from '../zip/unpack.ts';
import { markUncalculated } from './uncalculated.ts';

/** What neither holds cells nor says where they are: pictures, charts, comments, and what belongs to a sheet. */
const UNWANTED =
  /^(?:docprops|customxml|xl\/(?:media|drawings|charts|pivot\w+|externallinks|embeddings|threadedcomments|worksheets\/_rels))\//i;
const WANTED = /\.(?:xml|rels)$/i;
const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/i;
const TEXTS = /^xl\/sharedstrings\.xml$/i;

/** An archive of which everything was weighed. */
export interface Prepared {
  /** Nothing in it is packed any more. */
  readonly archive: Uint8Array;
  /** The same without sheets and texts. */
  readonly outline: Uint8Array;
}

async function stored(files: readonly Unpacked[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new ZipWriter(async (bytes) => {
    chunks.push(bytes);
  });
  for (const { name, data } of files) await zip.add(name, data, false);
  await zip.end();
  return Buffer.concat(chunks);
}

function isWanted({ name }: ZipEntry): boolean {
  return WANTED.test(name) && !UNWANTED.test(name);
}

/**
 * Unpacks what is needed of an XLSX within a limit. `undefined`: it is an archive of something else.
 * @throws ZipFailure
 */
export async function prepareXlsx(bytes: Uint8Array, limit: number): Promise<Prepared | undefined> {
  const entries = zipDirectory(bytes);
  if (!entries.some(({ name }) => name.toLowerCase() === 'xl/workbook.xml')) return undefined;
  const files = unpack(bytes, entries.filter(isWanted), limit);
  const marked = files.map((file) =>
    SHEETS.test(file.name) ? { name: file.name, data: markUncalculated(file.data) } : file,
  );
  return {
    archive: await stored(marked),
    outline: await stored(files.filter(({ name }) => !SHEETS.test(name) && !TEXTS.test(name))),
  };
}
