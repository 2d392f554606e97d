import { createFileRegistry, type DescMessage, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { COMMENTS } from '../gen/comments.ts';
import { DESCRIPTORS } from '../gen/descriptors.ts';

/**
 * The compiled contract, as an encoded `google.protobuf.FileDescriptorSet` with everything it imports: for the
 * reflection service, and for tools that want no .proto files.
 */
export function descriptorSet(): Uint8Array {
  return Buffer.from(DESCRIPTORS, 'base64');
}

/**
 * What the contract says of a message, a field, an enumeration, a value of one, a service or a call.
 * @param name such as `cutru.v1.Candidate.full_name`
 */
export function commentOf(name: string): string | undefined {
  return COMMENTS[name];
}

let made: FileRegistry | undefined;

/** The messages of the contract by name. Made when first needed: only the JSON door does. */
export function registry(): FileRegistry {
  made ??= createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet()));
  return made;
}

/** @throws TypeError for a name that the contract does not have: a mistake of the program */
export function messageOf(name: string): DescMessage {
  const found = registry().getMessage(name);
  if (found === undefined) throw new TypeError(`the contract has no message ${name}`);
  return found;
}
