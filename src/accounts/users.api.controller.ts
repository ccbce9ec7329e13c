import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../kernel/actor';
import { IfMatch } from '../web/if-match';
import { cursorPage, cursorRequest } from '../web/json-list';
import type { RawQuery } from '../web/list';
import { ListQuery } from '../web/list-query';
import { AssignmentsService } from './assignments.service';
import { CurrentActor } from '../access/current-actor';
import { Needs } from '../access/needs';
import { NeverStored } from '../access/never-stored';
import { TokensService } from './tokens.service';
import { AssignmentInput, EndAssignmentInput, InChargeInput, TokenInput, UserInput } from './user.input';
import { AssignmentList, AssignmentView, assignmentView, givenView, MeView, meView, NewTokenView, TokenList, tokenView, UserPage, UserView, userView } from './user.view'; // prettier-ignore
import { USER_LIST, UsersService } from './users.service';

@ApiTags('users')
@Controller('api/v1/users')
export class UsersApiController {
  constructor(
    private readonly users: UsersService,
    private readonly assignments: AssignmentsService,
  ) {}

  @Get()
  @Needs('users.manage')
  @ListQuery(USER_LIST, UserView)
  @ApiOkResponse({ type: UserPage })
  async list(@Query() query: RawQuery): Promise<UserPage> {
    const request = cursorRequest(query, USER_LIST, UserView);
    return cursorPage(await this.users.after(request), request, userView);
  }

  @Get(':id')
  @Needs('users.manage')
  @ApiOkResponse({ type: UserView })
  async get(@Param('id', ParseIntPipe) id: number): Promise<UserView> {
    return userView(await this.users.get(id));
  }

  @Post()
  @Needs('users.manage')
  @ApiCreatedResponse({ type: UserView })
  async add(@CurrentActor() actor: Actor, @Body() input: UserInput): Promise<UserView> {
    return userView(await this.users.add(actor, input));
  }

  @Put(':id')
  @Needs('users.manage')
  @ApiOkResponse({ type: UserView })
  @ApiAcceptedResponse({
    type: UserView,
    description: 'As it stands: another address waits for another administrator',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: UserInput,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() version?: number,
  ): Promise<UserView> {
    const { user, waits } = await this.users.change(actor, id, input, version);
    if (waits) response.status(202);
    return userView(user);
  }

  @Get(':id/assignments')
  @Needs('users.manage')
  @ApiOkResponse({ type: AssignmentList })
  async roles(@Param('id', ParseIntPipe) id: number): Promise<AssignmentList> {
    return { items: (await this.assignments.of([id])).map(assignmentView) };
  }

  @Post(':id/assignments')
  @Needs('users.manage')
  @ApiCreatedResponse({ type: AssignmentView })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: AssignmentInput,
  ): Promise<AssignmentView> {
    return givenView(await this.assignments.give(actor, id, input));
  }

  @Post(':id/assignments/:assignmentId/end')
  @Needs('users.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiAcceptedResponse({
    type: AssignmentView,
    description: 'A later day than before, for another to confirm',
  })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('assignmentId', ParseIntPipe) assignmentId: number,
    @Body() { toDay }: EndAssignmentInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssignmentView | undefined> {
    const given = await this.assignments.end(actor, id, assignmentId, toDay);
    if (given.assignment) return undefined;
    response.status(202);
    return givenView(given);
  }

  @Post(':id/assignments/:assignmentId/in-charge')
  @Needs('users.manage')
  @ApiCreatedResponse({ type: AssignmentView })
  async lend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Param('assignmentId', ParseIntPipe) assignmentId: number,
    @Body() input: InChargeInput,
  ): Promise<AssignmentView> {
    return givenView(await this.assignments.lend(actor, id, assignmentId, input));
  }
}

@ApiTags('account')
@Controller('api/v1')
export class AccountApiController {
  constructor(private readonly tokens: TokensService) {}

  @Get('me')
  @Needs('account.own')
  @ApiOkResponse({ type: MeView })
  me(@CurrentActor() actor: Actor): MeView {
    return meView(actor);
  }

  @Get('tokens')
  @Needs('account.own')
  @ApiOkResponse({ type: TokenList })
  async list(@CurrentActor() actor: Actor): Promise<TokenList> {
    return { items: (await this.tokens.list(actor)).map(tokenView) };
  }

  @Post('tokens')
  @Needs('account.own')
  @NeverStored()
  @ApiCreatedResponse({ type: NewTokenView })
  async create(@CurrentActor() actor: Actor, @Body() input: TokenInput): Promise<NewTokenView> {
    const { token, secret } = await this.tokens.create(actor, input);
    return { ...tokenView(token), token: secret };
  }

  @Delete('tokens/:id')
  @Needs('account.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
