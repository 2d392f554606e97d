import { describe, it } from 'vitest';
import { agreesWhereKnown, agreesWithCompletions } from './naive-property.ts';

describe('the decision against the text read day by day', () => {
  it('agrees where everything is known', () => agreesWhereKnown(1500));

  it('is settled exactly when all completions agree, and its bounds are theirs', { timeout: 120_000 }, () =>
    agreesWithCompletions(20),
  );
});
