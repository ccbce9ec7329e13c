import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { LOGGER, type Logger } from '../../logging/logger';
import { ScreeningIndex } from '../../matching/screening-index';
import { activeSettings, activeVersions } from '../active';
import { ScreeningEngine } from '../screening-engine.service';
import { ScreeningEntry } from '../screening-entry.entity';
import type { ScreeningSettings } from '../screening-settings';
import { scored, type Scored } from './curve';
import { inventedNames, negativesOf, positivesOf, type LabelledCase, type LabelledEntry } from './labelled';

/** What the thresholds are shown against. */
export interface Labelled {
  names: Scored[];
  /** True when the names were made from the active lists; false for the invented set. */
  real: boolean;
}

/** Entries of the active lists that labelled names are made from. */
const SAMPLE = 300;
const EVERYTHING: ScreeningSettings = { thresholds: [{ list: '*', kind: 'any', threshold: 0.5 }] };

/** The thresholds in force, and what each of them means on names whose answer is known. */
@Injectable()
export class ScreeningSettingsService {
  private known: { key: string; names: Scored[] } | null = null;
  private measuring: string | null = null;
  private invented: Scored[] | null = null;

  constructor(
    private readonly database: Database,
    private readonly engine: ScreeningEngine,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  active(): Promise<ScreeningSettings> {
    return activeSettings(this.database.read);
  }

  /** From the active lists once that is measured, in the background and once for each state of them. */
  async labelled(): Promise<Labelled> {
    const versions = await activeVersions(this.database.read);
    if (versions.length === 0) return { names: this.inventedScores(), real: false };
    const key = versions.map(({ list, number }) => `${list} ${number}`).join(', ');
    if (this.known?.key === key) return { names: this.known.names, real: true };
    if (this.measuring !== key) {
      this.measuring = key;
      this.measure(key).catch((error: unknown) => {
        this.measuring = null;
        this.logger.error({ error }, 'thresholds not measured');
      });
    }
    return { names: this.inventedScores(), real: false };
  }

  /** Measures now; the page does not wait for it. */
  async measure(key: string): Promise<void> {
    const entries = await this.sample();
    const cases = [...positivesOf(entries), ...negativesOf(entries), ...inventedNames().negatives];
    const queries = cases.map(({ name, kind }) => ({ name, kind }));
    const options = { top: 10, settings: EVERYTHING, fresh: true, patient: true };
    const { found } = await this.engine.search(queries, options);
    const names = cases.map(
      (each, at) =>
      scored(each, (found[at] ?? []).map(({ listId, entryId, score }) => ({ entryId: `${listId} ${entryId}`, score }))), // prettier-ignore
    );
    this.known = { key, names };
  }

  private inventedScores(): Scored[] {
    return (this.invented ??= measureInvented());
  }

  /** Entries from everywhere in the lists, the same ones for the same lists. */
  private async sample(): Promise<LabelledEntry[]> {
    const standing = this.database.read
      .createQueryBuilder(ScreeningEntry, 'entry')
      .where("entry.lastVersion IS NULL AND entry.kind IN ('person', 'organization')");
    const total = await standing.getCount();
    const step = Math.max(1, Math.floor(total / SAMPLE));
    const rows = await standing.andWhere('entry.id % :step = 0', { step }).orderBy('entry.id').limit(SAMPLE).getMany(); // prettier-ignore
    return rows.flatMap(({ listId, entryId, kind, name }) =>
      kind === 'person' || kind === 'organization' ? [{ entryId: `${listId} ${entryId}`, kind, name }] : [],
    );
  }
}

function measureInvented(): Scored[] {
  const { entries, negatives } = inventedNames();
  const index = ScreeningIndex.build(
    entries.map(({ entryId, kind, name }) => ({ entryId, list: 'invented', kind, names: [{ name }] })),
  );
  const cases: LabelledCase[] = [...positivesOf(entries), ...negatives];
  return cases.map((each) => scored(each, index.search({ name: each.name, kind: each.kind })));
}
