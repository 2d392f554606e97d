import { createHash, createHmac } from 'node:crypto';
import {
  createSigner,
  createTokenIssuer,
  type DisclosableClaims,
  generateKey,
  type IssuedToken,
  type IssueRequest,
  jwksDocument,
  type KeySource,
  localJwks,
  type SaltOf,
  type SigningKey,
  type TokenDecision,
  type VerifyOptions,
} from '../src/index.ts';

export const ISSUER = 'https://cutru.example';
export const AUDIENCE = 'admission-boards';
export const ISSUED_AT: Date = new Date('2026-07-01T08:00:00Z');
export const NOW: Date = new Date('2026-07-02T08:00:00Z');
export const CITIZEN = '089213000001';

export const KEY: SigningKey = await generateKey();
export const ED_KEY: SigningKey = await generateKey({ alg: 'Ed25519' });
export const STRANGER: SigningKey = await generateKey();
const JWKS: KeySource = await localJwks(jwksDocument([KEY.publicJwk, ED_KEY.publicJwk]));

export const DECISION: TokenDecision = {
  id: 'd-1',
  programme: 'university-admission',
  admissionYear: 2025,
  referenceDate: null,
  identity: 'CONFIRMED',
  outcome: 'ELIGIBLE',
  parts: [
    { kind: 'AREA', outcome: 'ELIGIBLE', class: 'KV1', points: 75, basis: 'SOURCE' },
    { kind: 'POLICY', outcome: 'ELIGIBLE', class: 'UT1', points: 200, basis: 'PAPER' },
  ],
  priority: { points: 183, total: 2500 },
  confidence: 'confirmed',
};

export const DISCLOSABLE: DisclosableClaims = {
  citizenId: CITIZEN,
  group: '01',
  clauses: { AREA: '7(1)(b)', POLICY: 'Annex II 01' },
  assumptions: ['month-count', 'window'],
};

/** Salts from the key of a record. */
export function saltsOf(key: Uint8Array): SaltOf {
  return (claim) => createHmac('sha256', key).update(claim).digest();
}

export const REQUEST: IssueRequest = {
  decision: DECISION,
  disclosable: DISCLOSABLE,
  audience: AUDIENCE,
  issuedAt: ISSUED_AT,
  log: { origin: 'cutru.example/log', index: 41 },
  saltOf: saltsOf(Buffer.alloc(32, 7)),
};

export const OPTIONS: VerifyOptions = { jwks: JWKS, issuer: ISSUER, audience: AUDIENCE, now: NOW };

/** A token as the product issues it. */
export function issue(request: Partial<IssueRequest> = {}, key: SigningKey = KEY): IssuedToken {
  return createTokenIssuer({ signer: createSigner(key), issuer: ISSUER }).issue({ ...REQUEST, ...request });
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** What stands in the first two pieces of a token. */
export function read(token: string): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header = '', payload = ''] = token.split('.');
  const parse = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
  return { header: parse(header), payload: parse(payload) };
}

export function digest(disclosure: string): string {
  return createHash('sha256').update(disclosure).digest('base64url');
}

/** What is otherwise than in a right token. A member `undefined` is left out. */
export interface Forgery {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** In place of the JSON of the payload. */
  readonly rawPayload?: string;
  readonly key?: SigningKey;
  readonly sign?: (data: string) => string;
}

/** A right token but for what is said, signed over what it says. */
export function forge(forgery: Forgery = {}): string {
  const { header, payload } = read(issue().token);
  const key = forgery.key ?? KEY;
  const signed = `${encode({ ...header, ...forgery.header })}.${
    forgery.rawPayload === undefined
      ? encode({ ...payload, ...forgery.payload })
      : Buffer.from(forgery.rawPayload).toString('base64url')
  }`;
  const sign =
    forgery.sign ?? ((data) => Buffer.from(createSigner(key).sign(Buffer.from(data))).toString('base64url'));
  return `${signed}.${sign(signed)}~`;
}

/** A right token with one more digest, and the disclosure that belongs to it. */
export function forgeDisclosure(content: unknown): { readonly token: string; readonly disclosure: string } {
  const disclosure = typeof content === 'string' ? content : encode(content);
  const { payload } = read(issue().token);
  const digests = payload._sd as string[];
  return { token: forge({ payload: { _sd: [...digests, digest(disclosure)] } }), disclosure };
}
