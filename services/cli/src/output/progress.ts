import { Presets, SingleBar } from 'cli-progress';
import type { Answering, Io } from '../io.ts';

/** How far a run has come; `total` is `null` where it is not known. */
export interface PhaseProgress<Phase extends string> {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | null;
}

/** What the phases of a run are called, each as wide as the others. */
export type PhaseLabels<Phase extends string> = Readonly<
  Record<Phase, Readonly<Record<Answering['language'], string>>>
>;

/** Shows how far a run has come. */
export interface ProgressDisplay<Phase extends string> {
  readonly show: (progress: PhaseProgress<Phase>) => void;
  /** Clears what was drawn; may be called more than once. */
  stop(): void;
}

const SILENT = { show: () => undefined, stop: () => undefined };

/** Draws on a terminal only, and never where a machine reads. */
export function openProgress<Phase extends string>(
  io: Io,
  answering: Answering,
  labels: PhaseLabels<Phase>,
): ProgressDisplay<Phase> {
  if (!io.terminal || answering.json) return SILENT;
  const bar = new SingleBar(
    { format: '{phase} {bar} {percentage}% ', hideCursor: true, clearOnComplete: true, fps: 5 },
    Presets.shades_classic,
  );
  let phase: Phase | null = null;
  return {
    show(progress) {
      if (progress.total === null) return;
      const label = labels[progress.phase][answering.language];
      if (progress.phase !== phase) {
        if (phase !== null) bar.stop();
        bar.start(progress.total, progress.done, { phase: label });
        phase = progress.phase;
      } else bar.update(progress.done, { phase: label });
    },
    stop() {
      if (phase !== null) bar.stop();
      phase = null;
    },
  };
}
