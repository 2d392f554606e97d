/** Points of a category (diện) in hundredths: 1 for all, 2 and 3 for those whom the regulation lists. */
export interface ExamPoints {
  readonly '1': number;
  readonly '2': number;
  readonly '3': number;
}

/** A part of upper secondary school as a fraction: two thirds are `parts` 2 of `whole` 3. */
export interface Share {
  readonly parts: number;
  readonly whole: number;
}

/** From which marks on somebody graduates, in hundredths. */
export interface PassMarks {
  /** The score, at least. */
  readonly score: number;
  /** Every mark must be above this (điểm liệt). */
  readonly failing: number;
}

/** The numbers of a year's instrument. */
export interface ExamParameters {
  /** The article on priority: 39 of Circular 15/2020, 42 of Circular 24/2024. */
  readonly article: '39' | '42';
  readonly points: ExamPoints;
  /** 2(e): so many months old on the day of the exam. */
  readonly ageMonths: number;
  /** Bits of the marks of the places of 2(d) and 3(a). */
  readonly placeMarks: number;
  /** What counts by place: permanent residence and the schools' districts, or where the schools stand. */
  readonly place: 'RESIDENCE' | 'SCHOOL';
  /**
   * So many months of residence counted up to the exam; `null`: throughout upper secondary school (assumption
   * `three-school-years`). Only where residence counts.
   */
  readonly residenceMonths: number | null;
  /** Of the semesters of upper secondary school, at least. */
  readonly share: Share;
  /** `null`: the score of that year is not computed. */
  readonly pass: PassMarks | null;
}
