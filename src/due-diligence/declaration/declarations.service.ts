import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SESSION_SECRET } from '../../accounts/session-secret';
import { User } from '../../accounts/user.entity';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Config } from '../../config/config';
import { CONFIG } from '../../config/config.token';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { rolesAt, type Actor } from '../../kernel/actor';
import { addDays } from '../../kernel/clock';
import { Forbidden, Invalid, Missing, Refused, type FieldError } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { notify } from '../../notices/notify';
import { Office } from '../../offices/office.entity';
import { Partner } from '../../partners/partner.entity';
import { answerCase, writableCase } from '../cases/change-case';
import { readableCase } from '../cases/case-file';
import type { PostedForm } from '../cases/case-form';
import { DueDiligenceCase } from '../cases/due-diligence-case.entity';
import { policyById } from '../policy/policies.service';
import { criteriaOf, type Criterion } from '../policy/policy';
import { declaredIn, missingOf, stateOn, type DeclarationState } from './declared';
import type { DeclarationInput } from './declaration.input';
import { SelfDeclaration } from './self-declaration.entity';

/** A declaration for the office that asked for it. */
export interface SentDeclaration {
  row: SelfDeclaration;
  state: DeclarationState;
  /** To be given to the partner; null once it is no longer open. */
  link: string | null;
}

/** A declaration for whoever has its link. */
export interface OpenDeclaration {
  row: SelfDeclaration;
  state: DeclarationState;
  criteria: Criterion[];
  partnerName: string;
  officeName: string;
  /** Whom to ask. */
  contact: { name: string; email: string } | null;
}

/** Days a link lasts at most. */
const LONGEST = 90;

/** What partners declare themselves, by a signed link without account. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SESSION_SECRET) private readonly secret: string,
  ) {}

  /** @throws Missing when the case is not for this person */
  async list(actor: Actor, caseId: number): Promise<SentDeclaration[]> {
    await readableCase(this.database.read, actor, caseId);
    const rows = await this.database.read.find(SelfDeclaration, { where: { caseId }, order: { id: 'ASC' } });
    const today = this.work.clock.today();
    return rows.map((row, index) => {
      const state = stateOn(today, row);
      const token = this.token(caseId, index + 1);
      const open = (state === 'sent' || state === 'opened') && hashOf(token) === row.tokenHash;
      return { row, state, link: open ? `${this.config.publicUrl}/declarations/${token}` : null };
    });
  }

  /** Makes a link for the partner. @throws Invalid · Refused when the case may not be changed now */
  async send(actor: Actor, caseId: number, input: DeclarationInput): Promise<SentDeclaration[]> {
    await this.work.run(actor, async (change) => {
      await writableCase(change, caseId);
      const today = change.clock.today();
      if (input.expiresOn <= today || input.expiresOn > addDays(today, LONGEST)) {
        throw Invalid.field('expiresOn', 'declaration.error.expires', { days: LONGEST });
      }
      const number = (await change.manager.countBy(SelfDeclaration, { caseId })) + 1;
      const { id } = await change.insert(SelfDeclaration, {
        ...{ caseId, tokenHash: hashOf(this.token(caseId, number)), ...input },
        ...{
          sentBy: actor.id,
          sentAt: change.clock.now(),
          openedAt: null,
          submittedAt: null,
          withdrawnAt: null,
        },
        ...{ answers: {}, parties: [], signerName: null, signerFunction: null, truthful: false },
      });
      const detail = { declarationId: id, ...input };
      change.record({ verb: 'case.send_declaration', subject: 'case', subjectId: caseId, detail });
    });
    return this.list(actor, caseId);
  }

  async withdraw(actor: Actor, caseId: number, id: number): Promise<void> {
    await this.work.run(actor, async (change) => {
      const found = await readableCase(change.manager, actor, caseId);
      const roles = rolesAt(actor, found.officeId);
      if (!roles.includes('focal_point') && !roles.includes('analyst')) throw new Forbidden();
      const row = await change.manager.findOneBy(SelfDeclaration, { id, caseId });
      if (!row) throw new Missing();
      if (row.submittedAt !== null || row.withdrawnAt !== null) {
        throw new Refused([reason('declaration.error.closed')]);
      }
      await change.update(SelfDeclaration, id, { withdrawnAt: change.clock.now() });
      const detail = { declarationId: id };
      change.record({ verb: 'case.withdraw_declaration', subject: 'case', subjectId: caseId, detail });
    });
  }

  /** Makes one declared answer the case's own: a deliberate act, one answer at a time. */
  async takeOver(actor: Actor, caseId: number, id: number, criterion: string, why: string): Promise<void> {
    await this.work.run(actor, async (change) => {
      const row = await change.manager.findOneBy(SelfDeclaration, { id, caseId });
      const declared = row?.answers[criterion];
      if (!row || row.submittedAt === null || !declared) throw new Missing();
      const { value, sharePercent, note } = declared;
      const answer = { criterion, value, sharePercent, why: value === 'unknown' ? note : null, note };
      await answerCase(change, caseId, [{ ...answer, evidence: why }]);
      const detail = { declarationId: id, criterion, value, sharePercent };
      change.record({ verb: 'case.take_over', subject: 'case', subjectId: caseId, detail });
    });
  }

  /** @throws Missing when no declaration has this link */
  async byToken(token: string): Promise<OpenDeclaration> {
    const { read } = this.database;
    const row = await read.findOneBy(SelfDeclaration, { tokenHash: hashOf(token) });
    if (!row) throw new Missing();
    const found = await read.findOneByOrFail(DueDiligenceCase, { id: row.caseId });
    const { policy } = await policyById(read, found.policyId);
    const sender = row.sentBy === null ? null : await read.findOneBy(User, { id: row.sentBy });
    return {
      ...{ row, state: stateOn(this.work.clock.today(), row), criteria: criteriaOf(policy, found.track) },
      partnerName: (await read.findOneByOrFail(Partner, { id: found.partnerId })).name,
      officeName: (await read.findOneByOrFail(Office, { id: found.officeId })).name,
      contact: sender && { name: sender.name, email: sender.email },
    };
  }

  /** Notes that the link was followed for the first time. */
  async opened(open: OpenDeclaration): Promise<void> {
    if (open.state !== 'sent') return;
    await this.changed(open, 'case.open_declaration', (change) =>
      change.update(SelfDeclaration, open.row.id, { openedAt: change.clock.now() }, open.row.version),
    );
  }

  /** Keeps what was filled in; `submit` sends it in when nothing is missing. Answers what is wrong. */
  async fill(open: OpenDeclaration, form: PostedForm, submit: boolean): Promise<FieldError[]> {
    if (open.state !== 'sent' && open.state !== 'opened')
      return [{ field: '', reason: reason('declaration.error.closed') }];
    const { errors, ...declared } = declaredIn(form, open.criteria);
    const wrong = submit ? [...errors, ...missingOf(declared, open.criteria)] : errors;
    if (wrong.length > 0) return wrong;
    const now = this.work.clock.now();
    const patch = { ...declared, openedAt: open.row.openedAt ?? now, submittedAt: submit ? now : null };
    const verb = submit ? 'case.submit_declaration' : 'case.save_declaration';
    await this.changed(open, verb, async (change) => {
      await change.update(SelfDeclaration, open.row.id, patch, open.row.version);
      if (submit) await tellSender(change, open);
    });
    return [];
  }

  private async changed(
    { row }: OpenDeclaration,
    verb: string,
    work: (change: Change) => Promise<void>,
  ): Promise<void> {
    const actor: Actor = { id: null, name: row.sentToName, locale: row.language, grants: [], via: 'page' };
    await this.work.run(actor, async (change) => {
      await work(change);
      change.record({ verb, subject: 'case', subjectId: row.caseId, detail: { declarationId: row.id } });
    });
  }

  /** Signed with the product's own secret: the office can be shown it again, nobody else can make it. */
  private token(caseId: number, number: number): string {
    return createHmac('sha256', this.secret).update(`declaration ${caseId} ${number}`).digest('base64url');
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function tellSender(change: Change, { row, partnerName }: OpenDeclaration): Promise<void> {
  if (row.sentBy === null) return;
  await notify(change, {
    ...{ to: [row.sentBy], kind: 'declaration.notice.submitted', values: { partner: partnerName } },
    ...{ href: `/cases/${row.caseId}/declarations`, subject: 'case', subjectId: row.caseId },
  });
}
