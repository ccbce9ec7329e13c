import { In } from 'typeorm';
import type { Change } from '../database/change';
import { Invalid } from '../kernel/errors';
import { Country } from '../offices/country.entity';
import type { Clearance } from './clearance.entity';
import { ClearanceScope, ClearanceScopeCountry, ClearanceScopeType } from './clearance-scope.entity';
import { PARTNERSHIP_TYPES } from './partnership-types';
import type { ScopeInput } from './scope.input';

/**
 * Limits or widens a clearance just given; what covers everything of the partner is not written.
 * @throws Invalid when a type or a country is not known
 */
export async function writeScope(change: Change, clearance: Clearance, input: ScopeInput): Promise<void> {
  const { manager } = change;
  const [typeIds, countryCodes] = [[...new Set(input.typeIds)], [...new Set(input.countryCodes)]];
  const types = typeIds.length === 0 ? 0 : (await PARTNERSHIP_TYPES.only(manager, typeIds)).length;
  if (types !== typeIds.length) throw Invalid.field('scope.typeIds', 'field.unknown_reference');
  const countries =
    countryCodes.length === 0 ? 0 : await manager.countBy(Country, { code: In(countryCodes) });
  if (countries !== countryCodes.length) throw Invalid.field('scope.countryCodes', 'field.unknown_reference');

  const covers = input.covers ?? 'partner';
  const isWhole = covers === 'partner' && !input.withoutDonations && types + countries === 0;
  if (isWhole) return;
  const clearanceId = clearance.id;
  await change.insert(ClearanceScope, { clearanceId, covers, donations: !input.withoutDonations });
  for (const typeId of typeIds) await change.insert(ClearanceScopeType, { clearanceId, typeId });
  for (const countryCode of countryCodes)
    await change.insert(ClearanceScopeCountry, { clearanceId, countryCode });
}
