import type { EntityManager } from 'typeorm';
import type { Change } from '../database/change';
import type { Actor } from '../kernel/actor';
import type { Day } from '../kernel/clock';
import type { Problem } from './cells';

/** A new partner whose name is much like one the register knows. */
export interface Suspect {
  row: number;
  name: string;
  knownId: number;
  knownName: string;
  knownOffice: string;
  /** 0 to 100. */
  score: number;
}

/** What a file would do, worked out against the register as it is now. */
export interface ImportPlan {
  newRows: number;
  /** Rows the register has already, by their reference. */
  knownRows: number;
  newPartners: number;
  problems: Problem[];
  suspects: Suspect[];
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
  /** True while a person may still look at what is alike: not when the file is applied. */
  compare: boolean;
}
