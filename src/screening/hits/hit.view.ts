import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/actor';
import type { Reason } from '../../kernel/verdict';
import { translate } from '../../texts/translator';
import { moveViews, MoveView } from '../../web/move.view';
import { HIT_ENDINGS, HIT_STATES, SUBJECT_RELATIONS } from '../screening.vocabulary';
import type { HitFile } from './hits.service';
import type { HitRow } from './hits.query';
import { ListPage } from '../../web/list-query';

class BecauseView {
  @ApiProperty({ description: 'Text key' }) code: string;
  @ApiProperty() message: string;
}

/** A hit as a JSON list gives it. */
export class HitView {
  @ApiProperty() id: number;
  @ApiProperty({ enum: HIT_STATES }) state: string;
  @ApiProperty() partnerId: number;
  @ApiProperty({ description: '`self`, `parent:ID` or `related:ID`' }) party: string;
  @ApiProperty({ enum: SUBJECT_RELATIONS }) relation: string;
  @ApiProperty() subjectName: string;
  @ApiProperty({ description: 'Code of the list' }) list: string;
  @ApiProperty({ description: 'The publisher’s reference' }) entryId: string;
  @ApiProperty({ description: 'The primary name, as listed' }) entryName: string;
  @ApiProperty() matchedName: string;
  @ApiProperty({ description: '0 to 1' }) score: number;
  @ApiProperty({ type: [BecauseView] }) reasons: BecauseView[];
  @ApiProperty({ type: [BecauseView], description: 'What changed when it was opened again' })
  changed: BecauseView[];
  @ApiProperty() openedAt: string;
  @ApiProperty({ type: 'integer', nullable: true }) decidedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: 'string', nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) confirmedBy: number | null;
  @ApiProperty({ type: 'string', nullable: true }) confirmedAt: string | null;
  @ApiProperty({ enum: HIT_ENDINGS, nullable: true, type: 'string' }) endedBecause: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

/** One hit, with the moves open to the caller. */
export class HitDetailView extends HitView {
  @ApiProperty({ type: [MoveView] }) moves: MoveView[];
}

export class HitPage extends ListPage {
  @ApiProperty({ type: [HitView] }) items: HitView[];
}

export class ClearedHits {
  @ApiProperty({ type: [Number] }) cleared: number[];
}

export const hitView =
  (locale: Locale) =>
  ({ hit, list }: HitRow): HitView => {
    const { id, state, partnerId, party, relation, subjectName, entryId, entryName, matchedName, openedAt } = hit; // prettier-ignore
    const { decidedBy, decidedAt, decisionReason, confirmedBy, confirmedAt, endedBecause } = hit;
    const { illustrative, version } = hit;
    return {
      ...{ id, state, partnerId, party, relation, subjectName, list, entryId, entryName, matchedName },
      ...{
        score: hit.score / 1000,
        openedAt,
        decidedBy,
        decidedAt,
        decisionReason,
        confirmedBy,
        confirmedAt,
      },
      ...{ endedBecause, illustrative, version },
      reasons: hit.reasons.map(because(locale)),
      changed: hit.changed.map(because(locale)),
    };
  };

export const hitDetailView =
  (locale: Locale) =>
  (file: HitFile): HitDetailView => ({ ...hitView(locale)(file), moves: moveViews(locale, file.moves) });

const because =
  (locale: Locale) =>
  ({ key, values }: Reason): BecauseView => ({ code: key, message: translate(locale, key, values) });
