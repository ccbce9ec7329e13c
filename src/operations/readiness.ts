import { setTimeout as wait } from 'node:timers/promises';
import { statfsSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { lockHead } from '../audit/append';
import { UnitOfWork } from '../audit/unit-of-work';
import { AuditHead } from '../audit/audit-head.entity';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { Database } from '../database/database';

/** A probe is asked for by anybody, and is a write: one in so long. */
const FRESH_MS = 2000;
/** A long import is no fault: until then a probe that waits behind it says nothing. */
const PATIENCE_MS = 60_000;
const ANSWER_MS = 2000;

/** Less than an evidence file and the journal of an import: what is asked for next may not fit. */
const ROOM_BYTES = 32 * 1024 * 1024;

/** Whether the register can be read and written: a full disk, a lost file or a silent server is noticed. */
@Injectable()
export class Readiness {
  private begun = 0;
  private ended = 0;
  private isSound = true;
  private probe: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home'>,
  ) {}

  async isReady(): Promise<boolean> {
    return (await this.takesChanges()) && hasRoom(this.config.home);
  }

  private async takesChanges(): Promise<boolean> {
    const now = performance.now();
    if (!this.probe && now - this.ended > FRESH_MS) {
      this.begun = now;
      this.probe = this.writeAndRead().finally(() => {
        this.probe = null;
        this.ended = performance.now();
      });
    }
    if (this.probe) await Promise.race([this.probe, wait(ANSWER_MS, undefined, { ref: false })]);
    return this.isSound && (this.probe === null || performance.now() - this.begun < PATIENCE_MS);
  }

  /** Writes the head of the audit trail over itself: what every change does first. */
  private async writeAndRead(): Promise<void> {
    this.isSound = await this.work
      .housekeeping(lockHead)
      .then(() => this.database.read.existsBy(AuditHead, { id: 1 }))
      .catch(() => false);
  }
}

function hasRoom(home: string): boolean {
  const { bavail, bsize } = statfsSync(home);
  return bavail * bsize >= ROOM_BYTES;
}
