import type { Day } from '@cutru/calendar';
import type { DayFact, PlaceFact } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { tellingDays } from '../kernel/telling-days.ts';
import { MAYBE, NO, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { Addresses } from './addresses.ts';
import { Asking } from './asking.ts';
import { askedKinds, asksChild, type EntryCase, type EntryPerson } from './case.ts';
import { GroupTest } from './group-test.ts';
import type { EntrySite } from './sites.ts';
import { ELSEWHERE, IN_AREA, registered, UNREGISTERED } from './stay.ts';

/** No group. */
export const NO_GROUP: Mask = 1;

/** Deciding clauses are a group's place in the plan and, above it, the zones in which it is met. */
const ZONES = 32;

/** So many areas of a plan take about as long as a question to the world. */
const AREAS_A_QUESTION = 16;

/** Numbers for texts: equal texts, equal numbers. */
class Numbers {
  readonly #known = new Map<string, number>();
  of(text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(text, number);
    }
    return number;
  }
  textOf(number: number): string {
    return [...this.#known.keys()][number] ?? '';
  }
}

/** What the questions of a case have in common: how an open fact is asked about. */
abstract class CaseQuestion implements Question {
  protected readonly c: EntryCase;
  readonly #addresses: Addresses;
  readonly #signatures: Numbers = new Numbers();
  #test: GroupTest | null = null;
  readonly #work: number;

  constructor(c: EntryCase) {
    this.c = c;
    this.#addresses = new Addresses(c.sites.flat());
    this.#work = Math.floor(c.sites.flat().length / AREAS_A_QUESTION);
  }

  protected testIn(world: World): GroupTest {
    if (this.#test?.context.world !== world)
      this.#test = new GroupTest({ c: this.c, addresses: this.#addresses, world, asking: new Asking(world) });
    this.#test.begin();
    // A plan of hundreds of zones is work as well: the search for what is missing is bounded by questions.
    world.questions += this.#work;
    return this.#test;
  }

  abstract evaluate(world: World): Mask;
  abstract decidingClause(): number;

  signature(): number {
    return this.#signatures.of(this.#test?.trace ?? '');
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    switch (fact.type) {
      case 'PLACE':
      case 'CHOICE':
        return [IN_AREA, ELSEWHERE, UNREGISTERED];
      case 'READING':
        return this.#addresses.readings(fact);
      case 'VILLAGE':
        return this.#addresses.villages(fact);
      case 'EITHER':
        return [0, 1];
      case 'DAY':
        return this.#days(fact, subject, world);
      default:
        // Marks, kinds of units, ethnicity and schooling are not read here.
        return [0];
    }
  }

  #days(fact: DayFact, subject: Subject, world: World): readonly number[] {
    const { c } = this;
    const person = [c.child, ...c.guardians].find((each) => each.subject === subject) as EntryPerson;
    const answerOn = (day: Day): number => {
      world.assume(fact, day);
      this.evaluate(world);
      world.release();
      return this.signature();
    };
    const edges = this.#test?.edges(person) ?? [];
    return tellingDays(fact, answerOn, { edges, guesses: [], last: c.day + 1, fuzz: 0 });
  }
}

/** Which group of the plan a child meets first. */
export class EntryQuestion extends CaseQuestion {
  readonly #zones: Numbers = new Numbers();
  /** Where the child lives that is known to be registered nowhere. */
  readonly #unplaced: PlaceFact;
  readonly #unplacedOf: Subject;
  /** In the last world evaluated: the first group met, its zones, and whether somebody looked at is registered. */
  #first = -1;
  #schools = '';

  constructor(c: EntryCase) {
    super(c);
    const kind = askedKinds(c.plan).at(-1) ?? 'permanent';
    this.#unplaced = { type: 'PLACE', field: `residence.${kind}`, place: null };
    this.#unplacedOf = asksChild(c.plan) ? 'candidate' : (c.guardians[0]?.subject ?? 'candidate');
  }

  /** The answer "this group", the first of the plan highest. */
  bitOf(group: number): Mask {
    return 1 << (this.c.plan.groups.length - group);
  }

  evaluate(world: World): Mask {
    const test = this.testIn(world);
    const { plan, sites } = this.c;
    this.#first = -1;
    let mask: Mask = 0;
    for (const [i, group] of plan.groups.entries()) {
      let answer: Tri = NO;
      const schools: string[] = [];
      for (const site of sites[i] as readonly EntrySite[]) {
        const there = test.answer(group, site).answer;
        if (there === YES && site.school !== '') schools.push(site.school);
        answer = or(answer, there);
      }
      if (answer !== NO) mask |= this.bitOf(i);
      if (answer === YES) {
        this.#first = i;
        this.#schools = schools.join(';');
        return mask;
      }
    }
    return mask | this.#noGroup(test, world);
  }

  /** Nobody is refused for having no registered place: then it is open where the child lives. */
  #noGroup(test: GroupTest, world: World): Mask {
    const anchored = this.anchored(test);
    test.note(anchored);
    if (anchored === YES) return NO_GROUP;
    const open = NO_GROUP | this.bitOf(0);
    if (anchored === MAYBE) return open;
    const lives = world.value(this.#unplaced, this.#unplacedOf);
    return lives === OPEN ? open : lives === IN_AREA ? this.bitOf(0) : NO_GROUP;
  }

  /** Whether the child, or of a plan that looks at guardians alone one of them, is registered anywhere that day. */
  anchored(test: GroupTest): Tri {
    const { child, guardians, plan } = this.c;
    const kinds = askedKinds(plan);
    if (asksChild(plan)) return registered(test.context, child, kinds);
    return guardians.reduce<Tri>((any, each) => or(any, registered(test.context, each, kinds)), NO);
  }

  decidingClause(): number {
    return this.#first < 0 ? -1 : this.#first + ZONES * this.#zones.of(this.#schools);
  }

  /** The group of a deciding clause, by its place in the plan; -1: none. */
  groupOf(clause: number): number {
    return clause < 0 ? -1 : clause % ZONES;
  }

  /** The schools in whose zones it was met. */
  schoolsOf(clause: number): readonly string[] {
    return this.#zones
      .textOf(Math.floor(clause / ZONES))
      .split(';')
      .filter((school) => school !== '');
  }

  /** What every area of every group says, in the world as it stands. */
  told(world: World): GroupTest {
    return this.testIn(world);
  }
}

/** Whether a group is met in the zone of one school: what is missing to tell zones apart. */
export class ZoneQuestion extends CaseQuestion {
  readonly #group: number;
  readonly #site: EntrySite;

  constructor(c: EntryCase, group: number, site: EntrySite) {
    super(c);
    this.#group = group;
    this.#site = site;
  }

  evaluate(world: World): Mask {
    const group = this.c.plan.groups[this.#group];
    return group === undefined ? NO : this.testIn(world).answer(group, this.#site).answer;
  }

  decidingClause(): number {
    return 0;
  }
}
