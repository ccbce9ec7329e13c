import { Module, type DynamicModule } from '@nestjs/common';
import { UnitOfWork } from './audit/unit-of-work';
import type { Config } from './config/config';
import { CONFIG } from './config/config.token';
import { Database } from './database/database';
import { systemClock, type Clock } from './kernel/clock';
import { createLogger, LOGGER } from './logging/logger';
import { openRegister } from './open-register';
import { Batches } from './web/batch/batches';
import { Closing } from './web/closing';

/** What a test may put in the place of the usual. */
export interface Foundation {
  clock: Clock;
}

/** Configuration, log, database and unit of work, for every module. */
@Module({})
export class FoundationModule {
  static with(config: Config, { clock = systemClock }: Partial<Foundation> = {}): DynamicModule {
    return {
      module: FoundationModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        Closing,
        Batches,
        { provide: LOGGER, useFactory: () => createLogger(config) },
        { provide: Database, useFactory: () => openRegister(config) },
        {
          provide: UnitOfWork,
          inject: [Database],
          useFactory: (database: Database) => new UnitOfWork(database, clock),
        },
      ],
      exports: [CONFIG, LOGGER, Closing, Batches, Database, UnitOfWork],
    };
  }
}
