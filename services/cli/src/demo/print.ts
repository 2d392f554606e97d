import { styleText } from 'node:util';
import type { Outcome } from '@cutru/rules';
import type { Line } from './say.ts';

/** Where the demonstration writes. */
export interface Screen {
  /** Columns of a line. */
  readonly width: number;
  /** Whether it is a terminal that wants colours. */
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const OUTCOME_STYLES: Readonly<Record<Outcome, Style>> = {
  ELIGIBLE: ['bold', 'green'],
  NOT_ELIGIBLE: ['bold', 'red'],
  NEEDS_EVIDENCE: ['bold', 'yellow'],
};

function styled({ colours }: Screen, style: Style | null, text: string): string {
  return colours && style !== null ? styleText(style, text, { validateStream: false }) : text;
}

/** Breaks a text at blanks; every line but the first begins two columns further in. */
export function wrap(text: string, indent: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let empty = true;
  for (const word of text.split(' ')) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && longer.length > width) {
      lines.push(line);
      line = ' '.repeat(indent + 2) + word;
    } else line = longer;
    empty = false;
  }
  lines.push(line);
  return lines;
}

/** The lines of one application as text, coloured where there is somebody to see it. */
export function printLines(screen: Screen, lines: readonly Line[], outcome: Outcome): string {
  const styles: Readonly<Record<Line['kind'], Style | null>> = {
    HEAD: 'bold',
    STORY: 'italic',
    RESULT: OUTCOME_STYLES[outcome],
    TEXT: null,
    ASIDE: 'dim',
  };
  return lines
    .flatMap(({ kind, indent, text }) =>
      wrap(text, indent, screen.width).map((line) => styled(screen, styles[kind], line)),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A text of its own, wrapped. */
export function printText(screen: Screen, text: string, style: Style | null = null): string {
  return wrap(text, 0, screen.width)
    .map((line) => `${styled(screen, style, line)}\n`)
    .join('');
}
