export { PLACES_ERRORS, PlacesError, type PlacesErrorCode } from './errors.ts';
export * from './lists/index.ts';
export * from './units/index.ts';
