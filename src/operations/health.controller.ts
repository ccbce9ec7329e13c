import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/needs';
import { Readiness } from './readiness';

/** For whoever watches the process: alive, and ready to answer. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.readiness.isReady())) throw new HttpException('the database does not take changes', 503);
    return { status: 'ok' };
  }
}
