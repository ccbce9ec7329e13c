import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Day } from '../../kernel/clock';
import type { Partner } from '../../partners/partner.entity';
import { screeningStateOf } from '../../screening/screening-state';
import { answerOf } from '../cases/kept-answer';
import type { Assessment } from '../assessment/assessment';
import type { CaseAnswer } from '../cases/case-answer.entity';
import type { CaseSource } from '../cases/case-source.entity';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { CaseEvidence } from '../evidence/case-evidence.entity';
import type { Policy } from '../policy/policy';
import type { TrackParts } from '../tracks/load-track-parts';
import { trackRefusals } from '../tracks/track-choice';
import { closingPoints, type ClosingPoint } from './closing';

interface Loaded {
  found: DueDiligenceCase;
  partner: Partner;
  policy: Policy;
  answers: readonly CaseAnswer[];
  sources: readonly CaseSource[];
  trackParts: TrackParts;
  assessment: Assessment;
  day: Day;
}

/** All that closing the assessment of a case still asks for on a day; nothing once it was closed. */
export async function loadClosing(manager: EntityManager, loaded: Loaded): Promise<ClosingPoint[]> {
  const { found, partner, policy, answers, sources, trackParts, assessment, day } = loaded;
  if (found.state !== 'draft' && found.state !== 'assessment') return [];
  const kept = await manager.find(CaseEvidence, {
    select: { id: true, criterion: true },
    where: { caseId: found.id, removedAt: IsNull(), criterion: Not(IsNull()) },
  });
  const standing = (await screeningStateOf(manager, [partner.id])).get(partner.id);
  return closingPoints(
    policy,
    {
      ...{
        track: found.track,
        today: day,
        answers: answers.map(answerOf),
        addresses: found.addresses,
        sources,
      },
      evidenceFor: new Set(kept.flatMap(({ criterion }) => criterion ?? [])),
      screened: standing !== undefined && standing.screenedAt !== null,
      hasOwners: policy.closing.ownersOfKinds.includes(partner.kind),
      relations: trackParts.parties.filter(({ endedOn }) => endedOn === null).map(({ relation }) => relation),
      statements: trackParts.statements.map(({ kind }) => kind),
    },
    assessment.open,
    { track: againstTrack(found, partner, policy, day), people: trackParts.open },
  );
}

/** Who the partner is may have changed since the case was opened. More questions than needed are never wrong. */
function againstTrack(
  { track, trackReason }: DueDiligenceCase,
  partner: Partner,
  policy: Policy,
  today: Day,
): ReturnType<typeof trackRefusals> {
  const asked = { track, today, groupOpen: true, byAnalyst: true, why: trackReason ?? null };
  const refused = trackRefusals(policy.light, partner, asked);
  return track === 'standard' ? refused.filter(({ key }) => key !== 'tracks.error.why_other') : refused;
}
