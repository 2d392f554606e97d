import { ZenEngine } from '@gorules/zen-engine';
import { type EngineAnswer, type EngineFacts, ROWS } from './rules-engine.ts';

const FACTS: readonly string[] = [...new Set(ROWS.flatMap(({ when }) => Object.keys(when)))];

/** A cell of a decision table; empty: whatever the fact is. */
function cell(value: string | boolean | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}

function tableOf(): object {
  return {
    hitPolicy: 'collect',
    inputs: FACTS.map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'gives', name: 'gives', field: 'gives' }],
    rules: ROWS.map(({ when, gives }, i) => ({
      _id: `row${i}`,
      ...Object.fromEntries(FACTS.map((fact) => [fact, cell(when[fact])])),
      gives: JSON.stringify(gives),
    })),
  };
}

function modelOf(): object {
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: tableOf(), position: { x: 1, y: 0 } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

/** The rows as one decision table of zen-engine, which collects every row that holds. */
export function zenEngine(): {
  readonly run: (facts: EngineFacts) => Promise<EngineAnswer>;
  readonly dispose: () => void;
} {
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify(modelOf())));
  return {
    async run(facts) {
      const { result } = (await decision.evaluate(facts)) as { result: readonly { gives: string }[] };
      return { findings: result.map(({ gives }) => gives) };
    },
    dispose: () => engine.dispose(),
  };
}
