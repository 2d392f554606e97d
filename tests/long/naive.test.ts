import { describe, it } from 'vitest';
import { agreesWhereKnown, agreesWithCompletions } from '../law/naive-property.ts';

describe('the decision against the text read day by day, at length', () => {
  it('agrees where everything is known', { timeout: 3_600_000 }, () => agreesWhereKnown(100_000));

  it('is settled exactly when all completions agree', { timeout: 3_600_000 }, () =>
    agreesWithCompletions(2000),
  );
});
