import type { NameKind } from '../../matching/score';
import { thresholdFor, type ScreeningSettings } from '../screening-settings';

/** How sure an answer is, in words: from `possible` on the screening of partners makes it a hit. */
export type Likelihood = 'very_likely' | 'possible' | 'weak';

/** So much below the thresholds of the screening an answer is still shown, as weak. */
const BELOW = 0.08;
const VERY_LIKELY = 0.94;

/** The settings of a search by hand: somebody asks, so a little more is shown than is made a hit. */
export function lookupSettings(settings: ScreeningSettings): ScreeningSettings {
  return {
    thresholds: settings.thresholds.map((each) => ({
      ...each,
      threshold: Math.max(0.5, each.threshold - BELOW),
    })),
  };
}

export function likelihoodOf(
  settings: ScreeningSettings,
  match: { list: string; score: number },
  kind: NameKind | null,
): Likelihood {
  if (match.score < thresholdFor(settings, match.list, kind)) return 'weak';
  return match.score >= VERY_LIKELY ? 'very_likely' : 'possible';
}

/** The years of dates of birth, each once: enough to tell persons apart, and no more than that. */
export function birthYears(birthDates: readonly string[]): string[] {
  return [...new Set(birthDates.map((date) => date.slice(0, 4)))].slice(0, 5);
}
