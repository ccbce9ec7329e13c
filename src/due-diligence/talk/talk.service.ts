import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import { rolesAt, type Actor } from '../../kernel/actor';
import type { Day } from '../../kernel/clock';
import { Forbidden, Invalid, Missing, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { usersWith } from '../../notices/users-with';
import { levelInForce } from '../cases/case-context';
import { readableCase } from '../cases/case-file';
import type { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { policyById } from '../policy/policies.service';
import { rungOf } from '../policy/policy';
import { CaseComment } from './case-comment.entity';
import { CaseNote } from './case-note.entity';
import { mentionedIn, notesFor, type Person } from './talk';

/** What is said on a case, with the names of who said it and of who is called on. */
export interface Talk {
  comments: CaseComment[];
  /** Null for those who may not read restricted notes. */
  notes: CaseNote[] | null;
  mayNote: boolean;
  /** Who can be called on. */
  people: Person[];
  names: ReadonlyMap<number, string>;
}

/** Comments for all who may read a case, and restricted notes for those who assess and decide it. */
@Injectable()
export class TalkService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Missing when the case is not for this person */
  async of(actor: Actor, caseId: number): Promise<Talk> {
    const { read } = this.database;
    const found = await readableCase(read, actor, caseId);
    const order = { where: { caseId }, order: { id: 'ASC' as const } };
    const comments = await read.find(CaseComment, order);
    const may = await notesRule(read, actor, found);
    const notes = may.read ? await read.find(CaseNote, order) : null;
    const people = await readersOf(read, found.officeId, this.work.clock.today());
    const ids = [...comments, ...(notes ?? [])].map(({ authorId }) => authorId).filter((id) => id !== null);
    const called = comments.flatMap(({ mentions }) => mentions);
    return { comments, notes, mayNote: may.write, people, names: await namesOf(read, [...ids, ...called]) };
  }

  /** Says something, and tells those it calls on. @throws Invalid when one of them may not read the case */
  async comment(actor: Actor, caseId: number, text: string, called: readonly number[]): Promise<void> {
    await this.work.run(actor, async (change) => {
      const found = await readableCase(change.manager, actor, caseId);
      const people = await readersOf(change.manager, found.officeId, change.clock.today());
      if (called.some((id) => !people.some((person) => person.id === id))) {
        throw Invalid.field('mentions', 'talk.error.not_a_reader');
      }
      const mentions = [...new Set([...called, ...mentionedIn(text, people)])];
      const createdAt = change.clock.now();
      const row = { caseId, authorId: actor.id, text, mentions, createdAt, withdrawnAt: null };
      const { id } = await change.insert(CaseComment, row);
      await notify(change, {
        ...{
          to: mentions,
          kind: 'talk.notice.mentioned',
          values: { name: actor.name, number: found.number },
        },
        ...{ href: `/cases/${caseId}#comments`, subject: 'case', subjectId: caseId },
        illustrative: found.illustrative,
      });
      const detail = { commentId: id, text, mentions };
      change.record({ verb: 'case.comment', subject: 'case', subjectId: caseId, detail });
    });
  }

  /** Takes an own comment back; it stays, struck through. @throws Missing · Forbidden · Refused */
  async withdrawComment(actor: Actor, caseId: number, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      await readableCase(change.manager, actor, caseId);
      const found = own(actor, await change.manager.findOneBy(CaseComment, { id, caseId }));
      await change.update(CaseComment, found.id, { withdrawnAt: change.clock.now() });
      const detail = { commentId: id };
      change.record({ verb: 'case.withdraw_comment', subject: 'case', subjectId: caseId, detail });
    });
  }

  /** The restricted notes of a case. @throws Missing · Forbidden */
  async notes(actor: Actor, caseId: number): Promise<CaseNote[]> {
    const { notes } = await this.of(actor, caseId);
    if (!notes) throw new Forbidden([reason('talk.error.notes')]);
    return notes;
  }

  /** Writes a restricted note; its words stand nowhere else, also not in the audit trail. @throws Forbidden */
  async note(actor: Actor, caseId: number, text: string): Promise<void> {
    await this.work.run(actor, async (change) => {
      const found = await readableCase(change.manager, actor, caseId);
      if (!(await notesRule(change.manager, actor, found)).write) {
        throw new Forbidden([reason('talk.error.notes')]);
      }
      const row = { caseId, authorId: actor.id, text, createdAt: change.clock.now(), withdrawnAt: null };
      const { id } = await change.insert(CaseNote, row);
      change.record({ verb: 'case.note', subject: 'case', subjectId: caseId, detail: { noteId: id } });
    });
  }

  async withdrawNote(actor: Actor, caseId: number, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const kase = await readableCase(change.manager, actor, caseId);
      if (!(await notesRule(change.manager, actor, kase)).write) {
        throw new Forbidden([reason('talk.error.notes')]);
      }
      const found = own(actor, await change.manager.findOneBy(CaseNote, { id, caseId }));
      await change.update(CaseNote, found.id, { withdrawnAt: change.clock.now() });
      change.record({
        verb: 'case.withdraw_note',
        subject: 'case',
        subjectId: caseId,
        detail: { noteId: id },
      });
    });
  }
}

function own<T extends { authorId: number | null; withdrawnAt: string | null }>(
  actor: Actor,
  found: T | null,
): T {
  if (!found) throw new Missing();
  if (actor.id === null || found.authorId !== actor.id) throw new Forbidden([reason('talk.error.not_own')]);
  if (found.withdrawnAt !== null) throw new Refused([reason('talk.error.withdrawn')]);
  return found;
}

async function notesRule(
  manager: EntityManager,
  actor: Actor,
  found: DueDiligenceCase,
): Promise<ReturnType<typeof notesFor>> {
  const { policy } = await policyById(manager, found.policyId);
  const level = levelInForce(found);
  return notesFor(rolesAt(actor, found.officeId), level ? rungOf(policy, level).decides : null);
}

/** Those who work on cases of this office: its own people, and headquarters. By name. */
async function readersOf(manager: EntityManager, officeId: number, day: Day): Promise<Person[]> {
  const ids = new Set<number>();
  for (const role of ['focal_point', 'chief', 'regional_director'] as const) {
    for (const id of await usersWith(manager, role, officeId, day)) ids.add(id);
  }
  for (const role of ['analyst', 'committee_member', 'director_general'] as const) {
    for (const id of await usersWith(manager, role, null, day)) ids.add(id);
  }
  const names = await namesOf(manager, [...ids]);
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

async function namesOf(manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: In([...new Set(ids)]) };
  const users = await manager.find(User, { where, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
