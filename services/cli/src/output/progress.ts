import type { Phase, Progress } from '@cutru/verifier';
import { Presets, SingleBar } from 'cli-progress';
import type { Answering, Io } from '../io.ts';

/** Shows how far a run has come. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  /** Clears what was drawn; may be called more than once. */
  stop(): void;
}

const PHASES: Readonly<Record<Phase, Readonly<Record<Answering['language'], string>>>> = {
  CANDIDATES: { vi: 'Đọc bảng thí sinh     ', en: 'Reading the candidates' },
  SOURCE: { vi: 'Đọc dữ liệu cư trú    ', en: 'Reading the extract   ' },
  DECIDING: { vi: 'Kiểm tra từng hồ sơ   ', en: 'Checking each row     ' },
};

const SILENT: ProgressDisplay = { show: () => undefined, stop: () => undefined };

/** Draws on a terminal only, and never where a machine reads. */
export function openProgress(io: Io, answering: Answering): ProgressDisplay {
  if (!io.terminal || answering.json) return SILENT;
  const bar = new SingleBar(
    { format: '{phase} {bar} {percentage}% ', hideCursor: true, clearOnComplete: true, fps: 5 },
    Presets.shades_classic,
  );
  let phase: Phase | null = null;
  return {
    show(progress) {
      if (progress.total === null) return;
      const label = PHASES[progress.phase][answering.language];
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
