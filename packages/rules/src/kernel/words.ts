/** How surely the text behind a clause is known; the weaker of two is `unconfirmed`. */
export type Confidence = 'confirmed' | 'unconfirmed';

/** A text for people, Vietnamese first. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}
