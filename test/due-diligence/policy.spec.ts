import { Invalid } from '../../src/kernel/errors';
import { parsePolicy } from '../../src/due-diligence/policy/parse-policy';
import '../../src/texts/common.texts';
import { dueDiligenceTexts } from '../../src/due-diligence/due-diligence.texts';
import { partnersTexts } from '../../src/partners/partners.texts';
import { registerTexts } from '../../src/texts/translator';
import { criterionLayout, FORM_SECTIONS, sectionLayout } from '../../src/due-diligence/policy/policy-layouts';
import { criteriaOf, rungOf, type Policy } from '../../src/due-diligence/policy/policy';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';

registerTexts(partnersTexts);
registerTexts(dueDiligenceTexts);

type Draft = { -readonly [name in keyof Policy]: unknown } & { criteria: Record<string, unknown>[] };

function wrongIn(change: (draft: Draft) => void): Record<string, string> {
  const draft = JSON.parse(JSON.stringify(policyVersion1)) as Draft;
  change(draft);
  try {
    parsePolicy(draft);
    return {};
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return Object.fromEntries(error.fields.map((each) => [each.field, each.reason.key]));
  }
}

describe('version 1 of the policy', () => {
  it('survives the way through JSON', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policyVersion1)))).toEqual(policyVersion1);
  });

  it.each([
    ['low', null, 'chief', 24, false],
    ['medium', null, 'regional_director', 24, false],
    ['high', null, 'committee_member', 12, true],
    ['very_high', 'committee_member', 'director_general', 6, true],
  ] as const)(
    '%s: recommended by %s, decided by %s, %s months',
    (level, recommends, decides, months, monitoring) => {
      const rung = { recommends, decides, validityMonths: months, monitoring, binding: true };
      expect(rungOf(policyVersion1, level)).toMatchObject(rung);
    },
  );

  it('asks the light track about founders and not about years of public record', () => {
    const codes = criteriaOf(policyVersion1, 'light').map((each) => each.code);
    expect(codes).toContain('FND-1');
    expect(codes).not.toContain('GCP-1');
    expect(criteriaOf(policyVersion1, 'none')).toEqual([]);
  });

  it('has the fourteen high-risk sectors', () => expect(policyVersion1.sectors).toHaveLength(14));
});

describe('a policy read from JSON', () => {
  it.each<[string, (draft: Draft) => void, Record<string, string>]>([
    ['a missing translation', (d) => { d.title = { en: 'Policy', fr: ' ' }; }, { 'title.fr': 'policy.not_text', 'title.es': 'policy.not_text' }],
    ['an unknown level', (d) => { Object.assign(d.criteria[0] ?? {}, { yes: { kind: 'escalate', to: 'extreme' } }); }, { 'criteria.0.yes.to': 'policy.not_one_of' }],
    ['a misspelt member', (d) => { Object.assign(d.criteria[1] ?? {}, { tracs: [] }); }, { 'criteria.1.tracs': 'policy.unknown_member' }],
    ['a code twice', (d) => { Object.assign(d.criteria[1] ?? {}, { code: 'SAN-1' }); }, { 'criteria.1.code': 'policy.code_twice' }],
    ['a share without bands', (d) => { Object.assign(d.criteria[3] ?? {}, { bands: [] }); }, { 'criteria.3.bands': 'policy.no_bands' }],
    ['a ladder without a level', (d) => { d.ladder = policyVersion1.ladder.slice(1); }, { ladder: 'policy.level_not_once' }],
    ['a code too long for an answer', (d) => { Object.assign(d.criteria[1] ?? {}, { code: 'SAN-2-AND-SOMETHING-MORE' }); }, { 'criteria.1.code': 'policy.not_code' }],
    ['a threshold out of range', (d) => { d.screening = { thresholds: [{ list: '*', kind: 'any', threshold: 2 }] }; }, { 'screening.thresholds.0.threshold': 'policy.screening.not_a_share' }],
    ['no threshold for lists to come', (d) => { d.screening = { thresholds: [{ list: 'un', kind: 'any', threshold: 0.9 }] }; }, { 'screening.thresholds': 'policy.screening.no_default' }],
    ['an interval of nothing', (d) => { d.monitoring = { intervalMonths: { low: null, medium: null, high: 0, very_high: 3 } }; }, { 'monitoring.intervalMonths.high': 'policy.not_number' }],
    ['a country by its name', (d) => { d.countries = [{ code: 'Ruritania', level: 'high', why: policyVersion1.title }]; }, { 'countries.0.code': 'policy.not_country' }],
    ['a sector twice', (d) => { d.sectors = [...policyVersion1.sectors, policyVersion1.sectors[0]]; }, { [`sectors.${policyVersion1.sectors.length}.key`]: 'policy.code_twice' }],
    ['a track that closing says nothing of', (d) => { d.closing = { ...policyVersion1.closing, tracks: policyVersion1.closing.tracks.slice(1) }; }, { 'closing.tracks': 'policy.closing_left_out' }],
    ['no list', (d) => { d.sectors = 'all'; }, { sectors: 'policy.not_list' }],
  ])('is refused for %s', (_what, change, errors) => expect(wrongIn(change)).toEqual(errors)); // prettier-ignore

  it('of an earlier version gets the usual values of what did not exist yet', () => {
    const { screening: _s, monitoring: _m, fastTrackWorkingDays: _f, closing: _c, light: _l, conditions: _d, openCaseWithinDays: _o, ...earlier } = policyVersion1; // prettier-ignore
    expect(parsePolicy(earlier)).toEqual(policyVersion1);
  });

  it('of an earlier version weighs gifts together within the usual days, and a later one within its own', () => {
    const { togetherDays, ...gifts } = policyVersion1.gifts;
    expect(togetherDays).toBe(30);
    expect(parsePolicy({ ...policyVersion1, gifts })).toEqual(policyVersion1);
    const off = { ...policyVersion1, gifts: { ...gifts, togetherDays: 0 } };
    expect(parsePolicy(off).gifts.togetherDays).toBe(0);
  });

  it.each([null, 'policy', []])('is refused when it is %p', (json) => {
    expect(() => parsePolicy(json)).toThrow(Invalid);
  });
});

describe('the forms of the editor', () => {
  const layouts = [
    ...FORM_SECTIONS.map((section) => sectionLayout(section, policyVersion1, 'en')),
    criterionLayout(0, true, 'en'),
  ];
  const fields = layouts.flatMap(({ groups, rows }) => [
    ...groups.flatMap((group) => group.fields),
    ...(rows?.fields ?? []),
  ]);

  it('name every field and choice in words', () => {
    const said = fields.flatMap((field) => [field.label, ...field.options.map((each) => each.label)]);
    expect(said.filter((each) => /^[a-z_]+\.[\w.]+$/.test(each))).toEqual([]);
    expect(fields.length).toBeGreaterThan(60);
  });
});
