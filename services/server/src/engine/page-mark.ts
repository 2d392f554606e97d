import { createHash } from 'node:crypto';
import { ApiError, type EntriesQuery } from '@cutru/api';
import * as z from 'zod';

/** Where a page begins, and where the last one ends. */
export interface PageMark {
  /** Entries from this moment on are not meant: milliseconds since 1970. */
  readonly end: number;
  /** Mark of the log's own; `null` on the first page. */
  readonly after: string | null;
}

const MARK = z.tuple([z.int().min(0).max(253_402_300_799_999), z.string().min(1), z.string()]);

/** A mark belongs to its filters: with others it would skip and repeat. */
function filterName({ filter }: EntriesQuery): string {
  return createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 16);
}

/** A mark as the token of the next page. */
export function writePageMark(query: EntriesQuery, { end, after }: PageMark): string {
  return Buffer.from(JSON.stringify([end, after, filterName(query)])).toString('base64url');
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function malformedPage(cause?: unknown): ApiError {
  const issues = [{ field: 'page_token', code: 'PAGE_TOKEN_MALFORMED' as const }];
  return new ApiError('REQUEST_REFUSED', { issues }, { cause });
}

/** The mark in a question; `undefined` for the first page. @throws ApiError `REQUEST_REFUSED` */
export function readPageMark(query: EntriesQuery): PageMark | undefined {
  if (query.pageToken === '') return undefined;
  const { data } = MARK.safeParse(parsed(query.pageToken));
  if (data === undefined) throw malformedPage();
  const [end, after, name] = data;
  if (name !== filterName(query)) throw malformedPage();
  return { end, after };
}
