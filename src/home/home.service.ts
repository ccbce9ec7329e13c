import { Injectable } from '@nestjs/common';
import { AccountRequestsService } from '../accounts/account-requests/account-requests.service';
import { AppointmentsService } from '../accounts/appointments/appointments.service';
import { UnitOfWork } from '../audit/unit-of-work';
import { CasesService } from '../due-diligence/cases/cases.service';
import { AmendmentsService } from '../engagements/amendments/amendments.service';
import { EngagementsService } from '../engagements/engagements.service';
import { IdentityQuestionsService } from '../due-diligence/identity/identity-questions.service';
import type { Actor } from '../kernel/actor';
import { daysBetween, type Day } from '../kernel/clock';
import { DuplicatesService } from '../profiles/duplicates/duplicates.service';
import { GroupsService } from '../partners/groups/groups.service';
import { ImportsService } from '../questionnaire/imports.service';
import { WaitingRowsService } from '../questionnaire/waiting/waiting-rows.service';
import { ReportsService } from '../reports/reports.service';
import { HitsService } from '../screening/hits/hits.service';
import { WAITING_LIMIT, type WaitingItem } from '../web/waiting';

/** What waits, with how late it is. */
export type Waits = WaitingItem & { daysLate: number };

/** What waits for a person. */
@Injectable()
export class HomeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly engagements: EngagementsService,
    private readonly amendments: AmendmentsService,
    private readonly imports: ImportsService,
    private readonly hits: HitsService,
    private readonly reports: ReportsService,
    private readonly appointments: AppointmentsService,
    private readonly accounts: AccountRequestsService,
    private readonly groups: GroupsService,
    private readonly duplicates: DuplicatesService,
    private readonly identity: IdentityQuestionsService,
    private readonly waitingRows: WaitingRowsService,
  ) {}

  /** What is due first stands first; what has no day stands last. */
  async waiting(actor: Actor): Promise<{ items: Waits[]; total: number }> {
    const parts = await Promise.all([
      this.cases.waitingFor(actor),
      this.engagements.waitingFor(actor),
      this.amendments.waitingFor(actor),
      this.imports.waitingFor(actor),
      this.hits.waitingFor(actor),
      this.reports.waitingFor(actor),
      this.appointments.waitingFor(actor),
      this.accounts.waitingFor(actor),
      this.groups.waitingFor(actor),
      this.duplicates.waitingFor(actor),
      this.identity.waitingFor(actor),
      this.waitingRows.waitingFor(actor),
    ]);
    const items = parts
      .flat()
      .map((item) => ({ ...item, daysLate: this.daysLate(item.dueOn) }))
      .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
    return { items: items.slice(0, WAITING_LIMIT), total: items.length };
  }

  today(): Day {
    return this.work.clock.today();
  }

  private daysLate(dueOn: Day | null): number {
    return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, this.today()));
  }
}
