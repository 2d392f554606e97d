import { describe, expect, it } from 'vitest';
import { clauseTree } from '../../src/explain/tree.ts';
import {
  type ClauseNode,
  type Decision,
  type Finding,
  INSTRUMENTS,
  type Instrument,
  instrumentById,
  sayClause,
} from '../../src/index.ts';

function treeOf(instrument: Instrument, ...clauses: readonly string[]): readonly ClauseNode[] {
  const findings = clauses.map(
    (clause): Finding => ({
      clause,
      verdict: 'NOT_MET',
      confidence: 'confirmed',
      reason: 'NOT_CLAIMED',
      parameters: null,
    }),
  );
  return clauseTree({ findings, parts: [] } as unknown as Decision, instrument);
}

function all(nodes: readonly ClauseNode[]): ClauseNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const outline = (nodes: readonly ClauseNode[]): unknown =>
  nodes.map(({ clause, children }) => (children.length === 0 ? clause : [clause, outline(children)]));

describe('the clauses as a tree', () => {
  it.each(INSTRUMENTS.map((each) => [each.id, each] as const))(
    'of %s are all cited in words',
    (_, instrument) => {
      const nodes = all(treeOf(instrument));
      for (const { clause } of nodes) {
        expect(sayClause(clause, 'vi')).not.toBe(clause);
        expect(sayClause(clause, 'en')).toMatch(/^(?:Article|Annex|group|the) /);
      }
      expect(nodes.filter(({ title }) => title !== null)).toHaveLength(instrument.clauses.length);
    },
  );

  it('have a group below its clause, and a topic by itself', () => {
    expect(outline(treeOf(instrumentById('circular-30-2024') as Instrument))).toEqual([
      ['14', ['14(1)', ['14(2)', ['14(2) group 1', '14(2) group 2', '14(2) group 3']], '14(3)']],
    ]);
    const law = instrumentById('law-68-2020-from-2026-07') as Instrument;
    expect(outline(treeOf(law, 'Plan 1', 'Plan 2a'))).toEqual([
      ['Plan', ['Plan 1', 'Plan 2a']],
      'No residence',
      '38',
      'Under 6',
    ]);
  });
});
