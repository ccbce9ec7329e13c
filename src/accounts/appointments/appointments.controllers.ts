import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Redirect, Render, Req, Res } from '@nestjs/common'; // prettier-ignore
import {
  ApiCreatedResponse,
  ApiExcludeController,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '../../kernel/actor';
import { localeOf } from '../../web/locale';
import { withNotice, type SeeOther } from '../../web/see-other';
import { accountRequestRows } from '../account-requests/account-requests.controllers';
import { AccountRequestsService } from '../account-requests/account-requests.service';
import { CurrentActor } from '../../access/current-actor';
import { Needs } from '../../access/needs';
import { officeName } from '../user.pages';
import { AssignmentView, assignmentView } from '../user.view';
import { UsersService } from '../users.service';
import { WaitingRoleList, waitingRoleRows, waitingRoleView } from './appointment.view';
import { AppointmentsService } from './appointments.service';

@ApiTags('users')
@Controller('api/v1/role-proposals')
export class AppointmentsApiController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Get()
  @Needs('users.manage')
  @ApiOkResponse({ type: WaitingRoleList })
  async list(@CurrentActor() actor: Actor): Promise<WaitingRoleList> {
    return { items: (await this.appointments.waiting(actor)).map(waitingRoleView(actor.locale)) };
  }

  @Post(':id/confirm')
  @Needs('users.manage')
  @ApiCreatedResponse({ type: AssignmentView })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<AssignmentView> {
    return assignmentView(await this.appointments.confirm(actor, id));
  }

  @Post(':id/refuse')
  @Needs('users.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async refuse(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.appointments.refuse(actor, id);
  }
}

const PATH = '/users/roles';

@ApiExcludeController()
@Controller('users/roles')
export class AppointmentsPagesController {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly requests: AccountRequestsService,
    private readonly users: UsersService,
  ) {}

  @Get()
  @Needs('users.manage')
  @Render('access/roles')
  async page(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<object> {
    const locale = localeOf(response);
    const offices = await this.users.offices();
    const waiting = await this.appointments.waiting(actor);
    const nameOf = (id: number | null): string => officeName(locale, id, offices);
    const accounts = accountRequestRows(locale, await this.requests.waiting(actor));
    return { titleKey: 'appointments.title', rows: waitingRoleRows(locale, waiting, nameOf), accounts };
  }

  @Post(':id/confirm')
  @Needs('users.manage')
  @Redirect()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.appointments.confirm(actor, id);
    return withNotice(request, PATH, 'appointments.notice.confirmed');
  }

  @Post(':id/refuse')
  @Needs('users.manage')
  @Redirect()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Req() request: Request,
  ): Promise<SeeOther> {
    await this.appointments.refuse(actor, id);
    return withNotice(request, PATH, 'appointments.notice.refused');
  }
}
