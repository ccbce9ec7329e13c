import { at } from './seeded';

/** Units for one US dollar by quarter, 2015 to 2017; illustrative, near the rates of the time. */
const RATES: Readonly<Record<string, readonly string[]>> = {
  EUR: ['0.896', '0.905', '0.898', '0.912', '0.917', '0.881', '0.899', '0.911', '0.948', '0.921', '0.853', '0.848'],
  CHF: ['0.951', '0.943', '0.968', '0.985', '0.997', '0.965', '0.978', '0.982', '1.008', '0.989', '0.961', '0.985'],
  GBP: ['0.659', '0.651', '0.642', '0.659', '0.698', '0.697', '0.758', '0.809', '0.807', '0.778', '0.764', '0.752'],
  JPY: ['119.2', '120.4', '122.1', '121.3', '115.7', '108.6', '102.4', '109.8', '113.6', '111.2', '110.9', '112.7'],
}; // prettier-ignore

/** The rate in force on a day of 2015 to 2017: it moves by the quarter and is set anew each month. */
export function rateOn(currency: string, day: string): { unitsPerUsd: string; rateDate: string } {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const rateDate = `${day.slice(0, 7)}-01`;
  const quarters = RATES[currency];
  if (!quarters) return { unitsPerUsd: '1', rateDate };
  return { unitsPerUsd: at(quarters, (Number(day.slice(0, 4)) - 2015) * 4 + quarter), rateDate };
}
