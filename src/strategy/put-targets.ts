import type { Change } from '../database/change';
import { Invalid, Stale, type FieldError } from '../kernel/errors';
import { Indicator } from './indicator.entity';
import { IndicatorTarget } from './indicator-target.entity';
import { targetOf } from './strategy';
import type { TargetInput } from './targets.input';

interface Wanted {
  indicator: Indicator;
  hundredths: number | null;
  note: string | null;
  version: number | null;
}

/**
 * Makes these the targets of the year: one that is not named is taken away.
 * @throws Invalid with every field that is wrong
 * @throws Stale when a version is given and somebody changed the target since
 */
export async function putTargets(
  change: Change,
  year: number,
  inputs: readonly TargetInput[],
): Promise<void> {
  const indicators = await change.manager.find(Indicator);
  const known = await change.manager.findBy(IndicatorTarget, { year });
  const wanted = checked(inputs, indicators);
  const named = new Set(wanted.filter((each) => each.hundredths !== null).map((each) => each.indicator.id));
  for (const each of wanted) {
    const target = known.find(({ indicatorId }) => indicatorId === each.indicator.id);
    if (each.version !== null && each.version !== (target?.version ?? 0)) throw new Stale();
    await put(change, year, each, target);
  }
  for (const { id, indicatorId } of known)
    if (!named.has(indicatorId)) await change.remove(IndicatorTarget, { id });
  const detail = wanted.map(({ indicator, hundredths }) => ({ indicator: indicator.code, hundredths }));
  change.record({ verb: 'strategy.plan', subject: 'indicator_target', subjectId: year, detail });
}

async function put(
  change: Change,
  year: number,
  { indicator, hundredths, note }: Wanted,
  target: IndicatorTarget | undefined,
): Promise<void> {
  if (hundredths === null) return;
  const row = { indicatorId: indicator.id, year, targetHundredths: hundredths, note };
  if (!target) await change.insert(IndicatorTarget, row);
  else if (target.targetHundredths !== hundredths || target.note !== note)
    await change.update(IndicatorTarget, target.id, row, target.version);
}

function checked(inputs: readonly TargetInput[], indicators: readonly Indicator[]): Wanted[] {
  const errors: FieldError[] = [];
  const wanted: Wanted[] = [];
  for (const [index, { indicator: code, target, note, version }] of inputs.entries()) {
    const indicator = indicators.find((each) => each.code === code);
    if (!indicator) {
      errors.push({ field: `targets.${index}.indicator`, reason: { key: 'field.unknown_reference' } });
      continue;
    }
    if (wanted.some((each) => each.indicator === indicator)) {
      errors.push({ field: `targets.${index}.indicator`, reason: { key: 'strategy.error.twice' } });
      continue;
    }
    const hundredths = target === null ? null : targetOf(indicator.unit, target);
    if (typeof hundredths === 'object' && hundredths !== null)
      errors.push({ field: `targets.${index}.target`, reason: hundredths });
    else wanted.push({ indicator, hundredths, note, version });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return wanted;
}
