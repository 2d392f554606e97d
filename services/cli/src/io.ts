/** Where a command writes, and whether somebody is looking. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether the errors go to a terminal: only then is progress drawn. */
  readonly terminal: boolean;
  /** Stops the work when the user asks for it. */
  readonly signal: AbortSignal;
}

/** How a command answers: for people in a language, or for machines. */
export interface Answering {
  readonly json: boolean;
  readonly language: 'vi' | 'en';
}
