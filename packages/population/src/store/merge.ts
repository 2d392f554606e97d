import { type ClientBase, execute, type Query, rows, sql } from '@cutru/database';

/** What an import means for people and their periods. */
export interface MergeCounts {
  readonly people: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Known by the store on a later day than by the file: what the store has stays. */
  readonly older: number;
  readonly periodsAdded: number;
  readonly periodsClosed: number;
}

/** Statements that merge what is staged, each over all people at once. In their order. */
export const MERGE = {
  addPeople: (): Query<unknown> => sql`
    insert into cutru_population.people (key)
    select key from staged_people s
    where not exists (select from cutru_population.people p where p.key = s.key)`,

  plan: (): Query<unknown> => sql`
    create temp table staged_plan on commit drop as
    select s.n, p.id as person,
      case
        when i.person is null then 'NEW'
        when i.content = s.content then 'UNCHANGED'
        when i.recorded_on > s.recorded_on then 'OLDER'
        else 'CHANGED'
      end as what
    from staged_people s
    join cutru_population.people p on p.key = s.key
    left join cutru_population.identities i on i.person = p.id and i.until is null`,

  closeIdentities: (id: number): Query<unknown> => sql`
    update cutru_population.identities i set until = ${id}
    from staged_plan plan
    where plan.what = 'CHANGED' and i.person = plan.person and i.until is null`,

  addIdentities: (id: number): Query<unknown> => sql`
    insert into cutru_population.identities (person, since, name_exact, name_plain, sealed, content, conflicting,
      disputed, incomplete, recorded_on)
    select plan.person, ${id}::integer, s.name_exact, s.name_plain, s.sealed, s.content, s.conflicting, s.disputed,
      s.incomplete, s.recorded_on
    from staged_people s join staged_plan plan on plan.n = s.n
    where plan.what in ('NEW', 'CHANGED')`,

  closePeriods: (id: number): Query<unknown> => sql`
    update cutru_population.periods p set until = ${id}
    from staged_plan plan
    where plan.what = 'CHANGED' and p.person = plan.person and p.until is null
      and not exists (select from staged_periods s where s.n = plan.n and s.digest = p.digest)`,

  addPeriods: (id: number): Query<unknown> => sql`
    insert into cutru_population.periods (person, digest, since, kind, commune_code, code_on, village, from_day,
      to_day, recorded_on)
    select plan.person, s.digest, ${id}::integer, s.kind, s.commune_code, s.code_on, s.village, s.from_day, s.to_day,
      s.recorded_on
    from staged_periods s join staged_plan plan on plan.n = s.n
    where plan.what = 'NEW' or plan.what = 'CHANGED' and not exists (
      select from cutru_population.periods p
      where p.person = plan.person and p.digest = s.digest and p.until is null
    )`,
} as const;

/** Merges what is staged as import `id`. Nothing is overwritten: what ends is closed with the id. */
export async function mergeStaged(client: ClientBase, id: number): Promise<MergeCounts> {
  await execute(client, MERGE.addPeople());
  await execute(client, MERGE.plan());
  await execute(client, sql`analyze staged_plan`);
  await execute(client, MERGE.closeIdentities(id));
  await execute(client, MERGE.addIdentities(id));
  const periodsClosed = await execute(client, MERGE.closePeriods(id));
  const periodsAdded = await execute(client, MERGE.addPeriods(id));
  const counted = await rows(
    client,
    sql<{ what: string; people: bigint }>`select what, count(*) as people from staged_plan group by what`,
  );
  const of = (what: string): number => Number(counted.find((each) => each.what === what)?.people ?? 0n);
  const people = counted.reduce((sum, each) => sum + Number(each.people), 0);
  return {
    people,
    new: of('NEW'),
    changed: of('CHANGED'),
    unchanged: of('UNCHANGED'),
    older: of('OLDER'),
    periodsAdded,
    periodsClosed,
  };
}
