import type { Texts } from '../texts/texts';
import { concernsTexts } from './texts/concerns.texts';
import { expiryTexts } from './texts/expiry.texts';
import { lessonsTexts } from './policy/lessons.texts';
import { risksTexts } from './risks/risks.texts';
import { monitoringTexts } from './texts/monitoring.texts';
import { clocksTexts } from './texts/clocks.texts';

/** What follows decisions: clocks, monitoring, concerns. */
export const controlTexts = {
  ...clocksTexts,
  ...concernsTexts,
  ...expiryTexts,
  ...lessonsTexts,
  ...monitoringTexts,
  ...risksTexts,
} satisfies Texts;
