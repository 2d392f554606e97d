import type { CodeShape } from '@cutru/tables';

/**
 * Citizen numbers: those registered in 001 to 008 begin with two zeros. A number of nine digits is an old identity card,
 * and gets none.
 */
export const CITIZEN_SHAPE: CodeShape = { digits: 12, zeros: 2 };

/** Codes of communes. */
export const COMMUNE_SHAPE: CodeShape = { digits: 5, zeros: 4 };
