/** Groups (nhóm đối tượng) of Article 14(2) of Circular 30/2024, best first. */
export const GRADE_10_GROUPS = ['1', '2', '3'] as const;
export type Grade10Group = (typeof GRADE_10_GROUPS)[number];

/** Prizes of a province for which 14(3) gives points. */
export type ProvincialPrize = 'provincial_first' | 'provincial_second' | 'provincial_third';

/** The numbers of an instrument for grade 10; points are hundredths on the total of subjects marked out of 10. */
export interface Grade10Parameters {
  /** 14(2). */
  readonly groupPoints: Readonly<Record<Grade10Group, number>>;
  /** 14(3): points for prizes (điểm khuyến khích), which are no part of the priority points. */
  readonly prizePoints: Readonly<Record<ProvincialPrize, number>>;
}

/** Circular 30/2024, from the intake of 2025. */
export const FROM_2025: Grade10Parameters = {
  groupPoints: { '1': 200, '2': 150, '3': 100 },
  prizePoints: { provincial_first: 150, provincial_second: 100, provincial_third: 50 },
};
