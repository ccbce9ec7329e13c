import { In, type EntityManager } from 'typeorm';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import { CaseAnswer } from '../cases/case-answer.entity';
import { factsOf } from '../cases/case-file';
import { CaseRisk } from '../cases/case-risk.entity';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import type { PastCase } from './try-policy';

/** Cases read at a time, in five statements; other requests have their turn in between. */
const STEP = 500;

/** A past case with what a reader knows it by. */
export interface NamedPastCase extends PastCase {
  number: string;
  partnerName: string;
  officeName: string;
  state: string;
}

/** Every case that was sent to assessment, some at a time; drafts and withdrawn ones have no level to compare. */
export async function* pastCases(manager: EntityManager): AsyncGenerator<NamedPastCase[]> {
  for (let after = 0; ;) {
    const cases = await manager
      .createQueryBuilder(DueDiligenceCase, 'held')
      .where("held.state NOT IN ('draft', 'withdrawn') AND held.id > :after", { after })
      .orderBy('held.id')
      .limit(STEP)
      .getMany();
    if (cases.length === 0) return;
    yield await withFacts(manager, cases);
    after = cases.at(-1)?.id ?? after;
  }
}

async function withFacts(
  manager: EntityManager,
  cases: readonly DueDiligenceCase[],
): Promise<NamedPastCase[]> {
  const caseId = In(cases.map((each) => each.id));
  const partners = byId(await manager.findBy(Partner, { id: In(cases.map((each) => each.partnerId)) }));
  const offices = byId(await manager.findBy(Office, { id: In(cases.map((each) => each.officeId)) }));
  const answers = byCase(await answersOf(manager, cases));
  const risks = byCase(await manager.findBy(CaseRisk, { caseId }));
  return cases.flatMap((found) => {
    const [partner, office] = [partners.get(found.partnerId), offices.get(found.officeId)];
    if (!partner || !office) return [];
    const kept = { answers: answers.get(found.id) ?? [], risks: risks.get(found.id) ?? [] };
    return [
      {
        ...{ id: found.id, number: found.number, state: found.state },
        ...{ partnerName: partner.name, officeName: office.name },
        facts: factsOf({ case: found, partner, office, ...kept }),
      },
    ];
  });
}

/** What a level goes by, without notes and evidence: as plain rows, since there are thirty for each case. */
async function answersOf(manager: EntityManager, cases: readonly DueDiligenceCase[]): Promise<CaseAnswer[]> {
  const rows = await manager
    .createQueryBuilder(CaseAnswer, 'answer')
    .select('answer.id', 'id')
    .addSelect('answer.caseId', 'caseId')
    .addSelect('answer.criterion', 'criterion')
    .addSelect('answer.value', 'value')
    .addSelect('answer.shareBasisPoints', 'shareBasisPoints')
    .where('answer.caseId IN (:...ids)', { ids: cases.map((each) => each.id) })
    .getRawMany<Omit<CaseAnswer, 'why' | 'note' | 'evidence'>>();
  return rows.map((row) => ({ ...row, why: null, note: null, evidence: null }));
}

function byId<T extends { id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function byCase<T extends { caseId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group) group.push(row);
    else groups.set(row.caseId, [row]);
  }
  return groups;
}
