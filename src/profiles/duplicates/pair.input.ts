import { ChoiceField, IdField, LongTextField } from '../../web/fields';

/** What is decided of a pair of partners that look alike. */
export class PairMoveInput {
  @ChoiceField(['distinct', 'reopen', 'merge', 'confirm_merge', 'refuse_merge'])
  move: string;

  @LongTextField({
    optional: true,
    description: 'Why; needed to merge two records, to tell them apart, and to refuse a merge',
  })
  note: string | null = null;

  @IdField({ optional: true, description: 'The partner that stays, when they are merged' })
  keepId: number | null = null;
}

/** Why a merge is taken back. */
export class UnmergeInput {
  @LongTextField()
  note: string;
}
