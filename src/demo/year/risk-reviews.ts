import { IsNull, Not } from 'typeorm';
import type { Change } from '../../database/change';
import { CaseRisk } from '../../due-diligence/cases/case-risk.entity';
import { DueDiligenceCase } from '../../due-diligence/cases/due-diligence-case.entity';
import type { ReviewOutcome } from '../../due-diligence/due-diligence.vocabulary';
import { reviewRisk } from '../../due-diligence/risks/review-risk';
import type { Actor } from '../../kernel/actor';
import { addDays, type Day } from '../../kernel/clock';
import { RISK_DAYS } from './files';
import { STORIES, type Story } from './stories';

/** Days until a risk is looked at once more. */
const AGAIN = 180;

interface Found {
  outcome: ReviewOutcome;
  note: string;
  /** Days until it is looked at next; else as usual. */
  again?: number;
}

/** How a risk stood on its day, where it was not as rated. */
const FOUND: Readonly<Record<string, Found>> = {
  // Looked at in time, and its next day has come.
  'Made-up Desalination': {
    ...{ outcome: 'higher', again: RISK_DAYS - 32 },
    note: 'Spare parts of the plant are held up at the port; we look again before the hot season.',
  },
  'Imaginary Oven Start-up': {
    outcome: 'lower',
    note: 'The second workshop delivers; a late series would no longer stop the project.',
  },
};

const USUAL: Found = { outcome: 'as_rated', note: 'Deliveries were looked at; nothing has changed.' };
const ENDED: Found = { outcome: 'gone', note: 'Nothing came of it, so nothing can be late.' };

/** Risks are looked at by their office when their day comes; one is due again today. */
export function reviewSteps(
  today: Day,
  partnerIds: ReadonlyMap<string, number>,
  focalPoint: (office: string) => Actor,
): { day: Day; who: Actor; does: (change: Change) => Promise<void> }[] {
  return STORIES.filter(({ opened }) => opened >= RISK_DAYS).map((story) => {
    const day = addDays(today, RISK_DAYS - story.opened);
    const { again = AGAIN, ...said } = FOUND[story.partner] ?? (isOver(story) ? ENDED : USUAL);
    const nextOn = said.outcome === 'gone' ? null : addDays(day, again);
    return {
      ...{ day, who: focalPoint(story.office) },
      does: async (change) => {
        const { manager } = change;
        const partnerId = partnerIds.get(story.partner) ?? 0;
        const held = await manager.findOneByOrFail(DueDiligenceCase, { partnerId });
        const risk = await manager.findOneByOrFail(CaseRisk, { caseId: held.id, likelihood: Not(IsNull()) });
        await reviewRisk(change, risk.id, { ...said, nextOn });
      },
    };
  });
}

function isOver({ ending }: Story): boolean {
  return ending === 'rejected' || ending === 'excluded';
}
