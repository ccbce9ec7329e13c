import { ChoiceField, FlagField, IdField, IdsField, ListField, LongTextField } from '../../web/fields';
import { WAITING_ACTS, type WaitingAct } from './waiting-act';

/** Which rows: of one office, for one act. */
export class WaitingQuery {
  @ChoiceField(WAITING_ACTS)
  act: WaitingAct;

  @IdField({ description: 'The office' })
  office: number;
}

/** What is decided of rows that wait. */
export class WaitingDecisionInput extends WaitingQuery {
  @IdsField({ description: 'The rows; left out with `all`' })
  ids: number[] = [];

  @FlagField({ description: 'Every row that waits there for this act' })
  all = false;

  @ListField({
    description:
      'The rows as they were read, each `id:version`: no other is acted on, nor one that changed since',
  })
  read: string[] = [];

  @FlagField({ description: 'Send them back instead; a note is needed then' })
  sendBack = false;

  @LongTextField({ optional: true })
  note: string | null = null;
}
