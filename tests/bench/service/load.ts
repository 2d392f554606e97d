import { Client, credentials } from '@grpc/grpc-js';

const VERIFY = '/cutru.v1.VerificationService/Verify';
const STREAM = '/cutru.v1.VerificationService/VerifyStream';
const LIMITS = { 'grpc.max_receive_message_length': 16 * 1024 * 1024 };

const asIs = (bytes: Buffer): Buffer => bytes;

/** What a load came to. */
export interface LoadResult {
  readonly perSecond: number;
  /** The last answer as it came. */
  readonly sample: Buffer;
}

function clientOf(target: string): Client {
  return new Client(target, credentials.createInsecure(), LIMITS);
}

/**
 * Unary calls over one channel, so many of them always under way; the next begins when one is answered. Requests and answers
 * stay bytes, so that the generator is as light for every server.
 */
export async function unaryLoad(
  target: string,
  count: number,
  inFlight: number,
  request: (at: number) => Buffer,
): Promise<LoadResult> {
  const client = clientOf(target);
  let sample: Buffer = Buffer.alloc(0);
  try {
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      let started = 0;
      let done = 0;
      const next = (): void => {
        if (started === count) return;
        const bytes = request(started);
        started += 1;
        client.makeUnaryRequest(
          VERIFY,
          asIs,
          asIs,
          bytes,
          { deadline: Date.now() + 60_000 },
          (error, answer) => {
            if (error) return reject(error);
            sample = answer as Buffer;
            done += 1;
            if (done === count) resolve();
            else next();
          },
        );
      };
      for (let at = 0; at < inFlight; at += 1) next();
    });
    return { perSecond: (count * 1000) / (performance.now() - began), sample };
  } finally {
    client.close();
  }
}

/** One stream with so many items under way. */
export async function streamLoad(
  target: string,
  count: number,
  inFlight: number,
  item: (at: number) => Buffer,
): Promise<LoadResult> {
  const client = clientOf(target);
  let sample: Buffer = Buffer.alloc(0);
  try {
    const call = client.makeBidiStreamRequest(STREAM, asIs, asIs, { deadline: Date.now() + 300_000 });
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      let sent = 0;
      let done = 0;
      const next = (): void => {
        if (sent === count) return;
        call.write(item(sent));
        sent += 1;
      };
      call.on('error', reject);
      call.on('data', (answer: Buffer) => {
        sample = answer;
        done += 1;
        if (done === count) {
          call.end();
          resolve();
        } else next();
      });
      for (let at = 0; at < inFlight; at += 1) next();
    });
    return { perSecond: (count * 1000) / (performance.now() - began), sample };
  } finally {
    client.close();
  }
}
