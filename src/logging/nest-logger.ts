import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { StartFailed } from '../config/start-failed';

/** What the framework says of itself; a failed start that is said in one sentence is said by whoever started it. */
export class NestLogger extends ConsoleLogger {
  constructor(logLevels: LogLevel[]) {
    super({ logLevels });
  }

  override error(message: unknown, ...rest: unknown[]): void {
    const isSaid = message instanceof StartFailed || rest.at(-1) === 'NestApplication';
    if (!isSaid) super.error(message, ...rest);
  }
}
