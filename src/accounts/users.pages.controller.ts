import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Actor, Locale } from '../kernel/actor';
import { translate } from '../texts/translator';
import { listModel, listRequest, type RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { withNotice, type SeeOther } from '../web/see-other';
import { sendTable, tableFormat } from '../web/send-table';
import { VersionedForm } from '../web/versioned-form';
import { accountRequestRows } from './account-requests/account-requests.controllers';
import { AccountRequestsService } from './account-requests/account-requests.service';
import { waitingRoleRows } from './appointments/appointment.view';
import { AppointmentsService } from './appointments/appointments.service';
import { AssignmentsService, type Given } from './assignments.service';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { AssignmentInput, EndAssignmentInput, InChargeInput, UserInput } from './user.input';
import type { User } from './user.entity';
import {
  idChoices,
  officeName,
  roleChoices,
  roleRows,
  userColumns,
  userForm,
  userRow,
  type UserSurroundings,
} from './user.pages';
import { USER_LIST, UsersService } from './users.service';

class UserForm extends VersionedForm(UserInput) {}

@ApiExcludeController()
@Controller('users')
export class UsersPagesController {
  constructor(
    private readonly users: UsersService,
    private readonly assignments: AssignmentsService,
    private readonly appointments: AppointmentsService,
    private readonly requests: AccountRequestsService,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Needs('users.manage')
  async list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    const request = listRequest(query, USER_LIST);
    const format = tableFormat(query);
    const locale = localeOf(response);
    if (format) {
      const everyone = await this.users.all(request);
      const row = userRow(await this.around(locale, everyone));
      return sendTable(response, format, 'users', userColumns(locale), everyone.map(row));
    }
    const { rows, total } = await this.users.list(request);
    const around = await this.around(locale, rows);
    response.render('access/users', {
      title: translate(locale, 'users.title'),
      rows: rows.map(userRow(around)),
      list: listModel(request, total, '/users'),
      roles: roleChoices(locale),
      offices: idChoices(around.offices),
    });
  }

  @Get('new')
  @Needs('users.manage')
  @Render('access/user-form')
  blank(@Res({ passthrough: true }) response: Response): object {
    return userForm(localeOf(response), null);
  }

  @Post()
  @Needs('users.manage')
  @Redirect()
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: UserInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const user = await this.users.add(actor, input);
    return this.done(request, user.id, 'users.notice.added', { name: user.name });
  }

  @Get(':id')
  @Needs('users.manage')
  @Render('access/user')
  page(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return this.model(actor, id, localeOf(response), null);
  }

  @Get(':id/edit')
  @Needs('users.manage')
  @Render('access/user-form')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return userForm(localeOf(response), await this.users.get(id));
  }

  @Post(':id')
  @Needs('users.manage')
  @Redirect()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { version, ...input }: UserForm,
    @Req() request: Request,
  ): Promise<SeeOther> {
    const { user, waits } = await this.users.change(actor, id, input, version);
    if (waits) return this.done(request, id, 'account_requests.notice.waits');
    return this.done(request, id, 'users.notice.changed', { name: user.name });
  }

  /** Answers with the page itself: the password is kept nowhere, so no redirect could show it. */
  @Post(':id/password')
  @Needs('users.manage')
  @HttpCode(200)
  @Render('access/user')
  async password(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const password = await this.users.newPassword(actor, id);
    return { ...(await this.model(actor, id, localeOf(response), password)), waits: password === null };
  }

  @Post(':id/assignments')
  @Needs('users.manage')
  @Redirect()
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: AssignmentInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return this.given(request, id, await this.assignments.give(actor, id, input));
  }

  @Post(':id/assignments/:assignmentId/end')
  @Needs('users.manage')
  @Redirect()
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('assignmentId', ParseIntPipe) assignmentId: number,
    @Body() { toDay }: EndAssignmentInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return this.given(request, id, await this.assignments.end(actor, id, assignmentId, toDay), 'users.notice.ended'); // prettier-ignore
  }

  @Post(':id/assignments/:assignmentId/in-charge')
  @Needs('users.manage')
  @Redirect()
  async lend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('assignmentId', ParseIntPipe) assignmentId: number,
    @Body() input: InChargeInput,
    @Req() request: Request,
  ): Promise<SeeOther> {
    return this.given(request, id, await this.assignments.lend(actor, id, assignmentId, input));
  }

  private async model(actor: Actor, id: number, locale: Locale, password: string | null): Promise<object> {
    const user = await this.users.get(id);
    const [around, people] = await Promise.all([this.around(locale, [user]), this.users.active()]);
    const waiting = await this.appointments.waiting(actor, id);
    const requests = await this.requests.waiting(actor, id);
    const nameOf = (officeId: number | null): string => officeName(locale, officeId, around.offices);
    return {
      title: user.name,
      path: `/users/${id}`,
      user,
      password,
      today: around.today,
      assignments: roleRows(around),
      waiting: waitingRoleRows(locale, waiting, nameOf),
      requests: accountRequestRows(locale, requests),
      alike: await this.users.alike(user),
      roles: roleChoices(locale),
      offices: idChoices(around.offices),
      people: idChoices(people.filter((each) => each.id !== id)),
    };
  }

  private async around(locale: Locale, users: readonly User[]): Promise<UserSurroundings> {
    const [assignments, offices] = await Promise.all([
      this.assignments.of(users.map((user) => user.id)),
      this.users.offices(),
    ]);
    return { locale, today: this.work.clock.today(), assignments, offices };
  }

  private given(request: Request, id: number, { proposal }: Given, key = 'users.notice.assigned'): SeeOther {
    return this.done(request, id, proposal ? 'appointments.notice.waits' : key);
  }

  private done(request: Request, id: number, key: string, values: Record<string, string> = {}): SeeOther {
    return withNotice(request, `/users/${id}`, key, values);
  }
}
