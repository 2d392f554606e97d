import { makeCitizenNumber } from '@cutru/residence';

/** Nobody: a number put together for the example, with a serial from those that made-up people have (900000 on). */
export function madeUp(birthYear: number, sex: 'MALE' | 'FEMALE'): string {
  return makeCitizenNumber({ registration: '089', sex, birthYear, serial: 999_990 });
}
