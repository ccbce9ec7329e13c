import { isUnknown, type Answer } from '../assessment/answers';
import type { Finding } from '../assessment/assessment';
import type { Criterion, EffectKind, Policy } from '../policy/policy';
import type { RiskLevel } from '../due-diligence.vocabulary';

/** One thing a decision rests on, in words a search can compare. */
export interface Ground {
  criterion: string;
  effect: EffectKind;
  level: RiskLevel | null;
  band: string;
  shareBasisPoints: number | null;
}

const NOTHING: Ground = { criterion: 'NONE', effect: 'none', level: null, band: '', shareBasisPoints: null };

/**
 * What a case comes to rest on: every answer that is not plainly "no", and whatever else bears on the
 * level. A share counts although it is below the first limit, because the next case may ask how it was seen.
 */
export function groundsOf(
  policy: Policy,
  answers: readonly Answer[],
  findings: readonly Finding[],
): Ground[] {
  const answered = policy.criteria.flatMap((criterion) => {
    const answer = answers.find(({ code }) => code === criterion.code);
    const finding = findings.find(({ code }) => code === criterion.code);
    const band = answer ? bandOf(criterion, answer) : null;
    if (band === null) return finding ? [groundOf(finding, 'hit')] : [];
    const because =
      finding ?? (band === 'unknown' ? findings.find(({ code }) => code === 'UNK-1') : undefined);
    const share = answer?.sharePercent ?? null;
    return [
      {
        criterion: criterion.code,
        effect: because?.effect ?? ('none' as const),
        level: because?.level ?? null,
        band,
        shareBasisPoints: share === null ? null : Math.round(share * 100),
      },
    ];
  });
  const others = findings.flatMap((finding) => {
    const band = bandOfOther(finding);
    return band === null ? [] : [groundOf(finding, band)];
  });
  const grounds = [...answered, ...others];
  return grounds.length > 0 ? grounds : [NOTHING];
}

/** `yes`, `alleged` or `unknown`, or the two limits a share lies between; null for a plain "no". */
function bandOf(criterion: Criterion, answer: Answer): string | null {
  if (isUnknown(answer)) return 'unknown';
  if (criterion.metric !== 'share') return answer.value === 'no' ? null : answer.value;
  return answer.sharePercent ? shareBand(criterion, answer.sharePercent) : null;
}

/** `5-10`: the limits of the policy around a share, `0` and `100` at the ends. */
export function shareBand({ bands }: Pick<Criterion, 'bands'>, share: number): string {
  const reached = bands.filter(({ limit, included }) => share > limit || (included && share === limit));
  const from = reached.at(-1)?.limit ?? 0;
  const to = bands.find((band) => !reached.includes(band))?.limit ?? 100;
  return `${from}-${to}`;
}

function bandOfOther({ code, category, reason }: Finding): string | null {
  if (code === 'RISK') return category ?? null;
  if (code === 'SECTOR') return String(reason.values?.sector ?? '');
  if (code === 'COUNTRY') return String(reason.values?.country ?? '');
  if (code !== 'SCREENING') return null;
  return reason.key.endsWith('possible') ? 'possible' : 'confirmed';
}

function groundOf(finding: Finding, band: string): Ground {
  const { code, effect, level } = finding;
  return { criterion: code, effect, level: level ?? null, band, shareBasisPoints: null };
}
