import { Audit1700000001000 } from './1700000001000-audit';
import { Register1700000002000 } from './1700000002000-register';
import { Gate1700000003000 } from './1700000003000-gate';
import { Screening1700000004000 } from './1700000004000-screening';
import { Hits1700000005000 } from './1700000005000-hits';
import { Notices1700000006000 } from './1700000006000-notices';
import { Policy1700000007000 } from './1700000007000-policy';
import { CaseFile1700000008000 } from './1700000008000-case-file';
import { Duplicates1700000009000 } from './1700000009000-duplicates';
import { Committee1700000010000 } from './1700000010000-committee';
import { Control1700000011000 } from './1700000011000-control';
import { WhoMaySee1700000012000 } from './1700000012000-who-may-see';
import { OneAnswer1700000013000 } from './1700000013000-one-answer';
import { Identity1700000014000 } from './1700000014000-identity';
import { DaysAndFiles1700000015000 } from './1700000015000-days-and-files';
import { FourEyes1700000016000 } from './1700000016000-four-eyes';
import { TrueMoney1700000017000 } from './1700000017000-true-money';
import { AuditWords1700000018000 } from './1700000018000-audit-words';
import { ClosingAndFollowUp1700000019000 } from './1700000019000-closing-and-follow-up';
import { TwoHands1700000020000 } from './1700000020000-two-hands';
import { FailedSignIns1700000021000 } from './1700000021000-failed-sign-ins';
import { ToldOnce1700000022000 } from './1700000022000-told-once';
import { IdempotencyLease1700000023000 } from './1700000023000-idempotency-lease';
import { Amendments1700000024000 } from './1700000024000-amendments';
import { ListIndexes1700000025000 } from './1700000025000-list-indexes';
import { ChangedBlocks1700000026000 } from './1700000026000-changed-blocks';
import { ListsAsTheyAre1700000027000 } from './1700000027000-lists-as-they-are';
import { WaitingGifts1700000029000 } from './1700000029000-waiting-gifts';
import { StagedRows1700000030000 } from './1700000030000-staged-rows';
import { Words1700000031000 } from './1700000031000-words';
import { ChangedParts1700000032000 } from './1700000032000-changed-parts';
import { ListsInOrder1700000033000 } from './1700000033000-lists-in-order';
import { GiftsOfMany1700000034000 } from './1700000034000-gifts-of-many';

/** Every step, oldest first; a step that has been released is never edited. */
export const MIGRATIONS = [
  Audit1700000001000,
  Register1700000002000,
  Gate1700000003000,
  Screening1700000004000,
  Hits1700000005000,
  Notices1700000006000,
  Policy1700000007000,
  CaseFile1700000008000,
  Duplicates1700000009000,
  Committee1700000010000,
  Control1700000011000,
  WhoMaySee1700000012000,
  OneAnswer1700000013000,
  Identity1700000014000,
  DaysAndFiles1700000015000,
  FourEyes1700000016000,
  TrueMoney1700000017000,
  AuditWords1700000018000,
  ClosingAndFollowUp1700000019000,
  TwoHands1700000020000,
  FailedSignIns1700000021000,
  ToldOnce1700000022000,
  IdempotencyLease1700000023000,
  Amendments1700000024000,
  ListIndexes1700000025000,
  ChangedBlocks1700000026000,
  ListsAsTheyAre1700000027000,
  WaitingGifts1700000029000,
  StagedRows1700000030000,
  Words1700000031000,
  ChangedParts1700000032000,
  ListsInOrder1700000033000,
  GiftsOfMany1700000034000,
];
