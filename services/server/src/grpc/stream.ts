import {
  type ApiError,
  type Decoded,
  encodeStreamAnswer,
  grpcError,
  type VerifyStreamRequest,
  type VerifyStreamResponse,
  verifyRequestFromWire,
} from '@cutru/api';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../engine/failures.ts';
import type { CallContext } from '../engine/types.ts';
import type { Telling } from '../telling/log.ts';
import type { CallMeter } from '../telling/metrics.ts';
import { contextOf, shuttingDown, type Watching } from './unary.ts';

export type VerifyStreamCall = ServerDuplexStream<
  Decoded<VerifyStreamRequest>,
  VerifyStreamResponse | Uint8Array
>;

const METHOD = 'VerifyStream';

/** Items of one stream that are under way at most: above that it is not read on. */
const IN_FLIGHT = 1_024;

/**
 * One stream: items are decided side by side and answered in any order. No more is read than is under way or than the
 * client takes answers.
 */
export class StreamSession {
  readonly #call: VerifyStreamCall;
  readonly #engine: Engine;
  readonly #telling: Telling;
  readonly #meter: CallMeter;
  readonly #context: CallContext;
  #sequence = 0;
  #underWay = 0;
  #blocked = false;
  #ended = false;
  /** With what it ends before its client has ended it. */
  #ending: ApiError | null = null;
  #closed = false;

  constructor(
    call: VerifyStreamCall,
    engine: Engine,
    { telling, metrics }: Watching,
    onClosed: (session: StreamSession) => void,
  ) {
    this.#call = call;
    this.#engine = engine;
    this.#telling = telling;
    this.#meter = metrics.meter(METHOD);
    this.#context = contextOf(call);
    const closed = () => {
      if (this.#closed) return;
      this.#closed = true;
      onClosed(this);
    };
    call.on('data', (item: Decoded<VerifyStreamRequest>) => void this.#take(item));
    call.on('end', () => {
      this.#ended = true;
      this.#settle();
    });
    call.on('drain', () => {
      this.#blocked = false;
      this.#regulate();
    });
    call.on('cancelled', closed);
    call.on('close', closed);
    call.on('finish', closed);
    call.on('error', closed);
  }

  /** Reads no more, answers what is under way, and ends so that the client goes elsewhere with the rest. */
  drain(): void {
    this.#endWith(shuttingDown());
  }

  /** Reads no more, and ends once what is under way is answered. */
  #endWith(error: ApiError): void {
    this.#ending ??= error;
    this.#call.pause();
    this.#settle();
  }

  async #take(item: Decoded<VerifyStreamRequest>): Promise<void> {
    const sequence = this.#sequence++;
    // What was read before the pause is the client's to send again.
    if (this.#ending !== null) return;
    if (!item.ok && item.error.code === 'MESSAGE_TOO_LARGE') {
      this.#meter.ended(item.error.code, 0);
      this.#telling.failed(METHOD, item.error);
      this.#endWith(item.error);
      return;
    }
    this.#underWay += 1;
    this.#regulate();
    const requestId = item.ok ? (item.value.request?.requestId ?? '') : '';
    const answer = await this.#answer(item);
    this.#underWay -= 1;
    if (this.#closed || this.#call.cancelled) return;
    if (!this.#call.write(encodeStreamAnswer(sequence, requestId, answer))) this.#blocked = true;
    this.#regulate();
    this.#settle();
  }

  async #answer(item: Decoded<VerifyStreamRequest>): Promise<Uint8Array | ApiError> {
    const began = performance.now();
    try {
      if (!item.ok) throw item.error;
      const answer = await this.#engine.verify(verifyRequestFromWire(item.value.request), this.#context);
      this.#meter.ended('OK', performance.now() - began);
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      this.#meter.ended(failure.code, performance.now() - began);
      this.#telling.failed(METHOD, failure);
      return failure;
    }
  }

  #regulate(): void {
    if (this.#ending !== null || this.#blocked || this.#underWay >= IN_FLIGHT) this.#call.pause();
    else if (this.#call.isPaused()) this.#call.resume();
  }

  #settle(): void {
    if (this.#closed || this.#underWay > 0) return;
    const isRefused = this.#ending?.code === 'MESSAGE_TOO_LARGE';
    if (this.#ended && !isRefused) this.#call.end();
    else if (this.#ending !== null) this.#call.emit('error', grpcError(this.#ending));
  }
}
