import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { decimalText } from '../../kernel/money';
import { translate } from '../../texts/translator';
import { RefusalView } from '../../web/move.view';
import { WAITING_ACTS, type WaitingAct } from './waiting-act';
import type { WaitingRow } from './waiting-rows';
import type { ActOutcome } from './waiting-rows.service';

export class WaitingGroupView {
  @ApiProperty({ enum: WAITING_ACTS }) act: WaitingAct;
  @ApiProperty() officeId: number;
  @ApiProperty() office: string;
  @ApiProperty() count: number;
}

/** A row of a file that waits for the caller. */
export class WaitingRowView {
  @ApiProperty() id: number;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Partners or giver' }) who: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The state an engagement is to reach' })
  state: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) since: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) day: string | null;
  @ApiProperty({ type: 'string', nullable: true }) amount: string | null;
  @ApiProperty({ type: 'string', nullable: true }) currency: string | null;
  @ApiProperty({ type: 'string', nullable: true }) reason: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) importId: number | null;
  @ApiProperty({ type: [RefusalView] }) refusals: RefusalView[];
  @ApiProperty({ description: 'Said back in `read`, as `id:version`' }) version: number;
}

class RefusedRowView {
  @ApiProperty() id: number;
  @ApiProperty() number: string;
  @ApiProperty({ type: [RefusalView] }) reasons: RefusalView[];
}

export class ActOutcomeView {
  @ApiProperty({ description: 'Rows it was done for' }) done: number;
  @ApiProperty({ type: [RefusedRowView] }) refused: RefusedRowView[];
}

export function waitingRowView(locale: Locale, row: WaitingRow): WaitingRowView {
  const { id, number, title, who, state, since, day, currency, reason, importId, version } = row;
  const amount =
    row.amountMinor === null || currency === null ? null : decimalText(row.amountMinor, currency);
  const refusals = said(locale, row.refusals);
  return { id, number, title, who, state, since, day, amount, currency, reason, importId, refusals, version };
}

export function outcomeView(locale: Locale, { done, refused }: ActOutcome): ActOutcomeView {
  return {
    done,
    refused: refused.map(({ id, number, reasons }) => ({ id, number, reasons: said(locale, reasons) })),
  };
}

function said(locale: Locale, reasons: WaitingRow['refusals']): RefusalView[] {
  return reasons.map(({ key, values }) => ({ code: key, message: translate(locale, key, values) }));
}
