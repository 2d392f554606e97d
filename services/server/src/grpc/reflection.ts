import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { descriptorSet } from '@cutru/api';
import type { Server } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';

/**
 * Lets clients ask for the contract (`grpc.reflection.v1` and `v1alpha`). It is handed the files as they were compiled:
 * what proto-loader makes of them puts all files of a package into one, in which clients find no service.
 */
export function addReflection(server: Server): void {
  const { file } = fromBinary(FileDescriptorSetSchema, descriptorSet());
  const fileDescriptorProtos = file.map((each) => Buffer.from(toBinary(FileDescriptorProtoSchema, each)));
  // Of a package definition the files are all that is read.
  const definition = { contract: { fileDescriptorProtos } };
  new ReflectionService(
    definition as unknown as ConstructorParameters<typeof ReflectionService>[0],
  ).addToServer(server);
}
