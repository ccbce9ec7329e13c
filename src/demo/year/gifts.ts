import { Contribution } from '../../contributions/contribution.entity';
import { moveContribution } from '../../contributions/contribution-moves';
import { addContributions } from '../../contributions/contribution.writes';
import type { Change } from '../../database/change';
import type { Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';

/** A gift of the year: who gave, how many days ago it came, and what became of it. */
interface Gift {
  partner: string;
  office: string;
  amount: string;
  came: number;
  /** Days ago of the second act, by whom, which, and why; without it the gift waits for confirmation. */
  then: { days: number; by: 'analyst' | 'focal_point'; move: string; note: string | null } | null;
}

const GIFTS: readonly Gift[] = [
  // It came while the office still asked who she is, and was accepted once she was cleared.
  {
    ...{ partner: 'Amina Invented', office: 'SN', amount: '4000.00', came: 268 },
    then: {
      ...{ days: 230, by: 'analyst', move: 'accept_early' },
      note: 'She handed the cheque over at the opening of the shelter; it lay in the safe until the decision.',
    },
  },
  // Above the amount of the policy a second person confirms.
  {
    ...{ partner: 'Supposed Foundation Alpha', office: 'HQ', amount: '25000.00', came: 30 },
    then: { days: 28, by: 'analyst', move: 'confirm', note: null },
  },
  {
    ...{ partner: 'Made-up Desalination', office: 'SN', amount: '7500.00', came: 90 },
    then: { days: 90, by: 'focal_point', move: 'confirm', note: null },
  },
  // These wait: one came early, one for a second person.
  { partner: 'Pretend Textile Union', office: 'SV', amount: '3000.00', came: 94, then: null },
  { partner: 'Imaginary Oven Start-up', office: 'SN', amount: '12000.00', came: 5, then: null },
];

/** What is done with one gift, on which day and by whom. */
export interface GiftStep {
  day: Day;
  who: Actor;
  does: (change: Change) => Promise<unknown>;
}

/** The gifts of the year: one came early and was accepted, one was confirmed by a second person, two wait. */
export function giftSteps(
  today: Day,
  people: { analyst: Actor; focalPoint: (office: string) => Actor },
): GiftStep[] {
  return GIFTS.flatMap((gift) => {
    const focalPoint = people.focalPoint(gift.office);
    const receivedOn = addDays(today, -gift.came);
    const held = { id: 0 };
    const record = async (change: Change): Promise<void> => {
      held.id = await recordGift(change, gift, receivedOn);
    };
    const { then } = gift;
    const steps = [{ day: receivedOn, who: focalPoint, does: record }];
    if (!then) return steps;
    const act = async (change: Change): Promise<void> => {
      const row = await change.manager.findOneByOrFail(Contribution, { id: held.id });
      await moveContribution(change, row, then.move, then.note);
    };
    const who = then.by === 'analyst' ? people.analyst : focalPoint;
    return [...steps, { day: addDays(today, -then.days), who, does: act }];
  });
}

async function recordGift(change: Change, gift: Gift, receivedOn: Day): Promise<number> {
  const [partner, office] = [
    await change.manager.findOneByOrFail(Partner, { name: gift.partner }),
    await change.manager.findOneByOrFail(Office, { code: gift.office }),
  ];
  const draft = {
    ...{ partnerId: partner.id, publicLabel: null, officeId: office.id, engagementId: null, typeId: null },
    ...{ form: 'cash' as const, description: null, valuation: null, currency: 'USD', amount: gift.amount },
    ...{ unitsPerUsd: null, rateDay: null, receivedOn, earmarking: 'earmarked' as const },
    ...{
      toBeAllocated: false,
      channel: 'other' as const,
      bookedAs: 'private_sector' as const,
      illustrative: true,
    },
  };
  const [id = 0] = await addContributions(change, [draft]);
  change.record({ verb: 'contribution.record', subject: 'contribution', subjectId: id, detail: draft });
  return id;
}
