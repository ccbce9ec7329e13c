import { ApiProperty } from '@nestjs/swagger';
import { AGREEMENT_KINDS, ENGAGEMENT_KINDS, ENGAGEMENT_STATES, type AgreementKind, type EngagementKind, type EngagementState } from '../engagements/engagements.vocabulary'; // prettier-ignore
import { decimalText } from '../kernel/money';
import type { Compendium } from './compendium.model';
import { EDITIONS, TARGET_GROUPS, type Edition, type TargetGroup } from './compendium.vocabulary';

export class KindCountView {
  @ApiProperty({ type: 'integer' }) partnerships: number;
  @ApiProperty({ type: 'integer' }) collaborations: number;
  @ApiProperty({ type: 'integer' }) total: number;
}

export class TypeCountView extends KindCountView {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
}

export class YearTotalsView extends KindCountView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: [TypeCountView] }) types: TypeCountView[];
  @ApiProperty({ type: 'integer', description: 'Partnerships by airline agreement, within those above' })
  airlines: number;
}

export class BothYearsView extends KindCountView {
  @ApiProperty({ type: 'number', nullable: true }) partnershipPercent: number | null;
  @ApiProperty({ type: 'number', nullable: true }) collaborationPercent: number | null;
}

export class EntryPartnerView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where the edition does not name it' })
  id: number | null;
  @ApiProperty() name: string;
}

export class CompendiumEntryView {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ENGAGEMENT_KINDS }) kind: EngagementKind;
  @ApiProperty({ description: 'Code of the type' }) type: string;
  @ApiProperty() typeName: string;
  @ApiProperty({ type: 'string', nullable: true }) theme: string | null;
  @ApiProperty() region: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: [String] }) countries: string[];
  @ApiProperty({ type: [EntryPartnerView] }) partners: EntryPartnerView[];
  @ApiProperty({ enum: TARGET_GROUPS, isArray: true }) targetGroups: TargetGroup[];
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ enum: AGREEMENT_KINDS }) agreement: AgreementKind;
  @ApiProperty({ enum: ENGAGEMENT_STATES }) state: EngagementState;
  @ApiProperty({ description: 'A partnership that was an entry of the year before too' }) continuing: boolean;
  @ApiProperty({ description: 'False in the public edition, which does not say' }) withoutClearance: boolean;
  @ApiProperty() illustrative: boolean;
}

export class OfficePartView extends KindCountView {
  @ApiProperty() office: string;
  @ApiProperty({ type: [CompendiumEntryView] }) entries: CompendiumEntryView[];
}

export class RegionPartView extends KindCountView {
  @ApiProperty() region: string;
  @ApiProperty({ type: [OfficePartView] }) offices: OfficePartView[];
}

export class TargetGroupCountView {
  @ApiProperty({ enum: TARGET_GROUPS }) group: TargetGroup;
  @ApiProperty({ type: 'integer' }) entries: number;
  @ApiProperty({ type: 'integer' }) partners: number;
}

export class ContinuingView {
  @ApiProperty({ type: [CompendiumEntryView] }) entries: CompendiumEntryView[];
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: [String] }) countries: string[];
}

export class WidePartnerView extends EntryPartnerView {
  @ApiProperty({ type: [String] }) countriesBefore: string[];
  @ApiProperty({ type: [String] }) countriesNow: string[];
  @ApiProperty({ type: [String] }) countries: string[];
}

export class SeveralCountriesView {
  @ApiProperty({ type: [WidePartnerView] }) partners: WidePartnerView[];
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: 'integer', description: 'Counted by parent company' }) groups: number;
}

export class CompendiumAmountView {
  @ApiProperty({ example: '4190367.00' }) amount: string;
  @ApiProperty({ example: 'USD' }) currency: string;
}

export class TypeMoneyView extends CompendiumAmountView {
  @ApiProperty({ type: 'string', nullable: true, description: 'Code of the type' }) type: string | null;
  @ApiProperty() name: string;
}

export class CompendiumMoneyView extends CompendiumAmountView {
  @ApiProperty({
    type: CompendiumAmountView,
    nullable: true,
    description: 'Recorded, not confirmed: in no figure; null in the public edition',
  })
  waiting: CompendiumAmountView | null;
  @ApiProperty({ type: [TypeMoneyView] }) types: TypeMoneyView[];
}

/** The compendium of a year; amounts are decimal strings. */
export class CompendiumView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ enum: EDITIONS }) edition: Edition;
  @ApiProperty({ type: YearTotalsView }) totals: YearTotalsView;
  @ApiProperty({ type: YearTotalsView }) before: YearTotalsView;
  @ApiProperty({ type: BothYearsView }) bothYears: BothYearsView;
  @ApiProperty({ type: [RegionPartView] }) regions: RegionPartView[];
  @ApiProperty({ type: [TargetGroupCountView] }) targetGroups: TargetGroupCountView[];
  @ApiProperty({ type: ContinuingView }) continuing: ContinuingView;
  @ApiProperty({ type: SeveralCountriesView }) severalCountries: SeveralCountriesView;
  @ApiProperty({ type: CompendiumMoneyView }) money: CompendiumMoneyView;
  @ApiProperty({ type: 'integer' }) withoutClearance: number;
  @ApiProperty() illustrative: boolean;
}

/** The compendium as JSON gives it. */
export function compendiumView(compendium: Compendium): CompendiumView {
  const { usdMinor, waitingMinor, types } = compendium.money;
  const amount = (minor: number): CompendiumAmountView => ({
    amount: decimalText(minor, 'USD'),
    currency: 'USD',
  });
  return {
    ...compendium,
    money: {
      ...amount(usdMinor),
      waiting: waitingMinor === null ? null : amount(waitingMinor),
      types: types.map(({ usdMinor: minor, type, name }) => ({ type, name, ...amount(minor) })),
    },
  };
}
