import type { Day } from '@cutru/calendar';
import type { Ethnicity, ResidenceKind } from '@cutru/residence';
import type { PaperType } from './paper-types.ts';

/** A paper that was handed in. */
export interface Paper {
  readonly type: PaperType;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Day;
}

interface OfResidence {
  /** Kind of the residence (thường trú, tạm trú, nơi ở hiện tại); left out: permanent, of which most papers tell. */
  readonly kind?: Exclude<ResidenceKind, 'permanent'>;
}

/** A whole stay at a place; days are civil, `to` is the last one. */
export interface StayAttested extends OfResidence {
  readonly says: 'STAY';
  readonly communeCode: string;
  /** `null`: the paper does not say. */
  readonly village: string | null;
  /** `null`: the paper does not say. */
  readonly from: Day | null;
  /** `OPEN`: still there on the day of issue; `null`: the paper does not say. */
  readonly to: Day | 'OPEN' | null;
  /** Whether the row was given for the time before the first recorded day. */
  readonly before: boolean;
}

/** A first or a last day of the stay at a place. */
export interface DayAttested extends OfResidence {
  readonly says: 'FROM' | 'TO';
  readonly communeCode: string;
  readonly day: Day;
}

/** The village of an address. */
export interface VillageAttested extends OfResidence {
  readonly says: 'VILLAGE';
  readonly communeCode: string;
  readonly village: string;
}

/** In which commune of before (`FORMER_COMMUNE`) or of after the merger an address lies that is known by another code. */
export interface CommuneAttested extends OfResidence {
  readonly says: 'FORMER_COMMUNE' | 'CURRENT_COMMUNE';
  readonly communeCode: string;
  readonly code: string;
}

/** Dân tộc. */
export interface EthnicityAttested {
  readonly says: 'ETHNICITY';
  readonly ethnicity: Ethnicity;
}

/** What a paper attests of residence. */
export type ResidenceAttested = StayAttested | DayAttested | VillageAttested | CommuneAttested;

/** What a paper attests, of a kind of residence. */
export function ofKind(attested: ResidenceAttested, kind: ResidenceKind): ResidenceAttested {
  return kind === 'permanent' ? attested : { ...attested, kind };
}

/** Of which kind of residence a paper tells. */
export function kindOf({ kind }: ResidenceAttested): ResidenceKind {
  return kind ?? 'permanent';
}

/** What a paper attests. */
export type Attested = ResidenceAttested | EthnicityAttested;

/** Whom a paper is about: the candidate, or the guardian of that number in the application. */
export type About = 'candidate' | `guardian_${number}`;

/** One thing that a paper attests about one person. */
export interface EvidenceItem {
  /** Line of the file, for messages. */
  readonly row: number;
  readonly about: About;
  readonly paper: Paper;
  readonly attests: Attested;
}
