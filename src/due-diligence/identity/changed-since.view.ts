import { ApiProperty } from '@nestjs/swagger';
import type { IdentityChange } from '../../partners/identity/identity-change.entity';
import { IDENTITY_FIELDS } from '../../partners/identity/identity';

/** One thing that makes a partner another one than it was assessed on. */
export class ChangedSinceView {
  @ApiProperty({ enum: IDENTITY_FIELDS }) field: string;
  @ApiProperty({ type: [String], description: 'A parent by its number' }) before: readonly string[];
  @ApiProperty({ type: [String] }) after: readonly string[];
  @ApiProperty() changedAt: string;
  @ApiProperty({ type: 'integer', nullable: true }) changedBy: number | null;
}

export function changedSinceViews(changes: readonly IdentityChange[]): ChangedSinceView[] {
  return changes.flatMap(({ differences, changedAt, changedBy }) =>
    differences.map(({ field, before, after }) => ({ field, before, after, changedAt, changedBy })),
  );
}
