import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import type {
  FinancialYearInput,
  FundingPlanInput,
  PeerFigureInput,
  StrategyFundingInput,
} from './figures.input';
import {
  putFinancialYear,
  putFundingPlan,
  putPeerFigure,
  putStrategyFunding,
  type Target,
} from './figures.writes';
import { FinancialYear } from './financial-year.entity';
import { FundingPlan } from './funding-plan.entity';
import { PeerFigure } from './peer-figure.entity';
import { StrategyFunding } from './strategy-funding.entity';

/** The published figures the goal is measured by and compared with; analysts keep them, each with its source. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  years(): Promise<FinancialYear[]> {
    return this.database.read.find(FinancialYear, { order: { year: 'DESC', measure: 'ASC' } });
  }

  funding(): Promise<StrategyFunding[]> {
    return this.database.read.find(StrategyFunding, { order: { year: 'ASC', id: 'ASC' } });
  }

  peers(): Promise<PeerFigure[]> {
    return this.database.read.find(PeerFigure, { order: { year: 'DESC', amountMinor: 'DESC' } });
  }

  plans(): Promise<FundingPlan[]> {
    return this.database.read.find(FundingPlan, { order: { year: 'DESC', id: 'ASC' } });
  }

  putYear(actor: Actor, input: FinancialYearInput, at?: Target): Promise<number> {
    return this.work.run(actor, (change) => putFinancialYear(change, input, at));
  }

  putFunding(actor: Actor, input: StrategyFundingInput, at?: Target): Promise<number> {
    return this.work.run(actor, (change) => putStrategyFunding(change, input, at));
  }

  putPeer(actor: Actor, input: PeerFigureInput, at?: Target): Promise<number> {
    return this.work.run(actor, (change) => putPeerFigure(change, input, at));
  }

  putPlan(actor: Actor, input: FundingPlanInput, at?: Target): Promise<number> {
    return this.work.run(actor, (change) => putFundingPlan(change, input, at));
  }
}
