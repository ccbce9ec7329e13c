import type { Day } from '../kernel/clock';
import type { Partner } from '../partners/partner.entity';
import type { VersionScope } from './engine-index';
import type { PartyMatch } from './hit-changes';
import type { ScreeningHit } from './screening-hit.entity';
import type { VersionStamp } from './screening-run.entity';
import type { ScreeningSettings } from './screening-settings';
import type { Subject } from './subject';

/** What partners are screened by. */
export interface ScreeningTask {
  runId: number | null;
  settings: ScreeningSettings;
  /** Only against what one version of a list brought or changed. */
  only: VersionScope | null;
  /** A measure whose last day is before this one is no hit. */
  today: Day;
}

/** A partner with those who were screened for it, as they were read. */
export interface ScreenedPartner {
  partner: Pick<Partner, 'id' | 'version' | 'name' | 'leadOfficeId' | 'illustrative'>;
  subjects: readonly Subject[];
  /** The hash of each subject, by party. */
  hashes: ReadonlyMap<string, string>;
  /** SHA-256 over the hashes of all subjects. */
  subjectsHash: string;
}

/** What screening found, before anything of it is written. */
export interface Found {
  task: ScreeningTask;
  versions: VersionStamp[];
  partners: (ScreenedPartner & { matches: PartyMatch[] })[];
}

export interface HitsWritten {
  opened: ScreeningHit[];
  reopened: ScreeningHit[];
  refreshed: ScreeningHit[];
  ended: ScreeningHit[];
}
