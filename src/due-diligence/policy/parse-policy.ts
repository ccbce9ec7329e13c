import { LOCALES, ROLES } from '../../kernel/actor';
import { Invalid, type FieldError } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { parseScreeningSettings } from '../../screening/screening-settings';
import { RISK_LEVELS, TRACKS } from '../due-diligence.vocabulary';
import { PARTNER_KINDS, PARTNER_SIZES } from '../../partners/partners.vocabulary';
import { CASE_TRACKS, EVIDENCE_FOR, PEOPLE_BEHIND } from './diligence-rules';
import { EFFECTS, GIFT_CHANNELS, LATER_PARTS, METRICS, type Policy } from './policy';
import { wholeErrors } from './policy-wholes';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, at: string, errors: FieldError[]) => void;

/**
 * Reads a policy version from JSON. Unknown members are refused, so that a misspelt one is not lost;
 * parts that earlier versions did not have yet get their usual values.
 * @throws Invalid naming the path of every member that is wrong, such as `criteria.3.bands.0.limit`.
 */
export function parsePolicy(json: unknown): Policy {
  const errors: FieldError[] = [];
  const whole = isObject(json) ? withLaterParts(json) : json;
  policy(whole, '', errors);
  if (errors.length === 0) errors.push(...wholeErrors(whole as Policy));
  if (errors.length > 0) throw new Invalid(errors);
  return whole as Policy;
}

/** Versions written before the parts, or a member of one, existed get their usual values. */
function withLaterParts(json: Fields): Fields {
  const { gifts } = json;
  const { togetherDays } = LATER_PARTS.gifts;
  return { ...LATER_PARTS, ...json, ...(isObject(gifts) ? { gifts: { togetherDays, ...gifts } } : {}) };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(errors: FieldError[], field: string, key: string, values?: Record<string, string | number>) {
  errors.push({ field, reason: reason(key, values) });
}

const text: Check = (value, at, errors) => {
  if (typeof value !== 'string' || value.trim() === '') wrong(errors, at, 'policy.not_text', { at });
};

/** Codes are kept with every answer of a case, in a column of twenty characters. */
const code: Check = (value, at, errors) => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/.test(value)) {
    wrong(errors, at, 'policy.not_code', { at });
  }
};

const country: Check = (value, at, errors) => {
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value)) wrong(errors, at, 'policy.not_country', { at });
};

const flag: Check = (value, at, errors) => {
  if (typeof value !== 'boolean') wrong(errors, at, 'policy.not_yes_no', { at });
};

const numberIn =
  (min: number, max: number, whole = true): Check =>
  (value, at, errors) => {
    const fits = typeof value === 'number' && value >= min && value <= max;
    if (!fits || (whole && !Number.isInteger(value)))
      wrong(errors, at, 'policy.not_number', { at, min, max });
  };

const oneOf =
  (choices: readonly string[]): Check =>
  (value, at, errors) => {
    if (typeof value !== 'string' || !choices.includes(value)) {
      wrong(errors, at, 'policy.not_one_of', { at, choices: choices.join(', ') });
    }
  };

const orNull =
  (check: Check): Check =>
  (value, at, errors) => {
    if (value !== null) check(value, at, errors);
  };

const listOf =
  (check: Check): Check =>
  (value, at, errors) => {
    if (!Array.isArray(value)) {
      wrong(errors, at, 'policy.not_list', { at });
      return;
    }
    value.forEach((each: unknown, index) => check(each, `${at}.${index}`, errors));
  };

const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at, errors) => {
    if (!isObject(value)) {
      wrong(errors, at, 'policy.not_object', { at: at === '' ? 'policy' : at });
      return;
    }
    const path = (name: string) => (at === '' ? name : `${at}.${name}`);
    for (const [name, check] of Object.entries(checks)) check(value[name], path(name), errors);
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(checks, name))
        wrong(errors, path(name), 'policy.unknown_member', { at: path(name) });
    }
  };

const words = shape(Object.fromEntries(LOCALES.map((locale) => [locale, text])));
const level = oneOf(RISK_LEVELS);

const effect: Check = (value, at, errors) => {
  const escalates = (value as Fields | null | undefined)?.['kind'] === 'escalate';
  shape(escalates ? { kind: oneOf(EFFECTS), to: level } : { kind: oneOf(EFFECTS) })(value, at, errors);
};

const criterion = shape({
  code,
  title: words,
  question: words,
  source: text,
  own: flag,
  metric: oneOf(METRICS),
  yesWord: oneOf(['yes', 'convicted', 'finding']),
  yes: effect,
  alleged: effect,
  unknown: orNull(effect),
  bands: listOf(shape({ limit: numberIn(0, 100, false), included: flag, effect })),
  addressedByEngagement: orNull(effect),
  screening: flag,
  countrySpecific: flag,
  evidence: words,
  tracks: listOf(oneOf(TRACKS)),
});

const rung = shape({
  level,
  recommends: orNull(oneOf(ROLES)),
  decides: oneOf(ROLES),
  binding: flag,
  deadlineWorkingDays: numberIn(1, 250),
  validityMonths: numberIn(1, 120),
  monitoring: flag,
});

const committee = shape({
  seats: listOf(shape({ capacity: text, title: words, required: flag })),
  minimum: numberIn(1, 50),
  quorumPercent: numberIn(0, 99),
});

/** A trillion US dollars: sums of many stay whole numbers a computer keeps exactly. */
const MOST_CENTS = 100_000_000_000_000;

const closing = shape({
  letters: numberIn(1, 50),
  sourcesWithinMonths: numberIn(1, 120),
  mitigationFrom: level,
  ownersOfKinds: listOf(oneOf(PARTNER_KINDS)),
  tracks: listOf(
    shape({
      track: oneOf(CASE_TRACKS),
      sources: numberIn(0, 20),
      sourceKinds: numberIn(0, 7),
      evidenceFor: oneOf(EVIDENCE_FOR),
      screened: flag,
      people: oneOf(PEOPLE_BEHIND),
    }),
  ),
});

const light = shape({
  sizes: listOf(oneOf(PARTNER_SIZES)),
  underYears: numberIn(0, 20),
  familyUpTo: oneOf(PARTNER_SIZES),
});

const conditions = shape({
  chiefAfterDays: numberIn(0, 365),
  analystsAfterDays: numberIn(0, 365),
  suspendAfterDays: numberIn(1, 730),
});

const policy = shape({
  number: numberIn(1, 1_000_000),
  title: words,
  criteria: listOf(criterion),
  sectors: listOf(shape({ key: text, title: words, isic: listOf(text), level, own: flag })),
  countries: listOf(shape({ code: country, level, why: words })),
  tracks: listOf(shape({ track: oneOf(TRACKS), title: words, who: words, differs: words })),
  ladder: listOf(rung),
  committee,
  publicDonationThresholdUsdMinor: numberIn(0, Number.MAX_SAFE_INTEGER),
  screening: (value, at, errors) => {
    for (const { path, problem } of parseScreeningSettings(value ?? {}).faults) {
      wrong(errors, `${at}.${path}`, `policy.screening.${problem}`, { at: `${at}.${path}` });
    }
  },
  monitoring: shape({
    intervalMonths: shape(Object.fromEntries(RISK_LEVELS.map((each) => [each, orNull(numberIn(1, 60))]))),
  }),
  gifts: shape({
    rateMaxAgeDays: numberIn(1, 366),
    rateBandPercent: numberIn(1, 100),
    leastRate: numberIn(0.000001, 1, false),
    mostRate: numberIn(1, 1_000_000_000, false),
    maximumUsdMinor: numberIn(100, MOST_CENTS),
    publicMaximumUsdMinor: numberIn(0, MOST_CENTS),
    publicMinimumGivers: numberIn(1, 100_000),
    publicChannels: listOf(oneOf(GIFT_CHANNELS)),
    secondPersonUsdMinor: numberIn(0, MOST_CENTS),
    analystUsdMinor: numberIn(0, MOST_CENTS),
    togetherDays: numberIn(0, 366),
  }),
  fastTrackWorkingDays: orNull(numberIn(1, 250)),
  draftWorkingDays: numberIn(1, 250),
  assessmentWorkingDays: numberIn(1, 250),
  backdatingDays: numberIn(0, 366),
  ...{ closing, light, conditions, openCaseWithinDays: numberIn(1, 365) },
});
