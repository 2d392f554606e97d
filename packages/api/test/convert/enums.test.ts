import type { DescEnum } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/codec/descriptors.ts';
import * as pairs from '../../src/convert/enums.ts';
import { ENTRY_KIND } from '../../src/convert/log-kinds.ts';

const PAIRS: Readonly<Record<string, { readonly fromWire: (value: number) => string | undefined }>> = {
  AdmissionGroup: pairs.ADMISSION_GROUP,
  AreaClass: pairs.AREA_CLASS,
  Basis: pairs.BASIS,
  Confidence: pairs.CONFIDENCE,
  DeclaredCheck: pairs.DECLARED_CHECK,
  EntryLevel: pairs.ENTRY_LEVEL,
  EthnicitySystem: pairs.ETHNICITY_SYSTEM,
  ExamGround: pairs.EXAM_GROUND,
  Grade10Ground: pairs.GRADE_10_GROUND,
  Grade10Prize: pairs.GRADE_10_PRIZE,
  GuardianRelation: pairs.RELATION,
  Household: pairs.HOUSEHOLD,
  Identity: pairs.IDENTITY,
  Language: pairs.LANGUAGE,
  LogEntryKind: ENTRY_KIND,
  Outcome: pairs.OUTCOME,
  PaperType: pairs.PAPER_TYPE,
  ResidenceKind: pairs.RESIDENCE_KIND,
  PartKind: pairs.PART_KIND,
  PolicyGroup: pairs.DECLARED_GROUP,
  PolicyTier: pairs.POLICY_TIER,
  Prize: pairs.PRIZE,
  Programme: pairs.PROGRAMME,
  RulingEffect: pairs.RULING_EFFECT,
  SchoolKind: pairs.SCHOOL_KIND,
  SchoolLevel: pairs.SCHOOL_LEVEL,
  SettledBy: pairs.SETTLED_BY,
  Sex: pairs.SEX,
  Taper: pairs.TAPER,
  Verdict: pairs.VERDICT,
};

/** Only written, never read. */
const WRITTEN = ['SuccessionKind', 'SuccessionPeople'];

const enums: readonly DescEnum[] = [...registry()].filter(
  (each): each is DescEnum => each.kind === 'enum' && each.typeName.startsWith('cutru.'),
);

describe('every enumeration of the contract', () => {
  it('has its words', () => {
    const names = enums.map(({ name }) => name).filter((name) => !WRITTEN.includes(name));
    expect(names.sort()).toEqual(Object.keys(PAIRS).sort());
  });

  it.each(Object.entries(PAIRS))(
    '%s has a word for each value but the first, and each another',
    (name, pair) => {
      const values = enums.find((each) => each.name === name)?.values ?? [];
      const words = values.filter(({ number }) => number !== 0).map(({ number }) => pair.fromWire(number));
      expect(words).not.toContain(undefined);
      expect(new Set(words).size).toBe(words.length);
      expect(pair.fromWire(0)).toBeUndefined();
      expect(pair.fromWire(-1)).toBeUndefined();
    },
  );

  it('has the word in the name of its value', () => {
    const said = ['Outcome', 'Basis', 'Verdict', 'Taper', 'PaperType'].flatMap((name) =>
      (enums.find((each) => each.name === name)?.values ?? [])
        .filter(({ number }) => number !== 0)
        .map(({ name: value, number }) => [value, PAIRS[name]?.fromWire(number) ?? ''] as const),
    );
    for (const [value, word] of said) expect(value.endsWith(`_${word}`)).toBe(true);
  });
});
