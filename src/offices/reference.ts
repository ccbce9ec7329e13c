import type { Change } from '../database/change';
import { Country } from './country.entity';
import { ISO_3166 } from './iso-3166';
import { Office } from './office.entity';

/** The nine regional offices (evaluation 1.2) with their seats. */
const REGIONAL_OFFICES: readonly [code: string, name: string, country: string][] = [
  ['RO-DAKAR', 'Regional Office Dakar', 'SN'],
  ['RO-PRETORIA', 'Regional Office Pretoria', 'ZA'],
  ['RO-NAIROBI', 'Regional Office Nairobi', 'KE'],
  ['RO-CAIRO', 'Regional Office Cairo', 'EG'],
  ['RO-BRUSSELS', 'Regional Office Brussels', 'BE'],
  ['RO-VIENNA', 'Regional Office Vienna', 'AT'],
  ['RO-BANGKOK', 'Regional Office Bangkok', 'TH'],
  ['RO-BUENOS-AIRES', 'Regional Office Buenos Aires', 'AR'],
  ['RO-SAN-JOSE', 'Regional Office San José', 'CR'],
];

/** Every country of ISO 3166-1, sorted by alpha-2. */
export function isoCountries(): Country[] {
  return ISO_3166.trim()
    .split(/\s+/)
    .map((word) => ({ code: word.slice(0, 2), alpha3: word.slice(2, 5), m49: word.slice(5) }));
}

/**
 * Puts in what every register needs: countries, headquarters and the nine regional offices.
 * What is there already stays as it is; answers how many rows were added, and records only then.
 */
export async function ensureReferenceData(change: Change): Promise<number> {
  const countries = await ensureCountries(change);
  const offices = await ensureOffices(change);
  if (countries + offices > 0) {
    change.record({
      verb: 'reference.add',
      subject: 'reference',
      subjectId: null,
      detail: { countries, offices },
    });
  }
  return countries + offices;
}

async function ensureCountries(change: Change): Promise<number> {
  const known = new Set((await change.manager.find(Country)).map((country) => country.code));
  const missing = isoCountries().filter((country) => !known.has(country.code));
  if (missing.length > 0) await change.insertMany(Country, missing);
  return missing.length;
}

async function ensureOffices(change: Change): Promise<number> {
  let added = 0;
  const ensure = async (
    office: Pick<Office, 'code' | 'name' | 'kind' | 'parentId' | 'countryCode'>,
  ): Promise<number> => {
    const known = await change.manager.findOneBy(Office, { code: office.code });
    if (known) return known.id;
    added += 1;
    return (await change.insert(Office, { ...office, active: true, illustrative: false })).id;
  };
  const parentId = await ensure({
    code: 'HQ', name: 'Headquarters', kind: 'headquarters', parentId: null, countryCode: 'CH',
  }); // prettier-ignore
  for (const [code, name, countryCode] of REGIONAL_OFFICES) {
    await ensure({ code, name, kind: 'regional', parentId, countryCode });
  }
  return added;
}
