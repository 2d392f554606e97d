import fc from 'fast-check';
import { expect, test } from 'vitest';
import { universityInstrument } from '../../src/university-admission/check.ts';
import type { UniversityParameters } from '../../src/university-admission/parameters.ts';
import { taperAt, taperPoints } from '../../src/university-admission/taper.ts';

const of = (year: number): UniversityParameters => universityInstrument(year).parametersOf(year);

/** Article 7(4) as a fraction of whole numbers: ((30 - total) / 7.5) × points, half up to hundredths. */
function naive(points: number, total: number): number {
  if (total < 2250) return points;
  const numerator = BigInt(3000 - total) * BigInt(points);
  const denominator = 750n;
  const whole = numerator / denominator;
  return Number(whole + (2n * (numerator % denominator) >= denominator ? 1n : 0n));
}

test('100,000 cases against fractions of whole numbers', () => {
  const parameters = of(2025);
  let seed = 20_250_701;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let i = 0; i < 100_000; i += 1) {
    const points = next(400);
    const total = next(2) === 0 ? next(3001) : 2250 + next(751);
    if (taperPoints(parameters, points, total) !== naive(points, total)) expect.fail(`${points} at ${total}`);
  }
});

test('every sum of area and policy points at every total from 22.50', () => {
  const parameters = of(2026);
  const sums = [0, 25, 50, 75, 100, 125, 150, 175, 200, 225, 250, 275];
  for (const points of sums)
    for (let total = 2240; total <= 3000; total += 1)
      if (taperPoints(parameters, points, total) !== naive(points, total))
        expect.fail(`${points} at ${total}`);
});

test('points never rise with the total, never fall below nothing, and are gone at 30.00', () => {
  const parameters = of(2024);
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 0, max: 2999 }), (points, total) => {
      const here = taperPoints(parameters, points, total);
      expect(taperPoints(parameters, points, total + 1)).toBeLessThanOrEqual(here);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(here).toBeLessThanOrEqual(points);
      expect(taperPoints(parameters, points, 3000)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('without a total, or in a year without taper, nothing is tapered and it says so', () => {
  expect([taperAt(of(2025), null), taperPoints(of(2025), 275, null)]).toEqual(['NOT_APPLIED', 275]);
  expect([taperAt(of(2022), 2900), taperPoints(of(2022), 275, 2900)]).toEqual(['NOT_APPLIED', 275]);
  expect([taperAt(of(2023), 2249), taperPoints(of(2023), 275, 2249)]).toEqual(['NOT_REACHED', 275]);
  expect([taperAt(of(2023), 2250), taperPoints(of(2023), 275, 2250)]).toEqual(['APPLIED', 275]);
});
