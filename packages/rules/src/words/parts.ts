import { KINH_SHARE } from '../ethnic-boarding-school/kinh-share.ts';
import type {
  AdmissionGroup,
  AdmissionPart,
  AreaPart,
  Part,
  PolicyPart,
  PolicyTier,
  PriorityPart,
} from '../kernel/decision.ts';
import type { Programme } from '../kernel/programme.ts';
import type { Words } from '../kernel/words.ts';
import { type Language, sayPoints } from './language.ts';
import { own } from './own.ts';
import { sayOutcome } from './terms.ts';

const NAMES: Readonly<Record<Part['kind'], Words>> = {
  AREA: { vi: 'Ưu tiên khu vực', en: 'Area priority' },
  POLICY: { vi: 'Ưu tiên theo đối tượng chính sách', en: 'Policy priority' },
  ADMISSION: {
    vi: 'Dự tuyển trường phổ thông dân tộc nội trú',
    en: 'Admission to an ethnic boarding school',
  },
  PRIORITY: { vi: 'Điểm ưu tiên', en: 'Priority points' },
};

const ENTRY: Words = { vi: 'Tuyển sinh theo nơi cư trú', en: 'Entry by residence' };

const TIERS: Readonly<Record<PolicyTier, Words>> = {
  NONE: { vi: 'không thuộc nhóm ưu tiên nào', en: 'no priority group' },
  UT2: { vi: 'nhóm UT2', en: 'UT2' },
  UT1: { vi: 'nhóm UT1', en: 'UT1' },
};

const GROUPS: Readonly<Record<AdmissionGroup, Words>> = {
  MINORITY: { vi: 'học sinh người dân tộc thiểu số', en: 'as a pupil of an ethnic minority' },
  VERY_SMALL: { vi: 'học sinh người dân tộc rất ít người', en: 'as a pupil of a very small people' },
  KINH: { vi: 'học sinh người dân tộc Kinh', en: 'as a Kinh pupil' },
  POOR: {
    vi: 'học sinh người dân tộc thiểu số thuộc hộ nghèo, hộ cận nghèo',
    en: 'as a minority pupil of a poor or near-poor household',
  },
};

function bounds(least: string | null, most: string | null, language: Language): string {
  if (least === null || most === null) return '';
  return language === 'vi' ? `, thấp nhất là ${least}, cao nhất là ${most}` : `, from ${least} to ${most}`;
}

function area(part: AreaPart, language: Language): string {
  if (part.outOfWindow) {
    const shown =
      part.area ??
      (part.atLeast === null || part.atMost === null ? null : `${part.atLeast} – ${part.atMost}`);
    if (language === 'vi') {
      const known = shown === null ? '' : ` (khu vực theo nơi học, nơi thường trú: ${shown})`;
      return `không được hưởng, vì đã quá thời hạn kể từ năm tốt nghiệp${known}`;
    }
    const known = shown === null ? '' : ` (the area would be ${shown})`;
    return `none is due, since too long has passed since graduation${known}`;
  }
  if (part.area === null || part.points === null) {
    return sayOutcome('NEEDS_EVIDENCE', language) + bounds(part.atLeast, part.atMost, language);
  }
  const points = sayPoints(part.points, language);
  if (part.outcome !== 'ELIGIBLE') {
    return language === 'vi'
      ? `không được cộng điểm, vì thuộc ${part.area} (${points})`
      : `no points are due for ${part.area} (${points})`;
  }
  return language === 'vi' ? `được hưởng ${part.area}, ${points}` : `${part.area} is due, ${points}`;
}

function policy(part: PolicyPart, language: Language): string {
  if (part.tier === null || part.points === null) {
    const least = part.atLeast === null ? null : TIERS[part.atLeast][language];
    const most = part.atMost === null ? null : TIERS[part.atMost][language];
    return sayOutcome('NEEDS_EVIDENCE', language) + bounds(least, most, language);
  }
  if (part.tier === 'NONE') {
    return language === 'vi'
      ? 'không được hưởng, vì không thuộc đối tượng nào'
      : 'none is due, no group applies';
  }
  const points = sayPoints(part.points, language);
  if (language === 'vi') {
    const group = part.group === null ? '' : ` (đối tượng ${part.group})`;
    return `được hưởng ${TIERS[part.tier].vi}${group}, ${points}`;
  }
  const group = part.group === null ? '' : ` (group ${part.group})`;
  return `${part.tier}${group} is due, ${points}`;
}

function kinhShare(part: AdmissionPart, language: Language): string {
  if (part.group !== 'KINH') return '';
  const share = own(KINH_SHARE, part.decidingClause);
  if (language === 'vi') {
    const most = share === undefined ? '' : `, tối đa ${share}%`;
    return `, trong phần chỉ tiêu tuyển mới hằng năm dành cho học sinh người Kinh${most}`;
  }
  const most = share === undefined ? '' : `, at most ${share} %`;
  return `, within the part of the year's new intake that may be Kinh${most}`;
}

function entryPlace(part: AdmissionPart, language: Language): string {
  if (part.entry === null) return '';
  const { group, school } = part.entry;
  const codes = school === '' ? null : school.split(';').join(', ');
  if (language === 'vi') return `, nhóm ${group} của kế hoạch${codes === null ? '' : `, trường ${codes}`}`;
  return `, group ${group} of the plan${codes === null ? '' : `, school ${codes}`}`;
}

function admission(part: AdmissionPart, language: Language): string {
  let text = sayOutcome(part.outcome, language, 'ADMISSION') + entryPlace(part, language);
  if (part.outcome === 'ELIGIBLE' && part.group !== null) {
    const group = GROUPS[part.group][language];
    text += language === 'vi' ? `, diện ${group}` : `, ${group}`;
  }
  text += part.outcome === 'ELIGIBLE' ? kinhShare(part, language) : '';
  if (part.direct && part.outcome === 'ELIGIBLE') {
    text += language === 'vi' ? ', được tuyển thẳng' : ', by direct admission';
  }
  return text;
}

function priority(part: PriorityPart, language: Language): string {
  const direct = part.direct ? { vi: ', được tuyển thẳng', en: ', by direct admission' }[language] : '';
  if (part.points === null) {
    const least = part.atLeast === null ? null : sayPoints(part.atLeast, language);
    const most = part.atMost === null ? null : sayPoints(part.atMost, language);
    return sayOutcome('NEEDS_EVIDENCE', language) + bounds(least, most, language) + direct;
  }
  if (part.points === 0) {
    return (language === 'vi' ? 'không được cộng điểm' : 'no points are due') + direct;
  }
  const points = sayPoints(part.points, language);
  return (language === 'vi' ? `được cộng ${points}` : `${points} are due`) + direct;
}

/** The name of a part; the programme tells admission to a boarding school from entry by residence. */
export function partName(part: Part, language: Language, programme?: Programme): string {
  const entry = part.kind === 'ADMISSION' && (programme === 'school-entry' || part.entry !== null);
  return (entry ? ENTRY : NAMES[part.kind])[language];
}

/** What a part comes to, without its name and without a full stop. */
export function partText(part: Part, language: Language): string {
  switch (part.kind) {
    case 'PRIORITY':
      return priority(part, language);
    case 'AREA':
      return area(part, language);
    case 'POLICY':
      return policy(part, language);
    case 'ADMISSION':
      return admission(part, language);
  }
}

/** What one part comes to, as one sentence; the programme as for {@link partName}. */
export function sayPart(part: Part, language: Language, programme?: Programme): string {
  return `${partName(part, language, programme)}: ${partText(part, language)}.`;
}
