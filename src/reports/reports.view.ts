import { ApiProperty } from '@nestjs/swagger';
import { decimalText } from '../kernel/money';
import type { Coverage } from './coverage';
import { DIMENSIONS, type Dimension } from './distribution';
import type { SmallGrants } from './small-grants';

export class ReportAmountView {
  @ApiProperty({ example: '240000.00' }) amount: string;
  @ApiProperty({ example: 'USD' }) currency: string;
}

export class AnsweredView {
  @ApiProperty({ type: 'integer' }) partnerships: number;
  @ApiProperty({ type: 'integer' }) answered: number;
  @ApiProperty({ type: 'integer', description: 'Blank or "no"' }) withoutAnswer: number;
  @ApiProperty({ type: 'number', nullable: true }) percent: number | null;
}

export class ClearedView {
  @ApiProperty({ type: 'integer' }) required: number;
  @ApiProperty({ type: 'integer' }) clearedInTime: number;
  @ApiProperty({ type: 'integer' }) startedWithout: number;
  @ApiProperty({ type: 'integer', description: 'Let through by the Director General' }) overridden: number;
  @ApiProperty({ type: 'number', nullable: true }) percent: number | null;
}

export class RegionClearedView extends ClearedView {
  @ApiProperty({ type: 'integer' }) regionId: number;
  @ApiProperty() region: string;
}

export class OfficeClearedView extends RegionClearedView {
  @ApiProperty({ type: 'integer' }) officeId: number;
  @ApiProperty() office: string;
}

export class ScreenedView {
  @ApiProperty({ format: 'date' }) upTo: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

/** Due diligence coverage of a year. */
export class CoverageView implements Coverage {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: AnsweredView }) questionnaire: AnsweredView;
  @ApiProperty({ type: ClearedView }) clearance: ClearedView;
  @ApiProperty({ type: [RegionClearedView] }) regions: RegionClearedView[];
  @ApiProperty({ type: [OfficeClearedView] }) offices: OfficeClearedView[];
  @ApiProperty({ type: ScreenedView, description: 'Partners screened up to a day' }) screened: ScreenedView;
}

export class DistributionLineView {
  @ApiProperty({ type: 'string', nullable: true }) code: string | null;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) partnerships: number;
  @ApiProperty({ type: 'integer' }) collaborations: number;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: 'number', nullable: true }) percent: number | null;
}

export class DistributionView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ enum: DIMENSIONS }) by: Dimension;
  @ApiProperty({ type: 'integer' }) entries: number;
  @ApiProperty({ type: [DistributionLineView] }) lines: DistributionLineView[];
}

export class GrantFunderView {
  @ApiProperty() funder: string;
  @ApiProperty({ type: 'integer' }) funded: number;
  @ApiProperty({ type: ReportAmountView }) awarded: ReportAmountView;
  @ApiProperty({ type: [String] }) countries: string[];
}

/** The small-grant call of a year; amounts are decimal strings. */
export class SmallGrantsView {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: 'integer' }) proposals: number;
  @ApiProperty({ type: 'integer' }) offices: number;
  @ApiProperty({ type: ReportAmountView }) requested: ReportAmountView;
  @ApiProperty({ type: 'integer' }) funded: number;
  @ApiProperty({ type: ReportAmountView }) awarded: ReportAmountView;
  @ApiProperty({ type: [GrantFunderView] }) funders: GrantFunderView[];
  @ApiProperty({ type: [String], description: 'Funded, without an engagement the year before' })
  newCountries: string[];
}

export function smallGrantsView(call: SmallGrants): SmallGrantsView {
  const { requestedMinor, awardedMinor, funders, ...rest } = call;
  const amount = (minor: number): ReportAmountView => ({
    amount: decimalText(minor, 'USD'),
    currency: 'USD',
  });
  return {
    ...rest,
    requested: amount(requestedMinor),
    awarded: amount(awardedMinor),
    funders: funders.map(({ awardedMinor: minor, ...funder }) => ({ ...funder, awarded: amount(minor) })),
  };
}
