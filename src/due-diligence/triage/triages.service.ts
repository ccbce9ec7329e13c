import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { isThere, rowWhere } from '../../database/ask';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { holds, officesWith, type Actor } from '../../kernel/actor';
import { Invalid, Missing, type FieldError } from '../../kernel/errors';
import { parseMinor } from '../../kernel/money';
import { reason } from '../../kernel/verdict';
import { Office } from '../../offices/office.entity';
import { refuseMerged } from '../../partners/merged';
import { Partner } from '../../partners/partner.entity';
import type { CursorRequest, RowsAfter } from '../../web/json-list';
import { rowsAfter } from '../../web/page-after';
import type { Policy } from '../policy/policy';
import { policyInForce } from '../policy/policy-in-force';
import { groupParent } from '../tracks/group-parent';
import { trackOfPartner } from '../tracks/track-choice';
import { checkSeen } from './seen-references';
import { triage } from './triage';
import { Triage } from './triage.entity';
import type { TriageInput } from './triage.input';
import { ENGAGEMENTS, GIFTS } from '../engaged';

export const TRIAGE_LIST = { sorts: [], filters: [] };

/** Answers "do I need due diligence?" and keeps every answer, the "no" as well (criteria, "Triage"). */
@Injectable()
export class TriagesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  ask(actor: Actor, input: TriageInput): Promise<Triage> {
    const offices = officesOf(actor);
    if (offices !== 'all' && !offices.includes(input.officeId)) {
      throw Invalid.field('officeId', 'cases.error.own_office');
    }
    return this.work.run(actor, async (change) => {
      await checkSeen(change, input);
      return askTriage(change, input);
    });
  }

  /** @throws Missing also when another office asked */
  async get(actor: Actor, id: number): Promise<Triage> {
    const found = await this.database.read.findOneBy(Triage, { id });
    const offices = officesOf(actor);
    if (!found || (offices !== 'all' && !offices.includes(found.officeId))) throw new Missing();
    return found;
  }

  after(actor: Actor, request: CursorRequest): Promise<RowsAfter<Triage>> {
    const offices = officesOf(actor);
    const query = this.database.read.createQueryBuilder(Triage, 'asked').where('1 = 1');
    if (offices !== 'all') {
      query.andWhere(offices.length > 0 ? 'asked.officeId IN (:...offices)' : '1 = 0', { offices });
    }
    return rowsAfter(query, request, { id: 'asked.id', sorts: {} }, (page) => page.getMany());
  }
}

function officesOf(actor: Actor): 'all' | number[] {
  if (holds(actor, 'analyst', 'auditor', 'administrator', 'committee_member', 'director_general'))
    return 'all';
  return officesWith(actor, 'focal_point', 'chief', 'regional_director');
}

/** Asks inside a change, for other modules too. */
export async function askTriage(change: Change, input: TriageInput): Promise<Triage> {
  const { policy, partner } = await known(change, input);
  const who = partner ? await standsAs(change, policy, partner) : input;
  const result = triage(
    {
      kind: input.kind,
      donation: input.donation === null ? null : input.donation === 'yes',
      aggregatedPublic: input.aggregatedPublic,
      largestGiftUsdMinor:
        input.largestGiftUsd === null ? null : (parseMinor(input.largestGiftUsd, 'USD') ?? null),
      partnerKind: input.partnerKind ?? partner?.kind ?? null,
      youngOrSmall: who.youngOrSmall,
      approvedParent: who.approvedParent,
    },
    policy.publicDonationThresholdUsdMinor,
  );
  const { officeId, partnerId, engagementId, contributionId, ...answers } = input;
  const asked = await change.insert(Triage, {
    ...{ officeId, partnerId, engagementId, contributionId, answers },
    ...{ needed: result.needed, track: result.track, reasonKey: result.reason.key },
    askedBy: change.actor.id,
    askedAt: change.clock.now(),
  });
  const detail = { ...input, needed: result.needed, reason: result.reason.key };
  change.record({ verb: 'triage.ask', subject: 'triage', subjectId: asked.id, detail });
  return asked;
}

/** Of a partner on record its track is known: nobody says it anew. */
async function standsAs(
  { manager, clock }: Change,
  { light }: Policy,
  partner: Partner,
): Promise<Pick<TriageInput, 'youngOrSmall' | 'approvedParent'>> {
  return {
    youngOrSmall: trackOfPartner(light, partner, clock.today()) === 'light',
    approvedParent: (await groupParent(manager, partner, clock.today())) !== null,
  };
}

async function known(change: Change, input: TriageInput) {
  const { manager } = change;
  const errors: FieldError[] = [];
  const unknown = (field: string): number =>
    errors.push({ field, reason: reason('field.unknown_reference') });
  if (!(await isThere(manager, Office, { id: input.officeId }))) unknown('officeId');
  const partner = input.partnerId === null ? null : await rowWhere(manager, Partner, { id: input.partnerId });
  if (input.partnerId !== null && !partner) unknown('partnerId');
  await refuseMerged(manager, [input.partnerId]);
  const { engagementId, contributionId } = input;
  if (engagementId !== null && !(await ENGAGEMENTS.only.isThere(manager, engagementId))) {
    unknown('engagementId');
  }
  if (contributionId !== null && !(await GIFTS.only.isThere(manager, contributionId))) {
    unknown('contributionId');
  }
  if (input.largestGiftUsd !== null && parseMinor(input.largestGiftUsd, 'USD') === undefined) {
    errors.push({ field: 'largestGiftUsd', reason: reason('field.not_an_amount') });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return { policy: await policyInForce(manager), partner };
}
