import type { EntityManager } from 'typeorm';
import type { Reason } from '../../kernel/verdict';
import { RelatedParty } from '../../partners/related-party.entity';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { closingOf, type PeopleBehind } from '../policy/diligence-rules';
import type { Policy } from '../policy/policy';
import { CaseStatement } from './case-statement.entity';
import { openOnTrack } from './track-parts';

/** What a case says beyond its criteria, and who stands behind the partner. */
export interface TrackParts {
  people: PeopleBehind;
  statements: CaseStatement[];
  parties: RelatedParty[];
  /** What the track still asks for. */
  open: Reason[];
}

export async function loadTrackParts(
  manager: EntityManager,
  { id, partnerId, track }: Pick<DueDiligenceCase, 'id' | 'partnerId' | 'track'>,
  policy: Policy,
): Promise<TrackParts> {
  const statements = await manager.find(CaseStatement, { where: { caseId: id }, order: { id: 'ASC' } });
  const parties = await manager.find(RelatedParty, { where: { partnerId }, order: { id: 'ASC' } });
  const { people } = closingOf(policy, track);
  const open = openOnTrack(
    people,
    statements.map(({ kind }) => kind),
    parties.map(({ relation }) => relation),
  );
  return { people, statements, parties, open };
}
