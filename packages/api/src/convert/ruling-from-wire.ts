import { PART_KINDS, type Part, type RuledPart, type Ruling, type RulingAnswer } from '@cutru/rules';
import { RULING_TEXT_LIMITS, type RulingAnswerInput, type RulingInput } from '@cutru/verifier';
import type {
  RulingPaper as WirePaper,
  RuledPart as WireRuled,
  Ruling as WireRuling,
} from '../gen/cutru/v1/ruling.ts';
import { dayFrom, malformed, present, word } from './answer.ts';
import { readPoints } from './application/shared-from-wire.ts';
import { AREA_CLASS, DECLARED_GROUP, RULING_EFFECT } from './enums.ts';
import type { FieldReader } from './field-reader.ts';
import type { LoggedRuling } from './types.ts';

/** One for each kind of part. */
const MAX_RULINGS = PART_KINDS.length;

/** What to read the rest by where the answer cannot stand. */
const ANY_ANSWER: RulingAnswerInput = { part: 'ADMISSION', admitted: false };

function readAnswer(reader: FieldReader, at: string, answer: WireRuling['answer']): RulingAnswerInput {
  switch (answer?.$case) {
    case 'area': {
      const area = reader.choice(`${at}.area`, AREA_CLASS, answer.value);
      return area === undefined ? ANY_ANSWER : { part: 'AREA', area };
    }
    case 'group': {
      const group = reader.choice(`${at}.group`, DECLARED_GROUP, answer.value);
      return group === undefined ? ANY_ANSWER : { part: 'POLICY', group };
    }
    case 'admitted':
      return { part: 'ADMISSION', admitted: answer.value };
    case 'points': {
      const points = readPoints(reader, `${at}.points`, answer.value);
      return points === '' ? ANY_ANSWER : { part: 'PRIORITY', points };
    }
    case undefined:
      reader.add(`${at}.answer`, 'CHOICE_MISSING');
      return ANY_ANSWER;
  }
}

const NO_PAPER: WirePaper = { type: '', number: '', issuer: '', issuedOn: '' };

/** The paper of a ruling; that all of it is there is for the verifier to say. */
function readPaper(reader: FieldReader, at: string, given: WirePaper | undefined): RulingInput['paper'] {
  if (given === undefined) reader.add(at, 'RULING_PAPER_INCOMPLETE');
  const paper = given ?? NO_PAPER;
  return {
    type: reader.clearText(`${at}.type`, paper.type, RULING_TEXT_LIMITS.type),
    number: reader.clearText(`${at}.number`, paper.number, RULING_TEXT_LIMITS.number),
    issuer: reader.clearText(`${at}.issuer`, paper.issuer, RULING_TEXT_LIMITS.issuer),
    issuedOn: reader.dateText(`${at}.issued_on`, paper.issuedOn, false),
  };
}

function readRuling(reader: FieldReader, at: string, ruling: WireRuling): RulingInput {
  return {
    answer: readAnswer(reader, at, ruling.answer),
    reason: reader.clearText(`${at}.reason`, ruling.reason, RULING_TEXT_LIMITS.reason),
    paper: readPaper(reader, `${at}.paper`, ruling.paper),
    officer: reader.clearText(`${at}.officer`, ruling.officer, RULING_TEXT_LIMITS.officer),
    ruledOn: reader.dateText(`${at}.ruled_on`, ruling.ruledOn, false),
  };
}

/** The rulings of a request as the verifier takes them. */
export function readRulings(reader: FieldReader, rulings: readonly WireRuling[]): readonly RulingInput[] {
  return reader
    .list('rulings', rulings, MAX_RULINGS)
    .map((ruling, i) => readRuling(reader, `rulings[${i}]`, ruling));
}

function answerFromWire(answer: WireRuling['answer']): RulingAnswer {
  switch (answer?.$case) {
    case 'area':
      return { part: 'AREA', area: word('ruling.area', AREA_CLASS, answer.value) };
    case 'group':
      return { part: 'POLICY', group: word('ruling.group', DECLARED_GROUP, answer.value) };
    case 'admitted':
      return { part: 'ADMISSION', admitted: answer.value };
    case 'points':
      return { part: 'PRIORITY', points: answer.value };
    case undefined:
      return malformed('ruling.answer');
  }
}

function rulingFromWire({ answer, reason, paper, officer, ruledOn }: WireRuling): Ruling {
  const { type, number, issuer, issuedOn } = present('ruling.paper', paper);
  return {
    answer: answerFromWire(answer),
    reason,
    paper: { type, number, issuer, issuedOn: dayFrom('ruling.paper.issued_on', issuedOn) },
    officer,
    ruledOn: dayFrom('ruling.ruled_on', ruledOn),
  };
}

/** A ruling from a message, beside its part of the decision. @throws ApiError `RESPONSE_MALFORMED` */
export function ruledFromWire(message: WireRuled, parts: readonly Part[]): RuledPart {
  const ruling = rulingFromWire(present('ruled.ruling', message.ruling));
  const found = parts.find(({ kind }) => kind === ruling.answer.part) ?? malformed('ruled.ruling.answer');
  return { ruling, effect: word('ruled.effect', RULING_EFFECT, message.effect), found };
}

/** A ruling of an entry of the log from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function loggedRulingFromWire(message: WireRuled): LoggedRuling {
  const { answer, officer, ruledOn } = present('ruled.ruling', message.ruling);
  return {
    answer: answerFromWire(answer),
    effect: word('ruled.effect', RULING_EFFECT, message.effect),
    officer,
    ruledOn: dayFrom('ruling.ruled_on', ruledOn),
  };
}
