import type { Texts } from '../texts/texts';
import { monitoringTexts } from './texts/monitoring.texts';
import { scopeTexts } from './texts/scope.texts';
import { clocksTexts } from './texts/clocks.texts';

/** What follows decisions: clocks, monitoring, concerns. */
export const controlTexts = {
  ...clocksTexts,
  ...monitoringTexts,
  ...scopeTexts,
} satisfies Texts;
