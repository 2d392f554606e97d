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

  it('has each programme under the number that was kept for it', () => {
    const numbered = (name: string) =>
      Object.fromEntries(messageOf(name).fields.map((field) => [field.name, field.number]));
    expect(numbered('cutru.v1.VerifyRequest')).toMatchObject({
      university_admission: 10,
      ethnic_boarding_school: 11,
      graduation_exam: 12,
      grade_10_admission: 13,
      school_entry: 14,
      plan: 15,
    });
    expect(numbered('cutru.v1.Benefit')).toEqual({ area: 1, policy: 2, admission: 3, priority: 4 });
    const values = (name: string) =>
      registry()
        .getEnum(name)
        ?.values.map(({ number }) => number);
    expect(values('cutru.v1.Programme')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(values('cutru.v1.PartKind')).toEqual([0, 1, 2, 3, 4]);
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
