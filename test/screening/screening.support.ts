import pino from 'pino';
import type { Change } from '../../src/database/change';
import { productActor } from '../../src/kernel/actor';
import { ensureReferenceData } from '../../src/offices/reference';
import { Office } from '../../src/offices/office.entity';
import { Partner } from '../../src/partners/partner.entity';
import type { PartnerInput } from '../../src/partners/partner.input';
import { addPartner } from '../../src/partners/write-partner';
import { ChangedPartners } from '../../src/screening/changed-partners';
import { EndedMeasures } from '../../src/screening/ended-measures';
import { HitListeners } from '../../src/screening/hit-listeners';
import type { ImportedList } from '../../src/screening/import-list';
import { ListsService } from '../../src/screening/lists.service';
import { PartnerScreening } from '../../src/screening/partner-screening';
import { RunWorker } from '../../src/screening/run-worker';
import { ScreeningEngine } from '../../src/screening/screening-engine.service';
import { ScreeningHit } from '../../src/screening/screening-hit.entity';
import { ScreeningRun } from '../../src/screening/screening-run.entity';
import { ScreeningWatch } from '../../src/screening/screening-watch';
import { addRun } from '../../src/screening/add-run';
import { openTestDatabase, type TestDatabase } from '../support/database';

export const actor = productActor();

/** The machine on an empty database with the reference data, without its watch running. */
export class Machine {
  readonly listeners = new HitListeners();
  readonly engine: ScreeningEngine;
  readonly lists: ListsService;
  readonly screening: PartnerScreening;
  readonly changed: ChangedPartners;
  readonly ended: EndedMeasures;
  readonly worker: RunWorker;
  readonly watch: ScreeningWatch;

  constructor(
    readonly test: TestDatabase,
    readonly officeId: number,
  ) {
    const { database, work } = test;
    const logger = pino({ level: 'silent' });
    this.engine = new ScreeningEngine(database, logger);
    this.lists = new ListsService(database, work);
    this.screening = new PartnerScreening(database, this.engine, this.listeners);
    this.changed = new ChangedPartners(database, work, this.screening);
    this.ended = new EndedMeasures(database, work, this.listeners);
    this.worker = new RunWorker(database, work, this.screening, logger);
    this.watch = new ScreeningWatch(database, work, this.changed, this.ended, this.worker, logger);
  }

  static async open(): Promise<Machine> {
    const test = await openTestDatabase();
    await test.work.run(actor, async (change) => {
      await ensureReferenceData(change);
      change.record({ verb: 'test.reference', subject: 'test', subjectId: null });
    });
    const office = await test.database.read.findOneByOrFail(Office, { kind: 'headquarters' });
    return new Machine(test, office.id);
  }

  async close(): Promise<void> {
    await this.engine.onApplicationShutdown();
    await this.test.close();
  }

  /** A version of the list `own`: lines of id, name, country. */
  list(...lines: string[]): Promise<ImportedList> {
    const content = Buffer.from(['id,name,country', ...lines, ''].join('\n'));
    return this.lists.importList(actor, { format: 'spreadsheet', files: [{ name: 'own.csv', content }] });
  }

  partner(name: string, more: Partial<PartnerInput> = {}): Promise<Partner> {
    return this.change((change) =>
      addPartner(change, {
        ...{ name, kind: 'company', size: null, countryCode: 'FR', parent: null, sector: null },
        ...{ listing: 'public', listingUntil: null, leadOfficeId: this.officeId, website: null, note: null },
        ...{ aliases: [], lei: null, registerNumber: null, duns: null, vat: null, confirmedNew: true },
        ...more,
      }),
    );
  }

  change<T>(work: (change: Change) => Promise<T>): Promise<T> {
    return this.test.work.run(actor, async (change) => {
      const result = await work(change);
      change.record({ verb: 'test.change', subject: 'test', subjectId: null });
      return result;
    });
  }

  /** Everything the watch would do, to the end. */
  async settle(): Promise<void> {
    while (await this.watch.round());
  }

  async fullRun(): Promise<ScreeningRun> {
    await this.change((change) => addRun(change, { kind: 'full', cause: 'asked', listVersionId: null }));
    const run = await this.worker.workNext();
    if (!run) throw new Error('no run');
    return run;
  }

  hits(): Promise<ScreeningHit[]> {
    return this.test.database.read.find(ScreeningHit, { order: { id: 'ASC' } });
  }

  decide(id: number, state: 'cleared' | 'confirmed'): Promise<void> {
    return this.change((change) =>
      change.update(ScreeningHit, id, { state, decidedAt: change.clock.now(), decisionReason: 'Looked at.' }),
    );
  }
}
