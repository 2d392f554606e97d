import type { KeyObject } from 'node:crypto';
import { DISCLOSURE_NAMES, type DisclosureName } from '../../decision.ts';
import { decodeBase64url, encodeBase64url } from '../../encoding/base64url.ts';
import type { Algorithm } from '../../keys/algorithm.ts';
import type { Disclosures, SaltOf } from '../disclosures.ts';
import type { IssuedToken, IssueRequest } from '../issuer.ts';

// What goes to the thread and comes back, many requests at a time, as one text each way: copying a text costs less than
// copying the objects that it stands for.

/** What the thread is given once. */
export interface ThreadSettings {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly demo: boolean;
  readonly privateKey: KeyObject;
  readonly issuer: string;
  readonly days: number;
}

/** A request as plain data. */
export type Item = Omit<IssueRequest, 'issuedAt' | 'saltOf'> & {
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** In the order of `DISCLOSURE_NAMES`, base64url. */
  readonly salts: readonly string[];
};

/** @throws what `saltOf` throws */
export function itemOf({ decision, disclosable, audience, issuedAt, log, saltOf }: IssueRequest): Item {
  const salts = DISCLOSURE_NAMES.map((name) => encodeBase64url(saltOf(name)));
  return { decision, disclosable, audience, issuedAt: issuedAt.getTime(), log, salts };
}

function saltsOf(salts: readonly string[]): SaltOf {
  const bytes = new Map<DisclosureName, Uint8Array>(
    DISCLOSURE_NAMES.map((name, at) => [name, decodeBase64url(salts[at] ?? '') ?? new Uint8Array(0)]),
  );
  return (name) => bytes.get(name) ?? new Uint8Array(0);
}

/** Requests as a text. */
export function writeRequests(items: readonly Item[]): string {
  return JSON.stringify(items);
}

/** Requests from their text. */
export function readRequests(text: string): IssueRequest[] {
  const items = JSON.parse(text) as Item[];
  return items.map(({ issuedAt, salts, ...rest }) => ({
    ...rest,
    // A time that is none has no number in JSON.
    issuedAt: new Date(issuedAt ?? Number.NaN),
    saltOf: saltsOf(salts),
  }));
}

// A line each; nothing in a token or a disclosure is a blank or a line end.
const REFUSED = '!';

/** Tokens as a text; `undefined` stands for a request of which none can be made. */
export function writeTokens(tokens: readonly (IssuedToken | undefined)[]): string {
  return tokens
    .map((each) =>
      each === undefined ? REFUSED : [each.token, ...Object.values(each.disclosures)].join(' '),
    )
    .join('\n');
}

/** Tokens from their text. */
export function readTokens(text: string): (IssuedToken | undefined)[] {
  return text.split('\n').map((line) => {
    if (line === REFUSED) return undefined;
    const [token = '', ...texts] = line.split(' ');
    const disclosures = DISCLOSURE_NAMES.map((name, at) => [name, texts[at] ?? '']);
    return { token, disclosures: Object.fromEntries(disclosures) as Disclosures };
  });
}
