import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Decider, startDecider } from './decider.ts';

const folder = new URL('../../../tests/clients/', import.meta.url);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a client beside the service, which is this process. */
function run(script: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(fileURLToPath(new URL(script, folder)), args, { timeout: 60_000 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });
}

let service: Decider;
beforeAll(async () => {
  service = await startDecider();
});
afterAll(() => service.stop());

describe.skipIf(process.platform === 'win32')('a client from the contract alone', { timeout: 90_000 }, () => {
  it('in Go: calls by hand', async () => {
    const place = await run(
      'call.sh',
      'ReferenceService/ResolvePlace',
      '{"code": "30577", "on": "2025-08-01"}',
      service.target,
    );
    expect(place.err).toBe('');
    expect(JSON.parse(place.out)).toMatchObject({ code: '30577', lastDay: {} });

    const request = {
      request_id: 'go-1',
      candidate: { citizen_id: '089207000001', full_name: 'Chau Sóc', birth_date: '2007-02-01' },
      university_admission: { admission_year: 2026, total: 2650 },
      dry_run: true,
    };
    const verified = await run(
      'call.sh',
      'VerificationService/Verify',
      JSON.stringify(request),
      service.target,
    );
    expect(JSON.parse(verified.out)).toMatchObject({
      decision: { admissionYear: 2026, identity: 'IDENTITY_NOT_CHECKED' },
    });

    const refused = await run('call.sh', 'VerificationService/Verify', '{}', service.target);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('invalid_argument');
    expect(refused.err).toContain('REQUEST_REFUSED');
  });

  it('in Python, where Debian has put its packages', async (context) => {
    const { code, out, err } = await run('python.sh', service.target);
    if (code === 77) context.skip('python3-grpcio and protobuf-compiler are not installed');
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      outcome: 'OUTCOME_NEEDS_EVIDENCE',
      explained: true,
      status: 'INVALID_ARGUMENT',
      reason: 'REQUEST_REFUSED',
      fields: ['candidate.birth_date', 'ethnic_boarding_school.guardians[0].relation'],
      stream: ['response', 'error', 'response'],
      place: expect.stringMatching(/^Xã /),
    });
  });

  it('in Java, where Debian has put its packages', async (context) => {
    const { code, out, err } = await run('java.sh', service.target);
    if (code === 77) context.skip('a JDK, libgrpc-java and what goes with it are not installed');
    expect(err).toBe('');
    expect(out.trim().split('\n')).toEqual([
      'OUTCOME_NEEDS_EVIDENCE',
      'INVALID_ARGUMENT',
      'candidate.birth_date',
    ]);
  });
});
