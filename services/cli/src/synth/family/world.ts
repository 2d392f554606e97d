import type { Day } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import type { Numbers } from '../numbers.ts';
import { Homes } from '../places/homes.ts';
import { ExampleMarks } from '../places/marks.ts';
import { ExampleSchools } from '../places/schools.ts';
import type { Random } from '../random.ts';

/** The example world: communes, made-up marks and schools. The same for every seed. */
export interface World {
  readonly units: Units;
  readonly homes: Homes;
  readonly marks: ExampleMarks;
  readonly schools: ExampleSchools;
}

/** Builds the example world on a table of units. */
export function makeWorld(units: Units): World {
  const homes = new Homes(units);
  const marks = new ExampleMarks(units, homes);
  return { units, homes, marks, schools: new ExampleSchools(units, homes, marks) };
}

/** What families are made with. */
export interface Making {
  readonly world: World;
  readonly random: Random;
  readonly numbers: Numbers;
  /** Day of record of the extract. */
  readonly recordedOn: Day;
}
