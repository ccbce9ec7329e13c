import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Deeper than anything a program has to say; what reads bodies goes down level by level on the stack. */
const DEEPEST = 20;

/** Refuses a body of lists within lists before anything reads it. @throws BadRequestException */
export function shallow(request: Request, _response: Response, next: NextFunction): void {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new BadRequestException();
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  next();
}
