/** Stands in a cell whose formula has no result. No cell holds it by itself: it is no text that a sheet can have. */
export const UNCALCULATED = '\u{f8ff}uncalculated\u{f8ff}';

const FORMULA =
  /<((?:\w+:)?)c\b([^>]*)>(\s*<\1f\b(?:[^>]*\/>|[^>]*>[^<]*<\/\1f>))\s*(?:<\1v\s*\/>\s*|<\1v>\s*<\/\1v>\s*)?<\/\1c>/g;
const EMPTY_VALUE = /<(?:\w+:)?v\b/;
const TYPE = /\bt="[^"]*"/;

/**
 * Marks the cells of a sheet whose formula was never calculated, as programs write them that are no spreadsheet. The
 * library would take them for empty, or for 0, and nobody would know. A formula whose result is an empty text has
 * `t="str"` and a value without content, and is calculated.
 */
export function markUncalculated(sheet: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  if (!hasFormula(bytes)) return sheet;
  // One character a byte: nothing but markup is looked at.
  const xml = bytes
    .toString('latin1')
    .replace(FORMULA, (cell, prefix: string, attributes: string, formula: string) => {
      const isEmptyText = /\bt="str"/.test(attributes) && EMPTY_VALUE.test(cell);
      if (isEmptyText) return cell;
      const mark = Buffer.from(UNCALCULATED).toString('latin1');
      return `<${prefix}c${attributes.replace(TYPE, '')} t="str">${formula}<${prefix}v>${mark}</${prefix}v></${prefix}c>`;
    });
  return Buffer.from(xml, 'latin1');
}

function hasFormula(bytes: Buffer): boolean {
  return ['<f>', '<f ', '<f/', ':f>', ':f ', ':f/'].some((start) => bytes.includes(start));
}
