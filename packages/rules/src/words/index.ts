export { type AssumptionWords, sayAssumption } from './assumptions.ts';
export { type Cited, citation, instrumentName, sayClause } from './citation.ts';
export { type SayDecisionOptions, sayAllAgree, sayDecision } from './decision.ts';
export { sayDifferences } from './difference.ts';
export { sayExplanation } from './explain/index.ts';
export { type FoundClauses, findClauses } from './find/find-clauses.ts';
export { sayFinding } from './findings/index.ts';
export { LANGUAGES, type Language, sayDay, sayHundredths, sayPoints } from './language.ts';
export {
  LETTER_TEMPLATES,
  type Letter,
  type LetterOptions,
  type LetterTemplate,
  parentsLetter,
} from './letter/letter.ts';
export { type MissingWords, type PlaceName, sayMissing } from './missing/index.ts';
export { sayNumbers } from './numbers/index.ts';
export { sayPart } from './parts.ts';
export { sayRulings } from './ruling.ts';
export { sayTaper } from './taper.ts';
export { sayBasis, sayConfidence, sayDeclared, sayIdentity, sayOutcome } from './terms.ts';
