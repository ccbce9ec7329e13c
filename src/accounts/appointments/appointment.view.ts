import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Locale, type Role } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { WaitingRole } from './appointments.service';

/** A role that waits for another administrator, as JSON gives it. */
export class WaitingRoleView {
  @ApiProperty() id: number;
  @ApiProperty() userId: number;
  @ApiProperty() person: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ type: 'integer', nullable: true }) officeId: number | null;
  @ApiProperty() fromDay: string;
  @ApiProperty({ type: 'string', nullable: true }) toDay: string | null;
  @ApiProperty({ type: 'string', nullable: true }) capacity: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The assignment it would stand in for' })
  inChargeForId: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The assignment it would make longer' })
  assignmentId: number | null;
  @ApiProperty() proposedBy: number;
  @ApiProperty() proposer: string;
  @ApiProperty() proposedAt: string;
  @ApiProperty({ type: [String], description: 'Why the caller may not confirm it; empty when they may' })
  refusals: string[];
}

export class WaitingRoleList {
  @ApiProperty({ type: [WaitingRoleView] }) items: WaitingRoleView[];
}

export const waitingRoleView =
  (locale: Locale) =>
  ({ proposal, person, proposer, refusals }: WaitingRole): WaitingRoleView => {
    const { id, userId, role, officeId, fromDay, toDay, capacity } = proposal;
    const { inChargeForId, assignmentId, proposedBy, proposedAt } = proposal;
    return {
      ...{ id, userId, person, role, officeId, fromDay, toDay, capacity, inChargeForId, assignmentId },
      ...{ proposedBy, proposer, proposedAt },
      refusals: refusals.map(({ key, values }) => translate(locale, key, values)),
    };
  };

/** The rows of the page. */
export function waitingRoleRows(
  locale: Locale,
  waiting: readonly WaitingRole[],
  officeName: (id: number | null) => string,
): object[] {
  return waiting.map((each) => ({
    ...waitingRoleView(locale)(each),
    roleName: translate(locale, `role.${each.proposal.role}`),
    office: officeName(each.proposal.officeId),
    lent: each.proposal.inChargeForId !== null,
    longer: each.proposal.assignmentId !== null,
  }));
}
