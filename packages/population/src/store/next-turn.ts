/**
 * Runs one piece of work for all who ask while it is not yet under way. Who asks while it is gets the next run: what
 * that finds is never older than the question.
 */
export class NextTurn<T> {
  readonly #work: () => Promise<T>;
  #running: Promise<unknown> | undefined;
  #next: Promise<T> | undefined;

  constructor(work: () => Promise<T>) {
    this.#work = work;
  }

  ask(): Promise<T> {
    if (this.#next === undefined) {
      const before = this.#running ?? Promise.resolve();
      const next = before.then(() => {
        this.#next = undefined;
        const work = this.#work();
        this.#running = work.catch(() => undefined);
        return work;
      });
      this.#next = next;
    }
    return this.#next;
  }
}
