import { fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, it } from 'vitest';
import { messageOf, registry } from '../src/codec/descriptors.ts';
import { descriptorSet } from '../src/index.ts';

describe('the contract', () => {
  it('has its services and their methods', () => {
    const services = [...registry()].filter((each) => each.kind === 'service');
    const methods = services.flatMap((service) =>
      service.methods.map(({ name }) => `${service.name}.${name}`),
    );
    expect(methods.sort()).toEqual([
      'AuditService.GetCheckpoint',
      'AuditService.GetInclusionProof',
      'AuditService.ListVerifications',
      'ReferenceService.ListRules',
      'ReferenceService.ResolvePlace',
      'VerificationService.GetVerification',
      'VerificationService.Verify',
      'VerificationService.VerifyStream',
    ]);
  });

  it('keeps the numbers of what comes later', () => {
    const kept: readonly (readonly [string, readonly number[]])[] = [
      ['cutru.v1.VerifyRequest', [12, 13, 14, 15]],
      ['cutru.v1.Benefit', [4]],
    ];
    for (const [name, numbers] of kept) {
      const used = messageOf(name).fields.map(({ number }) => number);
      expect(used.filter((number) => numbers.includes(number))).toEqual([]);
    }
    expect(
      registry()
        .getEnum('cutru.v1.Programme')
        ?.values.map(({ number }) => number),
    ).toEqual([0, 1, 2]);
    expect(
      registry()
        .getEnum('cutru.v1.PartKind')
        ?.values.map(({ number }) => number),
    ).toEqual([0, 1, 2, 3]);
  });

  it('is a descriptor set with all that it imports', () => {
    const names = fromBinary(FileDescriptorSetSchema, descriptorSet()).file.map(({ name }) => name);
    expect(names).toContain('cutru/v1/verification_service.proto');
    expect(names).toContain('google/rpc/status.proto');
    expect(names).toContain('google/protobuf/timestamp.proto');
  });

  it('has no message that it does not know', () => {
    expect(() => messageOf('cutru.v1.Nothing')).toThrow(TypeError);
  });
});
