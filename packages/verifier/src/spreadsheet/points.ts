/** Hundredths as files write points: `0.75`; empty where they are open. */
export function pointsCell(hundredths: number | null): string {
  if (hundredths === null) return '';
  const text = String(hundredths).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
