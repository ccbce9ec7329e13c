import type { Column } from './layouts/table-layout';

/** A line of a table by its headers, of which the cells that were taken are told from those that were not. */
export class TableCells {
  constructor(
    private readonly at: ReadonlyMap<string, number>,
    readonly row: number,
    readonly values: readonly string[],
  ) {}

  /** The cell under the first of these headers that is there. */
  of(column: Column): string {
    for (const header of column) {
      const at = this.at.get(header);
      if (at !== undefined) return this.values[at] ?? '';
    }
    return '';
  }
}
