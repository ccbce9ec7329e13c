import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../database/database';
import type { Actor, Locale } from '../kernel/actor';
import { OfficesService } from '../offices/offices.service';
import { countryChoices } from '../texts/format';
import { translate } from '../texts/translator';
import { localeOf } from '../web/locale';
import { AGREED } from './amendments/amendment';
import { ownOffices } from './engagement-check';
import type { EngagementWithParts } from './engagement-parts';
import { AGREEMENT_KINDS, ENGAGEMENT_KINDS } from './engagements.vocabulary';
import { errorAt, keptForm, keptValues } from '../web/kept-form';
import { partnerOptions } from './partner-search';
import { typeName } from './partnership-type';
import { PartnershipTypesService } from './partnership-types.service';

interface Choice {
  value: string;
  label: string;
}

/** One of several selects under one name: so that several are chosen without a script. */
interface OneOfSeveral {
  id: string;
  label: string;
  options: readonly Choice[];
  value: string;
}

/** Empty selects left for more. */
const MORE = 2;

/** The model of the form, for a new engagement or one that is there. */
@Injectable()
export class EngagementFormModel {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficesService,
    private readonly types: PartnershipTypesService,
  ) {}

  async of(
    actor: Actor,
    response: Response,
    engagement: EngagementWithParts | null,
    asked: { partner: string; partnerIds: readonly number[] },
  ): Promise<object> {
    const locale = localeOf(response);
    const kept = keptForm(response);
    const [offices, codes, types] = await Promise.all([
      this.offices.choices(),
      this.offices.countryCodes(),
      this.types.choices(engagement?.typeId ?? null),
    ]);
    const own = ownOffices(actor);
    const partnerIds = keptIds(kept) ?? engagement?.partners.map(({ id }) => id) ?? [...asked.partnerIds];
    const partners = await partnerOptions(this.database.read, locale, partnerIds, asked.partner);
    const officeChoices = offices.map(({ id, name }) => ({ value: String(id), label: name }));
    const words = (name: string, values: readonly string[]): Choice[] =>
      values.map((value) => ({ value, label: translate(locale, `engagements.${name}.${value}`) }));
    const several = (name: string, key: string, choices: readonly Choice[], now: string[]): OneOfSeveral[] =>
      selects(name, key, choices, keptValues(kept, name) ?? now, locale);
    const leads = officeChoices.filter(({ value }) => own === 'all' || own.includes(Number(value)));
    return {
      titleKey: engagement ? 'engagements.change' : 'engagements.add',
      waitsForChief: engagement !== null && AGREED.includes(engagement.state),
      action: engagement ? `/engagements/${engagement.id}` : '/engagements',
      find: engagement ? `/engagements/${engagement.id}/find` : '/engagements/find',
      engagement,
      kinds: words('kind', ENGAGEMENT_KINDS),
      agreements: words('agreement', AGREEMENT_KINDS),
      types: types.map((type) => ({ value: String(type.id), label: typeName(type, locale) })),
      typeId: engagement?.typeId ?? '',
      leads,
      officeId: engagement?.officeId ?? (leads.length === 1 ? (leads[0]?.value ?? '') : ''),
      others: several(
        'otherOfficeIds',
        'office',
        officeChoices,
        engagement?.otherOffices.map(({ id }) => String(id)) ?? [],
      ),
      officesError: errorAt(kept, 'otherOfficeIds'),
      countries: several(
        'countryCodes',
        'country',
        countryChoices(locale, codes),
        engagement?.countryCodes ?? [],
      ),
      countriesError: errorAt(kept, 'countryCodes'),
      partners,
      partnerIds,
      partnersError: errorAt(kept, 'partnerIds'),
      searched: asked.partner,
      foundNone: asked.partner !== '' && partners.length === partnerIds.length,
    };
  }
}

function keptIds(kept: ReturnType<typeof keptForm>): number[] | null {
  return keptValues(kept, 'partnerIds')?.map(Number).filter(Number.isSafeInteger) ?? null;
}

function selects(
  name: string,
  key: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  locale: Locale,
): OneOfSeveral[] {
  return Array.from({ length: chosen.length + MORE }, (_, index) => ({
    id: index === 0 ? `f-${name}` : `f-${name}-${index + 1}`,
    label: translate(locale, `engagements.field.${key}_more`, { number: index + 1 }),
    options: choices,
    value: chosen[index] ?? '',
  }));
}
