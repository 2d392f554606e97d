import { type Day, parseDay } from '@cutru/calendar';
import { type Units, villageName } from '@cutru/places';
import { RESIDENCE_KINDS, type ResidenceKind } from '@cutru/residence';
import { ENTRY_LEVELS, type EntryGroup, type EntryZone, type Plan, type PlanPlace } from '@cutru/rules';
import { CaseError } from './case-error.ts';
import { countedTo } from './counted-to.ts';
import type { Fields } from './fields.ts';
import { readAt } from './read-at.ts';

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const PLACE = String.raw`(?<code>\d{5})(?:@(?<on>${DAY}))?(?: in (?<villages>.+))?`;
/** `A 30577@2025-06-30 in Ấp 1, Ấp 2`: a zone of school A, or a place of group A. */
const AREA = new RegExp(String.raw`^(?<of>\S+) ${PLACE}$`);
/** `2a EITHER permanent,temporary ZONE since 2024-06-01 by distance`; `-` for no kind of residence. */
const GROUP = new RegExp(
  String.raw`^(?<id>\S+) (?<who>CHILD|GUARDIAN|EITHER|BOTH) (?<kinds>\S+) (?<where>ZONE|PLACES|ANYWHERE)(?: since (?<since>${DAY}))?(?<distance> by distance)?$`,
);

type Groups = Readonly<Record<string, string | undefined>>;

function match(pattern: RegExp, text: string, where: string): Groups {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) throw new CaseError(where, 'CASE_UNREADABLE', text);
  return groups;
}

interface Area {
  readonly of: string;
  readonly place: PlanPlace;
}

function areasOf(fields: Fields, key: string, day: Day, units: Units): Area[] {
  return (fields.texts(key) ?? []).map((text, i) => {
    const where = `${fields.where}.${key}[${i}]`;
    const { of = '', code = '', on, villages } = match(AREA, text, where);
    const read = on === undefined ? day : readAt(where, on, parseDay);
    const unit = units.at(code, read)?.unit;
    if (unit === undefined) throw new CaseError(where, 'CASE_UNIT_UNKNOWN', code);
    return { of, place: { unit, villages: villages?.split(', ').map(villageName) ?? null } };
  });
}

function kindsOf(text: string, where: string): readonly ResidenceKind[] {
  if (text === '-') return [];
  const kinds = text.split(',');
  if (kinds.some((kind) => !(RESIDENCE_KINDS as readonly string[]).includes(kind)))
    throw new CaseError(where, 'CASE_WORD_UNKNOWN', text);
  return kinds as ResidenceKind[];
}

function groupsOf(fields: Fields, places: readonly Area[]): EntryGroup[] {
  return (fields.texts('groups') ?? []).map((text, i): EntryGroup => {
    const where = `${fields.where}.groups[${i}]`;
    const found = match(GROUP, text, where);
    const id = found.id ?? '';
    return {
      id,
      title: { vi: `nhóm ${id}`, en: `group ${id}` },
      who: found.who as EntryGroup['who'],
      kinds: kindsOf(found.kinds ?? '', where),
      since: found.since === undefined ? null : readAt(where, found.since, parseDay),
      where: found.where as EntryGroup['where'],
      places: places.filter(({ of }) => of === id).map(({ place }) => place),
      byDistance: found.distance !== undefined,
    };
  });
}

/**
 * The small plan inside a case: `zones`, `groups` and `group_places` as above, units read on the day of the file unless
 * a day is given, `counted_to`, `plan_year` and `plan_levels`. `plan: none` leaves it out.
 */
export function entryPlan(fields: Fields, file: Day, units: Units): Plan | null {
  const zones = areasOf(fields, 'zones', file, units).map(
    ({ of, place }): EntryZone => ({ school: of, name: `Trường ${of}`, quota: null, places: [place] }),
  );
  const groups = groupsOf(fields, areasOf(fields, 'group_places', file, units));
  const said = fields.text('counted_to');
  const counted = said === undefined ? null : readAt(`${fields.where}.counted_to`, said, countedTo);
  const year = Number(fields.text('plan_year') ?? '2025');
  const levels = fields.word('plan_levels', ENTRY_LEVELS);
  if (fields.word('plan', ['none', 'empty']) === 'none') return null;
  return {
    id: 'example-2025',
    version: '1',
    hash: '',
    programme: 'school-entry',
    title: { vi: 'Kế hoạch ví dụ', en: 'Example plan' },
    issuer: 'UBND xã ví dụ',
    document: null,
    year,
    countedTo: counted,
    quota: null,
    kinhShare: null,
    settings: {},
    complaint: null,
    boarding: null,
    grade10: null,
    entry: { levels: levels === undefined ? ENTRY_LEVELS : [levels], zones, groups },
  };
}
