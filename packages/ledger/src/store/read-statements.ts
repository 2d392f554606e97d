import { prepared, type Query, sql } from '@cutru/database';
import type { NodeId } from '../merkle/ranges.ts';

export interface NodeRow {
  level: number;
  position: bigint;
  hash: Buffer;
}

/** Roots of stored subtrees; those of level 0 are leaf hashes. */
export const nodesAt = (nodes: readonly NodeId[]): Query<NodeRow> => {
  const leaves = nodes.filter(({ level }) => level === 0).map(({ position }) => position);
  const inner = nodes.filter(({ level }) => level !== 0);
  return prepared(
    'log-nodes',
    sql<NodeRow>`
      select 0::int2 as level, index as position, leaf_hash as hash
      from cutru_log.entries where index = any(${leaves}::int8[])
      union all
      select n.level, n.position, n.hash
      from unnest(${inner.map(({ level }) => level)}::int2[], ${inner.map(({ position }) => position)}::int8[])
        as w (level, position)
      join cutru_log.nodes n on n.level = w.level and n.position = w.position`,
  );
};

export interface EntryRow {
  index: bigint;
  id: string;
  time: string;
  salt: Buffer;
  leaf_hash: Buffer;
  entry: Buffer;
}

export const entryAt = (index: number): Query<EntryRow> => sql<EntryRow>`
  select index, id, time, salt, leaf_hash, entry from cutru_log.entries where index = ${index}::int8`;

export interface RecordedRow extends EntryRow {
  kind: string;
  epoch: number | null;
  key: Buffer | null;
  sealed: Buffer | null;
}

export const entryWithRecord = (id: string): Query<RecordedRow> => sql<RecordedRow>`
  select e.index, e.id, e.time, e.salt, e.leaf_hash, e.entry, e.kind, r.epoch, r.key, r.sealed
  from cutru_log.entries e left join cutru_log.records r on r.index = e.index
  where e.id = ${id}::uuid`;
