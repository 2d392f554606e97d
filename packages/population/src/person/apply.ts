import type { Day } from '@cutru/calendar';
import { villageOf } from '@cutru/residence';
import type { DayAttested, ResidenceAttested, StayAttested, VillageAttested } from '../papers/item.ts';
import { giveFrom, givePresence, giveTo, giveVillage } from './bounds.ts';
import { giveCommune } from './communes.ts';
import { type Effect, ignored, type MergeContext, NONE } from './effect.ts';
import { type Group, groupOver, groupsAt, groupsUnder } from './groups.ts';
import { insertStay } from './insert.ts';
import { type Stay, sorted, sureSpan } from './stays.ts';

type Step = (stays: readonly Stay[], group: Group) => Effect;

/** Days on which the code of a paper may be meant: that of issue, and those of which it speaks. */
function codeDays(attested: ResidenceAttested, issuedOn: Day): Day[] {
  if (attested.says === 'FROM' || attested.says === 'TO') return [issuedOn, attested.day];
  return attested.says === 'STAY' && attested.from !== null ? [issuedOn, attested.from] : [issuedOn];
}

/** Runs one step after the other, each on what the one before made; one that contradicts makes the whole do so. */
function inTurn(
  stays: readonly Stay[],
  start: Group,
  find: (stays: readonly Stay[]) => Group | undefined,
  steps: readonly Step[],
): Effect {
  let result: Effect = NONE;
  let now = stays;
  let group: Group | undefined = start;
  for (const step of steps) {
    if (group === undefined) break;
    const effect = step(now, group);
    if (effect.effect === 'NONE') continue;
    if (effect.effect === 'IGNORED') return effect;
    now = sorted(effect.stays);
    result = result.effect === 'CONTRADICTS' ? { ...result, stays: now } : { ...effect, stays: now };
    group = find(now);
  }
  return result;
}

function applyStay(
  context: MergeContext,
  stays: readonly Stay[],
  attested: StayAttested,
  issuedOn: Day,
): Effect {
  const { communeCode, village, from, to } = attested;
  const days = codeDays(attested, issuedOn);
  const span = sureSpan({ ...attested, codeOn: null, recordedOn: issuedOn, basis: 'PAPER' });
  const dayless = from === null && to === null;
  const find = (now: readonly Stay[]): Group | undefined => {
    const groups = groupsAt(context, now, communeCode, days);
    return dayless ? groups[0] : groupOver(groups, span);
  };
  if (dayless && groupsAt(context, stays, communeCode, days).length > 1) return ignored('AMBIGUOUS');
  const group = find(stays);
  if (group === undefined || attested.before) return insertStay(context, stays, attested, issuedOn);
  const steps: Step[] = [];
  // A source splits a stay at the merger: the day on which it has the other half begin is no news.
  const begins = group.members.some((stay) => stay.from === from);
  if (from !== null && !begins) steps.push((now, { first }) => giveFrom(now, first, from));
  if (to === 'OPEN') steps.push((now, { last }) => givePresence(context, now, last, issuedOn));
  else if (to !== null) steps.push((now, { last }) => giveTo(now, last, to));
  if (village !== null) steps.push((now, found) => giveVillages(now, found, village));
  return inTurn(stays, group, find, steps);
}

/** The village of every stay of a group: it is one address. */
function giveVillages(stays: readonly Stay[], group: Group, village: string): Effect {
  const steps = group.members.map(
    (stay): Step =>
      (now) =>
        giveVillage(now, stay, village),
  );
  return inTurn(stays, group, () => group, steps);
}

function applyVillage(
  context: MergeContext,
  stays: readonly Stay[],
  attested: VillageAttested,
  issuedOn: Day,
): Effect {
  const groups = groupsAt(context, stays, attested.communeCode, [issuedOn]);
  const open = groups.filter((group) => group.members.some((stay) => villageOf(stay) === null));
  const meant = groups.length > 1 ? groupsUnder(open, attested.communeCode) : groups;
  const [group] = meant;
  if (groups.length === 0) return ignored('NO_SUCH_STAY');
  if (group === undefined || meant.length > 1) return ignored('AMBIGUOUS');
  return giveVillages(stays, group, attested.village);
}

function applyDay(
  context: MergeContext,
  stays: readonly Stay[],
  attested: DayAttested,
  issuedOn: Day,
): Effect {
  const { says, communeCode, day } = attested;
  const groups = groupsAt(context, stays, communeCode, codeDays(attested, issuedOn));
  const group =
    says === 'FROM'
      ? groups.find(({ sure }) => sure.last >= day)
      : groups.findLast(({ sure, first }) => sure.first <= day || first.from === null);
  if (group !== undefined) {
    return says === 'FROM' ? giveFrom(stays, group.first, day) : giveTo(stays, group.last, day);
  }
  const from = says === 'FROM' ? day : null;
  const to = says === 'TO' ? day : null;
  return insertStay(
    context,
    stays,
    { says: 'STAY', communeCode, village: null, from, to, before: false },
    issuedOn,
  );
}

/** What one thing that a paper attests does to the stays that are known. `stays` are in order. */
export function applyPaper(
  context: MergeContext,
  stays: readonly Stay[],
  attested: ResidenceAttested,
  issuedOn: Day,
): Effect {
  if (context.units.byCode(attested.communeCode).length === 0) return ignored('UNKNOWN_CODE');
  switch (attested.says) {
    case 'STAY':
      return applyStay(context, stays, attested, issuedOn);
    case 'FROM':
    case 'TO':
      return applyDay(context, stays, attested, issuedOn);
    case 'VILLAGE':
      return applyVillage(context, stays, attested, issuedOn);
    case 'FORMER_COMMUNE':
    case 'CURRENT_COMMUNE':
      return giveCommune(context, stays, attested, issuedOn);
  }
}
