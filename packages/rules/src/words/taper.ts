import type { Decision, Part } from '../kernel/decision.ts';
import { UNIVERSITY_INSTRUMENTS } from '../university-admission/instruments.ts';
import type { UniversityParameters } from '../university-admission/parameters.ts';
import { type Language, sayHundredths, sayPlain, sayPoints } from './language.ts';

function parametersOf(decision: Decision): UniversityParameters | null {
  const instrument = UNIVERSITY_INSTRUMENTS.find(({ id }) => id === decision.instrument);
  if (instrument === undefined || decision.admissionYear === null) return null;
  return instrument.parametersOf(decision.admissionYear);
}

function pointsOf(part: Part): number | null {
  return part.kind === 'ADMISSION' ? null : part.points;
}

function applied(decision: Decision, from: number, top: number, language: Language): string {
  const total = decision.total ?? 0;
  const due = decision.parts.map(pointsOf).filter((points) => points !== null);
  const share = decision.priorityPoints ?? decision.areaPoints ?? decision.policyPoints;
  const number = (hundredths: number): string => sayHundredths(hundredths, language);
  const head =
    language === 'vi'
      ? `Tổng điểm ${number(total)}, từ ${number(from)} trở lên, nên điểm ưu tiên giảm dần`
      : `The total of ${number(total)} is ${number(from)} or more, so the points are tapered`;
  if (share === null || due.length === 0) return `${head}.`;
  const factor = `(${sayPlain(top, language)} - ${number(total)}) / ${sayPlain(top - from, language)}`;
  const sum = due.length > 1 ? `(${due.map(number).join(' + ')})` : due.map(number).join('');
  const exact = due.reduce((all, points) => all + points, 0) * (top - total);
  const rounded = exact % (top - from) === 0 ? '' : language === 'vi' ? ' (đã làm tròn)' : ' (rounded)';
  const whole =
    decision.priorityPoints !== null
      ? ''
      : language === 'vi'
        ? ', mới tính phần đã rõ'
        : ', as far as it is settled';
  return `${head}: ${sum} × ${factor} = ${number(share)}${rounded}${whole}.`;
}

/**
 * The arithmetic of the taper, with the decision's own numbers: (area + group) × (30 − total) / 7.5, rounded half up
 * once, on the sum. `null` where the programme gives no points.
 */
export function sayTaper(decision: Decision, language: Language): string | null {
  const parameters = parametersOf(decision);
  if (parameters === null) return null;
  const { taperFrom, taperTop } = parameters;
  if (decision.taper === 'APPLIED' && taperFrom !== null) {
    return applied(decision, taperFrom, taperTop, language);
  }
  if (decision.taper === 'NOT_REACHED' && taperFrom !== null && decision.total !== null) {
    return language === 'vi'
      ? `Tổng điểm ${sayHundredths(decision.total, 'vi')}, dưới ${sayHundredths(taperFrom, 'vi')}, nên điểm ưu tiên giữ nguyên.`
      : `The total of ${sayHundredths(decision.total, 'en')} is below ${sayHundredths(taperFrom, 'en')}, so the points stay whole.`;
  }
  if (taperFrom === null) {
    return language === 'vi'
      ? `Năm ${decision.admissionYear} chưa áp dụng quy định giảm dần điểm ưu tiên.`
      : `The taper does not apply in ${decision.admissionYear} yet.`;
  }
  return language === 'vi'
    ? `Chưa có tổng điểm, nên điểm ưu tiên chưa được giảm dần; từ ${sayPoints(taperFrom, 'vi')} trở lên thì phải tính lại.`
    : `No total was given, so the points are not tapered; from a total of ${sayHundredths(taperFrom, 'en')} they have to be.`;
}
