import type { Locale } from '../kernel/actor';
import { countryChoices, countryName } from '../texts/format';
import { translate } from '../texts/translator';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import type { Office } from './office.entity';
import type { OfficesService } from './offices.service';
import { OFFICE_KINDS } from './offices.vocabulary';

/** A row of the list and of its export. */
export const officeRow =
  (locale: Locale) =>
  (office: Office): { id: number } & Record<string, string | number> => ({
    id: office.id,
    code: office.code,
    name: office.name,
    kind: translate(locale, `offices.kind.${office.kind}`),
    country: office.countryCode ? countryName(locale, office.countryCode) : '',
    active: translate(locale, office.active ? 'common.yes' : 'common.no'),
  });

export function officeColumns(locale: Locale): SheetColumn[] {
  return ['code', 'name', 'kind', 'country', 'active'].map((key) => ({
    key,
    header: translate(locale, `offices.field.${key}`),
    kind: 'text',
  }));
}

/** The model of the form, for a new office or one that is there. */
export async function officeForm(
  offices: OfficesService,
  locale: Locale,
  office: Office | null,
): Promise<object> {
  const [choices, codes] = await Promise.all([offices.choices(), offices.countryCodes()]);
  return {
    titleKey: office ? 'offices.change' : 'offices.add',
    action: office ? `/offices/${office.id}` : '/offices',
    office,
    kinds: OFFICE_KINDS.map((value) => ({ value, label: translate(locale, `offices.kind.${value}`) })),
    parents: choices
      .filter((each) => each.kind !== 'country' && each.id !== office?.id)
      .map((each) => ({ value: String(each.id), label: each.name })),
    countries: countryChoices(locale, codes),
  };
}
