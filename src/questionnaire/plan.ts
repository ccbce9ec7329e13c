import type { EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { Problem } from './cells';
import type { FileReading } from './file-reading';
import type { Answers, Question } from './questions';

/** What a file would do, worked out against the register as it is now. */
export interface ImportPlan {
  newRows: number;
  /** Rows the register has already, by their reference. */
  knownRows: number;
  newPartners: number;
  problems: Problem[];
  /** What the file leaves open, with what was chosen. */
  questions: Question[];
  /** What is said of rows without standing in the way. */
  warnings: Problem[];
  /** Rows known already that are taken as corrections. */
  corrections?: number;
  /** Writes the new rows; call it only when there are no problems. */
  write(change: Change, importId: number): Promise<void>;
}

/** Around what a file is planned. */
export interface ImportContext {
  manager: EntityManager;
  actor: Actor;
  today: Day;
  /** The offices the person may hand in rows for. */
  offices: 'all' | readonly number[];
  illustrative: boolean;
  /** False for illustrative records of the product, which are not compared with the register. */
  compare: boolean;
  answers: Answers;
  reading: FileReading;
}
