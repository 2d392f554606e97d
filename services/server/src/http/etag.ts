const TAGS = /(?:W\/)?("[^"]*")/g;

/**
 * Whether what a client has is what there is: `If-None-Match` by RFC 9110 names one, several or any (`*`), and compares
 * weakly.
 */
export function noneMatches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const own = etag.replace(/^W\//, '');
  return [...header.matchAll(TAGS)].some(([, tag]) => tag === own);
}
