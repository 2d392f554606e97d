import { Worker } from 'node:worker_threads';
import { TablesError } from '../errors.ts';
import type { Answer, Request, WorkbookJob } from './messages.ts';

/** The file beside this one, in whichever form this one is run. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** A thread that reads a workbook, asked one thing at a time. */
export class WorkbookThread {
  readonly #file: string;
  readonly #worker: Worker;
  readonly #milliseconds: number;
  /** Settles what is being waited for. */
  #settle: ((answer: Answer | Error) => void) | undefined;
  /** An answer that came before it was asked for. */
  #early: Answer | Error | undefined;

  constructor(file: string, job: WorkbookJob) {
    this.#file = file;
    this.#milliseconds = job.limits.milliseconds;
    this.#worker = new Worker(WORKER, {
      workerData: job,
      transferList: [job.bytes.buffer as ArrayBuffer],
      execArgv: [],
      // What a library says of a file is nobody's to see: it may quote from it.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: job.limits.memory },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (error) =>
      this.#hear(error instanceof Error ? error : new Error(String(error))),
    );
  }

  ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  /** The next answer. @throws TablesError */
  async answer(): Promise<Exclude<Answer, { answer: 'REFUSED' }>> {
    const answer = await this.#next();
    if (answer instanceof Error) {
      await this.close();
      const full = 'code' in answer && answer.code === 'ERR_WORKER_OUT_OF_MEMORY';
      throw answer instanceof TablesError
        ? answer
        : new TablesError(
            full ? 'WORKBOOK_UNPACKS_TOO_LARGE' : 'WORKBOOK_DAMAGED',
            this.#file,
            {},
            { cause: answer },
          );
    }
    if (answer.answer === 'REFUSED') {
      await this.close();
      throw new TablesError(answer.code, this.#file, {}, { cause: answer.cause });
    }
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(answer: Answer | Error): void {
    if (this.#settle === undefined) this.#early ??= answer;
    else this.#settle(answer);
  }

  #next(): Promise<Answer | Error> {
    const early = this.#early;
    this.#early = undefined;
    if (early !== undefined) return Promise.resolve(early);
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#hear(new TablesError('WORKBOOK_TOO_SLOW', this.#file)),
        this.#milliseconds,
      );
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = undefined;
        resolve(answer);
      };
    });
  }
}
