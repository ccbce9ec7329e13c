import type { Texts } from '../texts/texts';
import { clocksTexts } from './texts/clocks.texts';

/** What follows decisions: clocks, monitoring, concerns. */
export const controlTexts = {
  ...clocksTexts,
} satisfies Texts;
