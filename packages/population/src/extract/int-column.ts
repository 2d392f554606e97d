/** A growing column of 32-bit integers: 4 bytes a value, nothing for the garbage collector to walk through. */
export class IntColumn {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** The value at an index that was pushed. */
  at(index: number): number {
    return this.#values[index] as number;
  }
}
