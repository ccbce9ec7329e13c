import { Audit1700000001000 } from './1700000001000-audit';
import { Register1700000002000 } from './1700000002000-register';
import { Gate1700000003000 } from './1700000003000-gate';
import { Screening1700000004000 } from './1700000004000-screening';

/** Every step, oldest first; a step that has been released is never edited. */
export const MIGRATIONS = [
  Audit1700000001000,
  Register1700000002000,
  Gate1700000003000,
  Screening1700000004000,
];
