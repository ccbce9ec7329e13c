import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import type { LookupAnswer, LookupFound } from './lookup.service';

class AnswerView {
  @ApiProperty({ description: 'Title of the list' }) list: string;
  @ApiProperty({ description: 'The listed name that is alike' }) matchedName: string;
  @ApiProperty({ enum: ['very_likely', 'possible', 'weak'] }) likelihood: string;
  @ApiProperty({ description: '0 to 1' }) score: number;
  @ApiProperty() why: string;
  @ApiProperty({ enum: ['person', 'organization', 'vessel', 'aircraft', 'unknown'] }) kind: string;
  @ApiProperty() program: string;
  @ApiProperty({ type: [String] }) birthYears: string[];
}

class SearchedView {
  @ApiProperty() list: string;
  @ApiProperty() title: string;
  @ApiProperty() number: number;
  @ApiProperty() sha256: string;
}

/** At most five answers; none of them is no clearance. */
export class LookupView {
  @ApiProperty({ type: [AnswerView] }) answers: AnswerView[];
  @ApiProperty({ type: [SearchedView], description: 'The lists and versions that were searched' })
  versions: SearchedView[];
}

export function lookupView(locale: Locale, { answers, versions }: LookupFound): LookupView {
  return {
    answers: answers.map(({ why, ended, ...answer }) => ({
      ...answer,
      why: reasonText(locale, { why, ended }),
    })),
    versions: versions.map(({ list, title, number, sha256 }) => ({ list, title, number, sha256 })),
  };
}

/** Why an entry came up, and that its measure ended where it did. */
export function reasonText(locale: Locale, { why, ended }: Pick<LookupAnswer, 'why' | 'ended'>): string {
  return [why, ended]
    .flatMap((each) => (each === null ? [] : translate(locale, each.key, each.values)))
    .join(' ');
}
