export { type AssumptionWords, sayAssumption } from './assumptions.ts';
export { type Cited, citation, instrumentName, sayClause } from './citation.ts';
export { type SayDecisionOptions, sayAllAgree, sayDecision } from './decision.ts';
export { sayFinding } from './findings/index.ts';
export { LANGUAGES, type Language, sayDay, sayHundredths, sayPoints } from './language.ts';
export { type MissingWords, type PlaceName, sayMissing } from './missing/index.ts';
export { sayPart } from './parts.ts';
export { sayTaper } from './taper.ts';
export { sayBasis, sayConfidence, sayDeclared, sayIdentity, sayOutcome } from './terms.ts';
