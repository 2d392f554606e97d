import type { Day } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import type { CommuneAttested } from '../papers/item.ts';
import { contradicts, type Effect, ignored, type MergeContext, NONE } from './effect.ts';
import { groupsAt, groupsUnder } from './groups.ts';
import { pathsOf, pathsOn, type Stay, sureSpan } from './stays.ts';

const EVE: Day = MERGER_DAY - 1;

/** A code with the day on which it is read. */
interface CodeOn {
  readonly code: string;
  readonly on: Day;
}

/** The stay as two, of before and of after the merger: each half then narrows the readings of the other. */
function halves(stay: Stay, before: CodeOn, after: CodeOn, recordedOn: Day): Stay[] {
  return [
    { ...stay, communeCode: before.code, codeOn: before.on, to: EVE, basis: 'PAPER' },
    { ...stay, communeCode: after.code, codeOn: after.on, from: MERGER_DAY, recordedOn, basis: 'PAPER' },
  ];
}

/**
 * The stay with its address known by the paper's commune as well. `undefined`: nothing new; `null`: what the paper says
 * is one of the readings, but cannot be told apart from more than the source has.
 */
function narrowed(
  context: MergeContext,
  stay: Stay,
  attested: CommuneAttested,
  issuedOn: Day,
): { readonly stays: Stay[]; readonly agrees: boolean } | undefined | null {
  const former = attested.says === 'FORMER_COMMUNE';
  const given: CodeOn = { code: attested.code, on: former ? EVE : MERGER_DAY };
  const renamed: Stay = {
    ...stay,
    communeCode: given.code,
    codeOn: given.on,
    basis: 'PAPER',
  };
  const paths = pathsOn(context.units, given.code, [given.on]);
  const readings = pathsOf(context.units, stay, context.bornFrom);
  if (!readings.some((path) => paths.includes(path))) return { stays: [renamed], agrees: false };
  if (readings.length === 1) return undefined;
  if (paths.every((path) => readings.includes(path))) return { stays: [renamed], agrees: true };
  const recordedOn = former ? stay.recordedOn : Math.max(stay.recordedOn, issuedOn);
  const goesOn = sureSpan(stay).last >= MERGER_DAY || (stay.to === 'OPEN' && recordedOn >= MERGER_DAY);
  if (stay.from === null || stay.from > EVE || !goesOn || stay.communeCode === null) return null;
  const own = (on: Day): CodeOn | undefined =>
    context.units.at(stay.communeCode ?? '', on) === undefined
      ? undefined
      : { code: stay.communeCode ?? '', on };
  const before = former ? given : own(EVE);
  const after = former ? own(MERGER_DAY) : given;
  if (before === undefined || after === undefined) return null;
  return { stays: halves(stay, before, after, recordedOn), agrees: true };
}

/** A paper that says in which commune of before or after the merger an address lies. */
export function giveCommune(
  context: MergeContext,
  stays: readonly Stay[],
  attested: CommuneAttested,
  issuedOn: Day,
): Effect {
  const eve = attested.says === 'FORMER_COMMUNE' ? EVE : MERGER_DAY;
  if (context.units.at(attested.code, eve) === undefined) return ignored('UNKNOWN_CODE');
  const { communeCode } = attested;
  const groups = groupsUnder(groupsAt(context, stays, communeCode, [issuedOn]), communeCode);
  const [group] = groups;
  if (group === undefined) return ignored('NO_SUCH_STAY');
  if (groups.length > 1) return ignored('AMBIGUOUS');
  let agrees = true;
  let changed = false;
  let unusable = false;
  const made = stays.flatMap((stay) => {
    if (!group.members.includes(stay)) return [stay];
    const result = narrowed(context, stay, attested, issuedOn);
    if (result === null) unusable = true;
    if (result === undefined || result === null) return [stay];
    changed = true;
    agrees &&= result.agrees;
    return result.stays;
  });
  if (!changed) return unusable ? ignored('UNUSABLE') : NONE;
  if (agrees) return { effect: 'NARROWS', stays: made };
  const field = attested.says === 'FORMER_COMMUNE' ? 'former_commune' : 'current_commune';
  return contradicts(made, field, attested.communeCode);
}
