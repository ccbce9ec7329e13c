import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, ROLES, type Actor, type Locale, type Role } from '../kernel/actor';
import { TOKEN_SCOPES, type TokenScope } from '../access/access.vocabulary';
import type { ApiToken } from './api-token.entity';
import type { Given } from './assignments.service';
import type { RoleAssignment } from './role-assignment.entity';
import type { User } from './user.entity';
import { ListPage } from '../web/list-query';

/** A person as JSON gives it. */
export class UserView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: LOCALES }) locale: Locale;
  @ApiProperty() active: boolean;
  @ApiProperty() createdAt: string;
  @ApiProperty() version: number;
}

export class UserPage extends ListPage {
  @ApiProperty({ type: [UserView] }) items: UserView[];
}

export class AssignmentView {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'None while it waits for another administrator',
  })
  id: number | null;
  @ApiProperty({ enum: ['held', 'waiting'], description: 'Without effect while it waits' })
  state: 'held' | 'waiting';
  @ApiProperty({ type: 'integer', nullable: true, description: 'What another administrator has to confirm' })
  proposalId: number | null;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ type: 'integer', nullable: true }) officeId: number | null;
  @ApiProperty() fromDay: string;
  @ApiProperty({ type: 'string', nullable: true }) toDay: string | null;
  @ApiProperty({ type: 'string', nullable: true }) capacity: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The assignment this one stands in for' })
  inChargeForId: number | null;
}

export class AssignmentList {
  @ApiProperty({ type: [AssignmentView] }) items: AssignmentView[];
}

export class TokenView {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: TOKEN_SCOPES }) scope: TokenScope;
  @ApiProperty() expiresAt: string;
  @ApiProperty({ type: 'string', nullable: true }) lastUsedAt: string | null;
  @ApiProperty() createdAt: string;
}

export class TokenList {
  @ApiProperty({ type: [TokenView] }) items: TokenView[];
}

export class NewTokenView extends TokenView {
  @ApiProperty({ description: 'The token itself; it is not shown again' }) token: string;
}

class GrantView {
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['all'] },
      { type: 'array', items: { type: 'integer' } },
    ],
  })
  officeIds: 'all' | readonly number[];
}

/** Who asks, with the roles of today. */
export class MeView {
  @ApiProperty({ type: 'integer', nullable: true }) id: number | null;
  @ApiProperty() name: string;
  @ApiProperty({ enum: LOCALES }) locale: Locale;
  @ApiProperty({ type: [GrantView] }) grants: readonly GrantView[];
}

export function userView({ id, name, email, locale, active, createdAt, version }: User): UserView {
  return { id, name, email, locale, active, createdAt, version };
}

/** A role as it was given: held, or waiting for another administrator. */
export function givenView({ assignment, proposal }: Given): AssignmentView {
  if (assignment) return assignmentView(assignment);
  const { role, officeId, fromDay, toDay, capacity, inChargeForId } = proposal;
  const given = { role, officeId, fromDay, toDay, capacity, inChargeForId };
  return { id: null, state: 'waiting', proposalId: proposal.id, ...given };
}

export function assignmentView(row: RoleAssignment): AssignmentView {
  const { id, role, officeId, fromDay, toDay, capacity, inChargeForId } = row;
  return { id, state: 'held', proposalId: null, role, officeId, fromDay, toDay, capacity, inChargeForId };
}

export function tokenView({ id, name, scope, expiresAt, lastUsedAt, createdAt }: ApiToken): TokenView {
  return { id, name, scope, expiresAt, lastUsedAt, createdAt };
}

export function meView({ id, name, locale, grants }: Actor): MeView {
  return { id, name, locale, grants };
}
