import { ForeignKey } from 'typeorm';

/**
 * Says of an entity of an earlier module that one of its columns holds ids of `later`, so that the earlier one need not
 * name it. Stands beside the later entity.
 */
export function pointedTo<T extends object>(
  later: new () => object,
  earlier: new () => T,
  column: keyof T & string,
): void {
  ForeignKey(() => later)(earlier.prototype as object, column);
}
