import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS_BY } from './clocks.service';

class ClockLineView {
  @ApiProperty({ description: 'A state of the case, the name of an office, or a level' }) key: string;
  @ApiProperty() count: number;
  @ApiProperty({ description: 'Working days that half of them needed at most' }) median: number;
  @ApiProperty({ description: 'Working days that nine in ten needed at most' }) p90: number;
  @ApiProperty() late: number;
}

/** How long the steps that ended in a year took. */
export class ClocksView {
  @ApiProperty() year: number;
  @ApiProperty({ enum: CLOCKS_BY }) by: string;
  @ApiProperty({ type: [ClockLineView] }) lines: ClockLineView[];
}
