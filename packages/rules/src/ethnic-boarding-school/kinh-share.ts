/**
 * At most so many percent of a year's new intake may be Kinh, by the clause that admits them: 9(3) of Circular 04/2023, 18(3)
 * of Circular 01/2016.
 */
export const KINH_SHARE: Readonly<Record<string, number>> = { '9(3)': 10, '18(3)': 5 };
