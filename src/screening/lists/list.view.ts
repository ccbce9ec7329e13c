import { ApiProperty } from '@nestjs/swagger';
import { ReasonView } from '../reason.view';
import type { ScreeningListVersion } from '../screening-list-version.entity';
import type { ScreeningUnread } from '../screening-unread.entity';
import { UNREAD_KINDS, type UnreadKind } from './unread';
import { ENTRY_KINDS, LIST_FORMATS, type EntryKind, type ListFormat } from './list-entry';
import { ENTRY_CHANGES, type EntryChange, type EntryDelta, type ListState } from './lists-reader.service';
import type { Locale } from '../../kernel/actor';
import { reasonViews } from '../reason.view';
import { ListPage } from '../../web/list-query';

/** A version of a list as JSON gives it. */
export class ListVersionView {
  @ApiProperty() id: number;
  @ApiProperty() number: number;
  @ApiProperty({ description: 'Of the files, one after the other' }) sha256: string;
  @ApiProperty() fileName: string;
  @ApiProperty() entries: number;
  @ApiProperty() added: number;
  @ApiProperty() changed: number;
  @ApiProperty({ description: 'Delisted entries' }) removed: number;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'The day of the list itself' })
  publishedOn: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Columns, values and names that were not read',
  })
  unread: number | null;
  @ApiProperty() importedAt: string;
  @ApiProperty({ type: 'integer', nullable: true }) importedBy: number | null;
  @ApiProperty() active: boolean;
}

/** A list with its active version. */
export class ScreeningListView {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: LIST_FORMATS }) format: ListFormat;
  @ApiProperty({ type: ListVersionView, nullable: true }) activeVersion: ListVersionView | null;
}

/** A list with all its versions, newest first. */
export class ScreeningListDetail extends ScreeningListView {
  @ApiProperty({ type: [ListVersionView] }) versions: ListVersionView[];
}

/** What an import came to. */
export class ImportedListView extends ScreeningListView {
  @ApiProperty({ description: 'False when these files are the active version already' }) isNew: boolean;
}

export class EntryDeltaView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ENTRY_CHANGES }) change: EntryChange;
  @ApiProperty() entryId: string;
  @ApiProperty({ enum: ENTRY_KINDS }) kind: EntryKind;
  @ApiProperty() name: string;
  @ApiProperty({ type: [ReasonView], description: 'What changed of it' }) what: ReasonView[];
}

export class EntryDeltaPage extends ListPage {
  @ApiProperty({ type: [EntryDeltaView] }) items: EntryDeltaView[];
}

/** What of a file was not taken over. */
export class UnreadView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: UNREAD_KINDS }) what: UnreadKind;
  @ApiProperty({ description: 'Header of the column, name of the element, or number of the entry' })
  place: string;
  @ApiProperty({ type: 'integer', nullable: true }) line: number | null;
  @ApiProperty({ description: 'The value, or an example of the column' }) value: string;
  @ApiProperty({ description: 'Filled cells of a column; else 1' }) count: number;
}

export class UnreadPage extends ListPage {
  @ApiProperty({ type: [UnreadView] }) items: UnreadView[];
}

export function unreadView({ id, what, place, line, value, count }: ScreeningUnread): UnreadView {
  return { id, what, place, line, value, count };
}

export function versionView(version: ScreeningListVersion): ListVersionView {
  const { id, number, sha256, fileName, entries, added, changed, removed, publishedOn, unread, importedAt, importedBy, active } = version; // prettier-ignore
  return { id, number, sha256, fileName, entries, added, changed, removed, publishedOn, unread, importedAt, importedBy, active }; // prettier-ignore
}

export function listView({ list, version }: ListState): ScreeningListView {
  const { id, code, title, format } = list;
  return { id, code, title, format, activeVersion: version && versionView(version) };
}

export const deltaView =
  (locale: Locale) =>
  ({ entry, change, what }: EntryDelta): EntryDeltaView => {
    const { id, entryId, kind, name } = entry;
    return { id, change, entryId, kind, name, what: reasonViews(locale, what) };
  };
