import type { Type } from '@nestjs/common';
import { IntegerField } from './fields';

/** A form over an input that also carries the version its page was drawn from. */
export function VersionedForm<T extends object>(Base: Type<T>): Type<T & { version: number }> {
  abstract class Versioned extends (Base as Type<object>) {
    @IntegerField({ min: 1 })
    version: number;
  }
  return Versioned as unknown as Type<T & { version: number }>;
}
