import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../kernel/actor';
import { sentenceOf } from './notice';
import type { Notice } from './notice.entity';
import { EMAIL_CHOICES, type EmailChoice } from './notices.vocabulary';
import type { Preference } from './preferences.service';
import { ListPage } from '../web/list-query';

/** A notice as JSON gives it, worded in the language of the person. */
export class NoticeView {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'What kind of notice it is, the same in every language' }) kind: string;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'The page it leads to' }) href: string;
  @ApiProperty({ description: 'What it is about', example: 'case' }) subject: string;
  @ApiProperty() subjectId: number;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readAt: string | null;
  @ApiProperty() illustrative: boolean;
}

export class NoticePage extends ListPage {
  @ApiProperty({ type: [NoticeView] }) items: NoticeView[];
}

export class MarkedView {
  @ApiProperty({ description: 'How many were unread' }) marked: number;
}

export class PreferenceView {
  @ApiProperty({ enum: EMAIL_CHOICES }) email: EmailChoice;
  @ApiProperty({ description: '0 as long as nothing was chosen' }) version: number;
}

export const noticeView =
  (locale: Locale) =>
  (notice: Notice): NoticeView => {
    const { id, kind, href, subject, subjectId, createdAt, readAt, illustrative } = notice;
    const text = sentenceOf(locale, notice);
    return { id, kind, text, href, subject, subjectId, createdAt, readAt, illustrative };
  };

export function preferenceView({ email, version }: Preference): PreferenceView {
  return { email, version };
}
