import type { Schema, Schemas } from './schemas.ts';

const ERRORS: Readonly<Record<string, string>> = {
  400: 'Fields or the message cannot stand: every one of them is named',
  409: 'The request id was used for another content',
  413: 'The message has more than 1 MiB',
  415: '`content-type` is not application/json, or there is a `content-encoding`',
  429: 'Too much at once: come back after `retry-after`',
  500: 'A fault inside the service',
  503: 'The log, the store or the signing is not there: ask again with the same request id',
};

const DETAILS: Readonly<Record<string, string>> = {
  ErrorInfo:
    'Always there: `domain` is `cutru`, `reason` the code of the error, `metadata.violations` how many fields are bad.',
  BadRequest:
    'Where a request was refused: a violation for every bad field, with its path as the .proto files name it.',
  RetryInfo: 'Where the service says when to come back.',
};

/** An error as every call answers one: a status, and what its details can be. */
function statusOf(schemas: Schemas): Schema {
  const details = Object.entries(DETAILS).map(([name, description]) => ({
    description,
    allOf: [schemas.answer(`google.rpc.${name}`)],
    required: ['@type'],
    properties: { '@type': { const: `type.googleapis.com/google.rpc.${name}` } },
  }));
  return {
    allOf: [schemas.answer('google.rpc.Status')],
    description: 'A `google.rpc.Status`. No text in it repeats a value of the request.',
    properties: { details: { type: 'array', items: { anyOf: details } } },
  };
}

/** The errors of a call, by HTTP status. */
export interface Refusals {
  /** Of a call that takes a message. */
  readonly ofMessages: object;
  /** Of any address. */
  readonly ofAddresses: object;
}

/** Makes the answers of errors from the contract. */
export function refusals(schemas: Schemas): Refusals {
  const content = { 'application/json': { schema: schemas.named('Error', statusOf(schemas)) } };
  const ofMessages = Object.entries(ERRORS).map(([code, description]) => [code, { description, content }]);
  const headers = { allow: { description: 'The methods that it takes', schema: { type: 'string' } } };
  return {
    ofMessages: Object.fromEntries(ofMessages),
    ofAddresses: { 405: { description: 'Another method on this address', headers, content } },
  };
}
