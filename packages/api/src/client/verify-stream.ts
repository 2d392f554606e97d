import { verifyRequestToWire } from '../convert/request-to-wire.ts';
import type { VerificationResult } from '../convert/types.ts';
import { ApiError, apiErrorOf } from '../errors/api-error.ts';
import type { VerificationServiceClient, VerifyResponse } from '../gen/cutru/v1/verification_service.ts';
import { requestOf, type VerifyInput } from './input.ts';
import type { Settings } from './options.ts';
import { resultOf } from './result.ts';
import { StreamSession } from './stream-session.ts';

/** Settings of a stream. */
export interface StreamOptions {
  /** Items that are under way at most, those included that are answered and wait for one before them. Default 256. */
  readonly inFlight?: number;
  /** Milliseconds without any answer after which the stream fails. Default: the client's `deadlineMs`. */
  readonly silenceMs?: number;
  readonly signal?: AbortSignal;
}

/** The answer to one input. */
export type StreamAnswer = {
  /** Place of the input, from 0. */
  readonly index: number;
  readonly requestId: string;
} & (
  | { readonly result: VerificationResult; readonly error?: never }
  | { readonly error: ApiError; readonly result?: never }
);

/** Something that is waited for by one and told by many. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async heard(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#rung = false;
    this.#wake = undefined;
  }
}

interface Slot {
  readonly index: number;
  readonly requestId: string;
  answer: { readonly result: VerificationResult } | { readonly error: ApiError } | null;
}

/** Inputs, one at a time, without waiting for them. */
class Inputs {
  readonly #iterator: AsyncIterator<VerifyInput> | Iterator<VerifyInput>;
  readonly #bell: Bell;
  #asked = false;
  /** What came and was not taken yet. */
  next: VerifyInput | null = null;
  done = false;
  fault: { readonly error: unknown } | null = null;

  constructor(inputs: AsyncIterable<VerifyInput> | Iterable<VerifyInput>, bell: Bell) {
    this.#iterator =
      Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
    this.#bell = bell;
  }

  /** Asks for the next one, unless that is under way. */
  ask(): void {
    if (this.#asked || this.done || this.next !== null) return;
    this.#asked = true;
    const take = async (): Promise<void> => {
      try {
        const { done, value } = await this.#iterator.next();
        if (done === true) this.done = true;
        else this.next = value;
      } catch (error) {
        this.fault = { error };
      }
      this.#asked = false;
      this.#bell.ring();
    };
    void take();
  }

  async close(): Promise<void> {
    if (!this.done) await this.#iterator.return?.();
  }
}

const MAX_IN_FLIGHT = 10_000;

/**
 * Verifies many over one stream. Answers come in the order of the inputs; inputs are taken no faster than the window allows.
 * An input that is refused, here or by the service, is an answer and ends nothing.
 */
export async function* verifyStream(
  client: VerificationServiceClient,
  settings: Settings,
  inputs: AsyncIterable<VerifyInput> | Iterable<VerifyInput>,
  options: StreamOptions,
): AsyncGenerator<StreamAnswer, void, undefined> {
  const { inFlight = 256, silenceMs = settings.deadlineMs, signal } = options;
  if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > MAX_IN_FLIGHT) {
    throw new TypeError(`inFlight lies between 1 and ${MAX_IN_FLIGHT}`);
  }
  const bell = new Bell();
  const source = new Inputs(inputs, bell);
  const slots = new Map<number, Slot>();
  let first = 0;
  let failure: ApiError | null = null;

  const settle = (slot: Slot, answer: NonNullable<Slot['answer']>): void => {
    slot.answer = answer;
    bell.ring();
  };
  const take = async (slot: Slot, answer: VerifyResponse | ApiError): Promise<void> => {
    try {
      if (answer instanceof ApiError) settle(slot, { error: answer });
      else settle(slot, { result: await resultOf(settings, answer) });
    } catch (error) {
      settle(slot, { error: apiErrorOf(error) });
    }
  };
  const session = new StreamSession(client, settings, silenceMs, {
    answered: (index, answer) => {
      const slot = slots.get(index);
      if (slot !== undefined) void take(slot, answer);
    },
    failed: (error) => {
      failure = error;
      bell.ring();
    },
  });
  const send = (index: number, input: VerifyInput): void => {
    const slot: Slot = { index, requestId: input.requestId, answer: null };
    slots.set(index, slot);
    try {
      session.send(index, verifyRequestToWire(requestOf(input)));
    } catch (error) {
      slot.answer = { error: apiErrorOf(error) };
    }
  };
  const abort = (): void => {
    failure = new ApiError('CALL_CANCELLED');
    bell.ring();
  };
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();

  try {
    for (let next = 0; ; ) {
      if (failure !== null) throw failure;
      if (source.fault !== null) throw source.fault.error;
      if (source.next !== null && slots.size < inFlight) {
        send(next++, source.next);
        source.next = null;
      }
      const slot = slots.get(first);
      if (slot !== undefined && slot.answer !== null) {
        slots.delete(first++);
        yield { index: slot.index, requestId: slot.requestId, ...slot.answer };
        continue;
      }
      if (source.done && slots.size === 0) return;
      if (slots.size < inFlight) source.ask();
      await bell.heard();
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    session.close();
    await source.close();
  }
}
