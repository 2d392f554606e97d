import { type ClientDuplexStream, type ServiceError, status } from '@grpc/grpc-js';
import { ApiError } from '../errors/api-error.ts';
import { errorFromGrpc, errorFromStatus } from '../errors/decode.ts';
import type {
  VerificationServiceClient,
  VerifyRequest,
  VerifyResponse,
  VerifyStreamRequest,
  VerifyStreamResponse,
} from '../gen/cutru/v1/verification_service.ts';
import { metadataOf, waitBefore } from './call.ts';
import type { Settings } from './options.ts';

/** What a session tells whoever uses it. */
export interface SessionEvents {
  /** An item was answered. */
  readonly answered: (index: number, answer: VerifyResponse | ApiError) => void;
  /** Nothing more will come. */
  readonly failed: (error: ApiError) => void;
}

/**
 * Sends items over a stream and tells their answers by index. Where the service goes away the stream is opened again and
 * what has no answer yet is sent again: the request ids make that safe. Silence is bounded instead of the whole, since a
 * stream may rightly last for hours.
 */
export class StreamSession {
  readonly #client: VerificationServiceClient;
  readonly #settings: Settings;
  readonly #events: SessionEvents;
  readonly #silenceMs: number;
  /** Items without an answer, in the order in which they were given. */
  readonly #open = new Map<number, VerifyRequest>();
  #call: ClientDuplexStream<VerifyStreamRequest, VerifyStreamResponse> | null = null;
  /** Index of the item at each place of the present stream, while it has no answer. */
  #places = new Map<number, number>();
  #sent = 0;
  #attempt = 0;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    client: VerificationServiceClient,
    settings: Settings,
    silenceMs: number,
    events: SessionEvents,
  ) {
    this.#client = client;
    this.#settings = settings;
    this.#silenceMs = silenceMs;
    this.#events = events;
  }

  send(index: number, request: VerifyRequest): void {
    if (this.#open.size === 0) this.#listen();
    this.#open.set(index, request);
    if (this.#call !== null) this.#write(this.#call, index, request);
    else if (this.#attempt === 0) this.#start();
  }

  /** Ends the stream; what has no answer gets none. */
  close(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    const call = this.#call;
    this.#call = null;
    if (this.#open.size === 0) call?.end();
    else call?.cancel();
  }

  #write(
    call: ClientDuplexStream<VerifyStreamRequest, VerifyStreamResponse>,
    index: number,
    request: VerifyRequest,
  ): void {
    this.#places.set(this.#sent++, index);
    call.write({ request });
  }

  #start(): void {
    const call = this.#client.verifyStream(metadataOf(this.#settings));
    this.#call = call;
    this.#places = new Map();
    this.#sent = 0;
    call.on('data', (answer: VerifyStreamResponse) => {
      if (call === this.#call) this.#take(answer);
    });
    call.on('error', (error: ServiceError) => this.#lost(call, errorFromGrpc(error)));
    call.on('end', () => this.#lost(call, new ApiError('SERVICE_UNREACHABLE')));
    for (const [index, request] of this.#open) this.#write(call, index, request);
  }

  #take({ sequence, result }: VerifyStreamResponse): void {
    const index = this.#places.get(sequence);
    if (index === undefined || result === undefined) {
      this.#fail(new ApiError('RESPONSE_MALFORMED'));
      return;
    }
    this.#attempt = 0;
    this.#places.delete(sequence);
    this.#open.delete(index);
    if (this.#open.size === 0) clearTimeout(this.#timer);
    else this.#listen();
    this.#events.answered(index, result.$case === 'response' ? result.value : errorFromStatus(result.value));
  }

  /** The stream is over although it should not be. */
  #lost(call: ClientDuplexStream<VerifyStreamRequest, VerifyStreamResponse>, error: ApiError): void {
    if (call !== this.#call || this.#ended) return;
    this.#call = null;
    if (this.#open.size === 0) {
      this.#attempt = 0; // Nothing is lost: the next item opens another.
      return;
    }
    this.#attempt++;
    if (error.status !== status.UNAVAILABLE || this.#attempt >= this.#settings.attempts) {
      this.#fail(error);
      return;
    }
    const wait = waitBefore(this.#attempt, error, this.#settings.random);
    setTimeout(() => {
      if (!this.#ended) this.#start();
    }, wait);
  }

  /** Waits for the next answer, and not for longer than is allowed. */
  #listen(): void {
    if (this.#timer !== undefined && this.#open.size > 0) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#fail(new ApiError('DEADLINE_EXCEEDED')), this.#silenceMs);
  }

  #fail(error: ApiError): void {
    if (this.#ended) return;
    this.close();
    this.#events.failed(error);
  }
}
