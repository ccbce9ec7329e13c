import type { Change } from '../database/change';
import { putTargets } from '../strategy/put-targets';

const NOTE = 'Illustrative: the strategy set no yearly targets';

/** Invented, as the strategy only set a goal for 2020 (evaluation 4.2.4); some are reached, some are not. */
const TARGETS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2016: { engagements_advocacy: '60', partnerships_implementation: '50', share_raised: '1' },
  2017: {
    engagements_advocacy: '100',
    partnerships_advocacy: '40',
    partnerships_implementation: '50',
    continuing_partnerships: '25',
    due_diligence_coverage: '100',
    share_raised: '2',
  },
};

/** Enters targets for the years of the records, so that planned and actual can be compared. */
export async function enterTargets(change: Change): Promise<void> {
  for (const [year, targets] of Object.entries(TARGETS)) {
    const inputs = Object.entries(targets).map(([indicator, target]) => {
      return { indicator, target, note: NOTE, version: null };
    });
    await putTargets(change, Number(year), inputs);
  }
}
