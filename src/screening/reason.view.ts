import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../kernel/actor';
import type { Reason } from '../kernel/verdict';
import { translate } from '../texts/translator';

/** Why, as a code for programs and a sentence for people. */
export class ReasonView {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

export function reasonViews(locale: Locale, reasons: readonly Reason[]): ReasonView[] {
  return reasons.map(({ key, values }) => ({ code: key, message: translate(locale, key, values) }));
}
