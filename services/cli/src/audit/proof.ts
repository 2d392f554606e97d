import type { InclusionClaim } from '@cutru/ledger';

/** An entry with its proof, as a log hands it out; nothing of it is believed yet. */
export type ProofClaim = Omit<InclusionClaim, 'logPublicKey' | 'checkpoint'> & {
  /** Empty where the log made none of that size. */
  readonly checkpoint: string;
};

/** In protobuf's JSON a field that has its zero value is left out, and names may be in either form. */
function field(message: Readonly<Record<string, unknown>>, name: string, original: string): unknown {
  return message[name] ?? message[original];
}

/** 64-bit numbers are texts in protobuf's JSON; readers take numbers as well. */
function countOf(value: unknown = '0'): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^(?:0|[1-9]\d*)$/.test(text)) return null;
  const count = Number(text);
  return Number.isSafeInteger(count) ? count : null;
}

/** Base64 in either alphabet, with or without padding. */
function bytesOf(value: unknown): Buffer | null {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(value)) return null;
  return Buffer.from(value, 'base64');
}

function hashesOf(value: unknown = []): readonly Buffer[] | null {
  if (!Array.isArray(value)) return null;
  const hashes = value.map(bytesOf);
  return hashes.every((hash) => hash !== null) ? hashes : null;
}

/** Reads the JSON of a `cutru.v1.GetInclusionProofResponse`; `null`: it is something else. */
export function readProof(value: unknown): ProofClaim | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const message = value as Readonly<Record<string, unknown>>;
  const { entry, checkpoint = '' } = message;
  const index = countOf(message.index);
  const size = countOf(field(message, 'treeSize', 'tree_size'));
  const hashes = hashesOf(message.hashes);
  const salt = bytesOf(message.salt);
  if (index === null || size === null || hashes === null || salt === null) return null;
  if (typeof entry !== 'string' || typeof checkpoint !== 'string') return null;
  return { proof: { index, size, hashes }, entry: Buffer.from(entry), salt, checkpoint };
}
