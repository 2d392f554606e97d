import type { Programme } from '@cutru/rules';
import type { ChannelOptions } from '@grpc/grpc-js';
import { PROGRAMME } from '../convert/enums.ts';
import {
  checkpointFromWire,
  entriesPageFromWire,
  loggedFromWire,
  proofFromWire,
} from '../convert/log-from-wire.ts';
import { entriesQueryToWire, proofQueryToWire } from '../convert/log-to-wire.ts';
import { verificationQueryToWire, verifyRequestToWire } from '../convert/request-to-wire.ts';
import type {
  Checkpoint,
  EntriesPage,
  EntriesQuery,
  EntryFilter,
  InclusionProof,
  LogEntry,
  LoggedVerification,
  ProofQuery,
  Purpose,
  VerificationQuery,
  VerificationResult,
} from '../convert/types.ts';
import { AuditServiceClient } from '../gen/cutru/v1/audit_service.ts';
import {
  type ListRulesResponse,
  ReferenceServiceClient,
  type ResolvePlaceResponse,
} from '../gen/cutru/v1/reference_service.ts';
import { VerificationServiceClient } from '../gen/cutru/v1/verification_service.ts';
import { type CallSettings, callUnary } from './call.ts';
import { requestOf, type VerifyInput } from './input.ts';
import { type ClientOptions, credentialsOf, type Settings, settingsOf } from './options.ts';
import { checkToken, resultOf } from './result.ts';
import { type StreamAnswer, type StreamOptions, verifyStream } from './verify-stream.ts';

function channelOptions(settings: Settings): ChannelOptions {
  return {
    'grpc.max_receive_message_length': settings.maxAnswerBytes,
    // Retries are made here, where it is known which are safe.
    'grpc.enable_retries': 0,
    // A peer that is gone without a word is noticed in half a minute.
    'grpc.keepalive_time_ms': 20_000,
    'grpc.keepalive_timeout_ms': 10_000,
  };
}

/**
 * A client of one service, over one channel. Every call has a deadline. A call is tried again only where the service was
 * not there (`UNAVAILABLE`) and asking twice does no harm: a reading, or a request with an id.
 * @example
 * const client = new CutruClient({ target: '127.0.0.1:50051', tls: false });
 * const { record, token } = await client.verify({ requestId: 'r-1', request });
 */
export class CutruClient {
  readonly #settings: Settings;
  readonly #verification: VerificationServiceClient;
  readonly #audit: AuditServiceClient;
  readonly #reference: ReferenceServiceClient;

  /** @throws TypeError for settings that cannot stand */
  constructor(options: ClientOptions) {
    const settings = settingsOf(options);
    const credentials = credentialsOf(options.tls);
    this.#settings = settings;
    const { target } = settings;
    this.#verification = new VerificationServiceClient(target, credentials, channelOptions(settings));
    const channelOverride = this.#verification.getChannel();
    this.#audit = new AuditServiceClient(target, credentials, { channelOverride });
    this.#reference = new ReferenceServiceClient(target, credentials, { channelOverride });
  }

  /**
   * Verifies one.
   * @throws VerifierError where fields cannot stand and nothing was sent; ApiError for everything else
   */
  async verify(input: VerifyInput, call: CallSettings = {}): Promise<VerificationResult> {
    const message = verifyRequestToWire(requestOf(input));
    const isSafe = input.requestId !== '' || input.dryRun === true;
    const service = this.#verification;
    const answer = await callUnary(service.verify.bind(service), message, this.#settings, isSafe, call);
    return resultOf(this.#settings, answer);
  }

  /** Verifies many over one stream, in the order of the inputs. @throws ApiError where the stream fails as a whole */
  verifyStream(
    inputs: AsyncIterable<VerifyInput> | Iterable<VerifyInput>,
    options: StreamOptions = {},
  ): AsyncGenerator<StreamAnswer, void, undefined> {
    return verifyStream(this.#verification, this.#settings, inputs, options);
  }

  /** A decision that was logged. @throws ApiError */
  async getVerification(query: VerificationQuery, call: CallSettings = {}): Promise<LoggedVerification> {
    const service = this.#verification;
    const message = verificationQueryToWire(query);
    const answer = await callUnary(
      service.getVerification.bind(service),
      message,
      this.#settings,
      true,
      call,
    );
    const logged = loggedFromWire(answer);
    await checkToken(this.#settings, logged.token, logged.disclosures, logged.entry.decisionId);
    return logged;
  }

  /** A page of entries of the log. @throws ApiError */
  async listVerifications(query: EntriesQuery, call: CallSettings = {}): Promise<EntriesPage> {
    const service = this.#audit;
    const message = entriesQueryToWire(query);
    return entriesPageFromWire(
      await callUnary(service.listVerifications.bind(service), message, this.#settings, true, call),
    );
  }

  /** All entries that a filter lets through, page by page. @throws ApiError */
  async *allVerifications(
    filter: EntryFilter,
    purpose: Purpose | null,
    call: CallSettings = {},
  ): AsyncGenerator<LogEntry, void, undefined> {
    let pageToken = '';
    do {
      const page = await this.listVerifications({ filter, purpose, pageSize: null, pageToken }, call);
      yield* page.entries;
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
  }

  /** The latest checkpoint of the log. @throws ApiError */
  async getCheckpoint(call: CallSettings = {}): Promise<Checkpoint> {
    const service = this.#audit;
    return checkpointFromWire(
      await callUnary(service.getCheckpoint.bind(service), {}, this.#settings, true, call),
    );
  }

  /** A proof that an entry is in the log. @throws ApiError */
  async getInclusionProof(query: ProofQuery, call: CallSettings = {}): Promise<InclusionProof> {
    const service = this.#audit;
    const message = proofQueryToWire(query);
    return proofFromWire(
      await callUnary(service.getInclusionProof.bind(service), message, this.#settings, true, call),
    );
  }

  /** The instruments of a programme, or of all. @throws ApiError */
  listRules(programme: Programme | null = null, call: CallSettings = {}): Promise<ListRulesResponse> {
    const service = this.#reference;
    const message = { programme: programme === null ? undefined : PROGRAMME.toWire(programme) };
    return callUnary(service.listRules.bind(service), message, this.#settings, true, call);
  }

  /** What a commune's code names on a day (`YYYY-MM-DD`). @throws ApiError */
  resolvePlace(code: string, on: string, call: CallSettings = {}): Promise<ResolvePlaceResponse> {
    const service = this.#reference;
    return callUnary(service.resolvePlace.bind(service), { code, on }, this.#settings, true, call);
  }

  /** Closes the channel; calls under way end with an error. */
  close(): void {
    this.#audit.close();
    this.#reference.close();
    this.#verification.close();
  }
}
