import type { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import type { Database } from '../../database/database';
import { rolesAt, type Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { reason, type Reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { tellDue, type Part } from '../../notices/tell-due';
import { usersWith } from '../../notices/users-with';
import { Partner } from '../../partners/partner.entity';
import { CaseRisk } from '../cases/case-risk.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { RiskReview } from '../cases/risk-review.entity';
import type { ReviewInput } from './risk.input';
import { riskRows, risksQuery, type RiskRow } from './risk-register';

/** Why this person may not say how a risk stands: its owner may, the owning office, the case's, and the analysts. */
export function reviewRefusals(
  actor: Actor,
  risk: Pick<RiskRow, 'ownerUserId' | 'ownerOfficeId' | 'officeId'>,
): Reason[] {
  if (actor.id !== null && actor.id === risk.ownerUserId) return [];
  const offices = [risk.officeId, risk.ownerOfficeId].filter((id) => id !== null);
  const roles = offices.flatMap((id) => rolesAt(actor, id));
  const may = roles.some((role) => role === 'focal_point' || role === 'chief' || role === 'analyst');
  return may ? [] : [reason('risks.error.not_owner')];
}

/**
 * Keeps how a risk stands now, and when it is looked at next. The rating of a decided case stays what was
 * decided on: a risk that has grown goes to the analysts, who can reopen the case.
 * @throws Missing also when it is not for this person · Refused · Invalid
 */
export async function reviewRisk(change: Change, id: number, input: ReviewInput): Promise<void> {
  const { manager, actor, clock } = change;
  const risk = await readableRisk(manager, actor, id, clock.today());
  const refusals = reviewRefusals(actor, risk);
  if (refusals.length > 0) throw new Refused(refusals);
  const today = clock.today();
  const gone = input.outcome === 'gone';
  if (!gone && input.nextOn === null) throw Invalid.field('nextOn', 'field.required');
  if (input.nextOn !== null && input.nextOn <= today) throw Invalid.field('nextOn', 'risks.error.next_day');
  const nextOn = gone ? null : input.nextOn;
  const { outcome, note } = input;
  await change.insert(RiskReview, { riskId: id, reviewedOn: today, reviewedBy: actor.id, outcome, note, nextOn }); // prettier-ignore
  await change.update(CaseRisk, id, { reviewOn: nextOn, toldOn: null });
  if (outcome === 'higher') await tellAnalysts(change, risk);
  const detail = { category: risk.category, outcome, note, nextOn };
  change.record({ verb: 'case.review_risk', subject: 'case', subjectId: risk.caseId, detail });
}

/** @throws Missing also when it is not for this person */
export async function readableRisk(
  manager: Database['read'],
  actor: Actor,
  id: number,
  today: Day,
): Promise<RiskRow> {
  const query = risksQuery(manager, actor, { q: '', filters: {} }, today).andWhere('asked.id = :id', { id });
  const [found] = await riskRows(query);
  if (!found) throw new Missing();
  return found;
}

async function tellAnalysts(change: Change, { id, number, partner, category }: RiskRow): Promise<void> {
  await notify(change, {
    to: await usersWith(change.manager, 'analyst', null, change.clock.today()),
    kind: 'risks.notice.higher',
    values: { number, partner, category },
    ...{ href: `/risks/${id}`, subject: 'risk', subjectId: id },
  });
}

/** Tells the owner of each risk whose day has come; once for each day that is set. */
export async function remindRiskReviews(work: UnitOfWork, database: Database): Promise<void> {
  await tellDue(work, database, {
    find: dueReviews,
    tell: tellOwners,
    said: (told) => ({
      ...{ verb: 'risks.remind', subject: 'risk', subjectId: null },
      detail: { risks: told.map(({ id }) => id) },
    }),
  });
}

async function tellOwners(change: Change, risk: DueReview): Promise<boolean> {
  const { id, number, partner, category, reviewOn } = risk;
  const today = change.clock.today();
  const owners =
    risk.ownerUserId === null
      ? await usersWith(change.manager, 'focal_point', risk.ownerOfficeId ?? risk.officeId, today)
      : [risk.ownerUserId];
  await notify(change, {
    ...{ to: owners, kind: 'risks.notice.due', href: `/risks/${id}` },
    values: { number, partner, category, day: reviewOn },
    ...{ subject: 'risk', subjectId: id, illustrative: Boolean(risk.illustrative) },
  });
  await change.update(CaseRisk, id, { toldOn: today });
  return true;
}

type DueReview = Pick<RiskRow, 'id' | 'number' | 'partner' | 'officeId' | 'category' | 'ownerUserId' | 'ownerOfficeId'> & { reviewOn: Day; illustrative: boolean | number }; // prettier-ignore

function dueReviews(manager: Database['read'], today: Day, { after, limit }: Part): Promise<DueReview[]> {
  return manager
    .createQueryBuilder(CaseRisk, 'asked')
    .innerJoin(DueDiligenceCase, 'held', 'held.id = asked.caseId')
    .innerJoin(Partner, 'partner', 'partner.id = held.partnerId')
    .select([
      'asked.id AS "id"',
      'held.number AS "number"',
      'held.officeId AS "officeId"',
      'partner.name AS "partner"',
      'asked.category AS "category"',
      'asked.ownerUserId AS "ownerUserId"',
      'asked.ownerOfficeId AS "ownerOfficeId"',
      'asked.reviewOn AS "reviewOn"',
      'held.illustrative AS "illustrative"',
    ])
    .where("held.state NOT IN ('draft', 'withdrawn') AND asked.likelihood IS NOT NULL")
    .andWhere('asked.reviewOn <= :today AND asked.toldOn IS NULL', { today })
    .andWhere('asked.id > :after', { after })
    .orderBy('asked.id')
    .limit(limit)
    .getRawMany<DueReview>();
}
