import { Injectable } from '@nestjs/common';
import { CasesService } from '../due-diligence/cases.service';
import { EngagementsService } from '../engagements/engagements.service';
import { holds, type Actor, type Locale } from '../kernel/actor';
import { daysBetween, type Day } from '../kernel/clock';
import { ImportsService } from '../questionnaire/imports.service';
import type { Coverage } from '../reports/coverage';
import { ReportsService } from '../reports/reports.service';
import { translate } from '../texts/translator';
import { WAITING_LIMIT } from '../web/waiting';

/** One thing that waits, in the reader's words. */
export interface Waits {
  dueOn: Day | null;
  daysLate: number;
  title: string;
  subtitle: string;
  level: string | null;
  office: string;
  href: string;
  nextStep: string;
}

/** What waits for a person, and how their offices stand. */
@Injectable()
export class HomeService {
  constructor(
    private readonly cases: CasesService,
    private readonly engagements: EngagementsService,
    private readonly imports: ImportsService,
    private readonly reports: ReportsService,
  ) {}

  /** What is due first stands first; what has no day stands last. */
  async waiting(actor: Actor, locale: Locale): Promise<{ items: Waits[]; total: number }> {
    const today = this.reports.today();
    const [cases, engagements, imports] = await Promise.all([
      this.cases.waitingFor(actor),
      this.engagements.waitingFor(actor),
      this.imports.waitingFor(actor),
    ]);
    const late = (dueOn: Day | null): number => (dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)));
    const items = [
      ...[...cases, ...engagements].map(({ officeName, nextStepKey, ...item }) => ({
        ...item,
        daysLate: late(item.dueOn),
        office: officeName,
        nextStep: translate(locale, nextStepKey),
      })),
      ...imports.map(({ subtitle, nextStep, ...item }) => ({
        ...item,
        daysLate: late(item.dueOn),
        subtitle: translate(locale, subtitle.key, subtitle.values),
        nextStep: translate(locale, nextStep.key, nextStep.values),
      })),
    ].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
    return { items: items.slice(0, WAITING_LIMIT), total: items.length };
  }

  /** The partnerships of the person's offices this year; null for an affiliate, who sees none. */
  async coverage(actor: Actor): Promise<Coverage | null> {
    if (actor.grants.every((grant) => grant.role === 'affiliate')) return null;
    const everywhere = actor.grants.some((grant) => grant.officeIds === 'all');
    const offices = actor.grants.flatMap((grant) => (grant.officeIds === 'all' ? [] : grant.officeIds));
    const year = Number(this.reports.today().slice(0, 4));
    return this.reports.coverage(year, everywhere || holds(actor, 'analyst') ? 'all' : offices);
  }

  today(): Day {
    return this.reports.today();
  }
}
