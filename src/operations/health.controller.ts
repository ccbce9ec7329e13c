import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/needs';
import { Database } from '../database/database';

/** For whoever watches the process: alive, and ready to answer. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    const answers = await this.database.answers().catch(() => false);
    if (!answers) throw new HttpException('the database does not answer', 503);
    return { status: 'ok' };
  }
}
