import { at, type Loose, listOf } from './loose.ts';

/** A list of places of a plan, with its path. */
export interface PlaceList {
  readonly path: string;
  readonly places: readonly Loose[];
}

/** Every list of places in a plan's values, in the order in which a plan's sections stand in its schema. */
export function placeLists(value: Loose): readonly PlaceList[] {
  const each = (key: string): PlaceList[] =>
    listOf(at(at(value, 'entry'), key)).map((item, i) => ({
      path: `entry.${key}[${i}].places`,
      places: listOf(at(item, 'places')),
    }));
  return [
    { path: 'boarding.added_areas', places: listOf(at(at(value, 'boarding'), 'added_areas')) },
    { path: 'grade_10.places', places: listOf(at(at(value, 'grade_10'), 'places')) },
    ...each('zones'),
    ...each('groups'),
  ];
}
