interface Asked<Key, Row> {
  readonly key: Key;
  readonly resolve: (row: Row | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export interface BatchedReadsOptions<Key, Row> {
  /** Reads many keys at once and gives what was found, by name. */
  readonly read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Row>>;
  readonly nameOf: (key: Key) => string;
  /** Keys of a statement at most. */
  readonly max: number;
  /** Statements at once. */
  readonly lanes: number;
}

/** Look-ups of concurrent requests go together: while statements are under way, what is asked waits for the next. */
export class BatchedReads<Key, Row> {
  readonly #options: BatchedReadsOptions<Key, Row>;
  #asked: Asked<Key, Row>[] = [];
  #lanes = 0;

  constructor(options: BatchedReadsOptions<Key, Row>) {
    this.#options = options;
  }

  get(key: Key): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ key, resolve, reject });
      if (this.#lanes < this.#options.lanes) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#lanes += 1;
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#asked.length > 0) {
      const batch = this.#asked.splice(0, this.#options.max);
      try {
        const found = await this.#options.read(batch.map(({ key }) => key));
        for (const { key, resolve } of batch) resolve(found.get(this.#options.nameOf(key)));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#lanes -= 1;
  }
}
