export const INDICATOR_UNITS = ['count', 'percent', 'money'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
