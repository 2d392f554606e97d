/** Form of points in a token: two decimals and a point, up to `99.99`. */
export const POINTS: RegExp = /^(?:0|[1-9]\d?)\.\d{2}$/;

/**
 * Points as a token writes them. A token is read by people and by programs that do not know this one, where a `75`
 * would be taken for seventy-five points and a number `0.75` for a binary fraction: so hundredths become `"0.75"`.
 * @throws TypeError unless whole hundredths from 0 to 9999
 */
export function pointsText(hundredths: number): string {
  if (!Number.isInteger(hundredths) || hundredths < 0 || hundredths > 9999) {
    throw new TypeError('points are whole hundredths from 0 to 9999');
  }
  return (hundredths / 100).toFixed(2);
}

/** Hundredths of points in the form `POINTS`. */
export function pointsOf(text: string): number {
  return Number(text.replace('.', ''));
}
