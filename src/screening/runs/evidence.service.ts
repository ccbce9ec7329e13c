import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Missing } from '../../kernel/errors';
import { Partner } from '../../partners/partner.entity';
import { ScreeningCheck } from '../screening-check.entity';
import { ScreeningHit } from '../screening-hit.entity';
import { ScreeningRun } from '../screening-run.entity';

/** What an auditor asks for: what was screened for a partner, against which versions, when, how. */
export interface Evidence {
  partner: Pick<Partner, 'id' | 'name' | 'illustrative'>;
  /** Newest first. */
  checks: ScreeningCheck[];
  /** Runs that covered the partner, newest first. */
  runs: ScreeningRun[];
  hits: ScreeningHit[];
}

/** Runs shown; the list of runs has them all. */
const SHOWN = 100;

@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** @throws Missing */
  async of(partnerId: number): Promise<Evidence> {
    const { read } = this.database;
    const partner = await read.findOneBy(Partner, { id: partnerId });
    if (!partner) throw new Missing();
    // A run goes through the partners by number: it covered this one when it went past it after it came.
    const runs = await read
      .createQueryBuilder(ScreeningRun, 'run')
      .where('run.afterPartnerId >= :partnerId', { partnerId })
      .andWhere('(run.finishedAt IS NULL OR run.finishedAt >= :since)', { since: partner.createdAt })
      .orderBy('run.id', 'DESC')
      .limit(SHOWN)
      .getMany();
    return {
      partner,
      checks: await read.find(ScreeningCheck, { where: { partnerId }, order: { id: 'DESC' } }),
      runs,
      hits: await read.find(ScreeningHit, { where: { partnerId }, order: { id: 'DESC' } }),
    };
  }
}
