import type { DecisionRequest } from '@cutru/verifier';
import type { VerifyRequest } from '../../gen/cutru/v1/verification_service.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { readBoarding } from './boarding-from-wire.ts';
import { readEntry } from './entry-from-wire.ts';
import { readExam } from './exam-from-wire.ts';
import { readGrade10 } from './grade-10-from-wire.ts';
import { readUniversity } from './university-from-wire.ts';

/** What is asked, as the verifier takes it; `undefined` where no application is there. */
export function readApplication(
  reader: FieldReader,
  asked: Asked,
  message: VerifyRequest,
): DecisionRequest | undefined {
  const { application, referenceDate = '' } = message;
  if (application?.$case === 'universityAdmission')
    return readUniversity(reader, asked, application.value, referenceDate);
  // The others have a day of their own.
  if (application !== undefined && referenceDate !== '')
    reader.add('reference_date', 'REFERENCE_DATE_NOT_USED');
  switch (application?.$case) {
    case 'graduationExam':
      return readExam(reader, asked, application.value);
    case 'ethnicBoardingSchool':
      return readBoarding(reader, asked, application.value);
    case 'grade10Admission':
      return readGrade10(reader, asked, application.value);
    case 'schoolEntry':
      return readEntry(reader, asked, application.value);
    case undefined:
      reader.add('application', 'CHOICE_MISSING');
      return undefined;
  }
}
