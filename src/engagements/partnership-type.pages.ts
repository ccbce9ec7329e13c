import { LOCALES, type Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import type { ListRequest } from '../web/list';
import type { SheetColumn } from '../web/spreadsheet/sheet';
import { UN_CATEGORIES } from './engagements.vocabulary';
import { typeDescription, typeName, typeOutcome } from './partnership-type';
import type { PartnershipType } from './partnership-type.entity';

/** A row of the list and of its export. */
export const typeRow =
  (locale: Locale, counts: ReadonlyMap<number, number>) =>
  (
    type: PartnershipType,
  ): { id: number; code: string; engagements: number } & Record<string, string | number> => ({
    id: type.id,
    code: type.code,
    name: typeName(type, locale),
    description: typeDescription(type, locale),
    outcome: typeOutcome(type, locale),
    category: translate(locale, `types.category.${type.unCategory}`),
    engagements: counts.get(type.id) ?? 0,
    retired: type.retiredOn ?? '',
  });

const COLUMNS = ['code', 'name', 'description', 'outcome', 'category', 'engagements', 'retired'];

export function typeColumns(locale: Locale): SheetColumn[] {
  return COLUMNS.map((key) => ({
    key,
    header: translate(locale, `types.field.${key}`),
    kind: key === 'engagements' ? 'number' : 'text',
  }));
}

/** The filters of the list, each a select. */
export function typeFilters(request: ListRequest, locale: Locale): object[] {
  return [filter('category', UN_CATEGORIES), filter('retired', ['no', 'yes'])];

  function filter(name: 'category' | 'retired', values: readonly string[]): object {
    return {
      name,
      label: translate(locale, `types.field.${name}`),
      options: values.map((value) => ({
        value,
        label: translate(locale, `types.${name}.${value}`),
        selected: value === request.filters[name],
      })),
    };
  }
}

/** The model of the form, for a new type or one that is there. */
export function typeForm(locale: Locale, type: PartnershipType | null): object {
  const suffix = { en: 'En', fr: 'Fr', es: 'Es' } as const;
  return {
    titleKey: type ? 'types.change' : 'types.add',
    action: type ? `/partnership-types/${type.id}` : '/partnership-types',
    type,
    move: type ? (type.retiredOn === null ? 'retire' : 'reinstate') : null,
    categories: UN_CATEGORIES.map((value) => ({
      value,
      label: translate(locale, `types.category.${value}`),
    })),
    languages: LOCALES.map((each) => ({
      name: `name${suffix[each]}`,
      nameLabel: labelled('name', each),
      nameValue: type?.[`name${suffix[each]}`] ?? '',
      description: `description${suffix[each]}`,
      descriptionLabel: labelled('description', each),
      descriptionValue: type?.[`description${suffix[each]}`] ?? '',
      outcome: `outcome${suffix[each]}`,
      outcomeLabel: labelled('outcome', each),
      outcomeValue: type?.[`outcome${suffix[each]}`] ?? '',
    })),
  };

  function labelled(field: string, language: Locale): string {
    return `${translate(locale, `types.field.${field}`)} ${translate(locale, `types.language.${language}`)}`;
  }
}
