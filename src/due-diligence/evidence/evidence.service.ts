import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import type { Change } from '../../database/change';
import { Database } from '../../database/database';
import { rolesAt, type Actor } from '../../kernel/actor';
import { Invalid, Missing, Refused } from '../../kernel/errors';
import { reason } from '../../kernel/verdict';
import { readableCase } from '../cases/case-file';
import { mayWrite, writableCase } from '../cases/change-case';
import { policyById } from '../policy/policies.service';
import { CaseEvidence } from './case-evidence.entity';
import type { EvidenceFileInput, EvidenceLinkInput } from './evidence.input';
import { EVIDENCE_STORE, keyOf, type EvidenceStore } from './evidence-store';
import { kindOf, safeName } from './file-kind';

/** A file as it came in. */
export interface Upload {
  name: string;
  content: Buffer;
}

/** A file to be handed out. */
export interface Download {
  name: string;
  mime: string;
  content: Buffer;
}

/** Files and links that show what a case says. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
  ) {}

  /** @throws Missing when the case is not for this person */
  async list(actor: Actor, caseId: number): Promise<CaseEvidence[]> {
    await readableCase(this.database.read, actor, caseId);
    return this.database.read.find(CaseEvidence, { where: { caseId }, order: { id: 'ASC' } });
  }

  async addLink(actor: Actor, caseId: number, input: EvidenceLinkInput): Promise<CaseEvidence> {
    if (!/^https?:$/.test(URL.parse(input.url)?.protocol ?? ''))
      throw Invalid.field('url', 'field.not_a_url');
    return this.work.run(actor, (change) =>
      addEvidence(change, caseId, { ...input, ...NO_FILE, kind: 'link', url: input.url }),
    );
  }

  /**
   * Keeps a file. It is stored before its row is written, so that no row ever names a file that is not
   * there; a file whose row is refused stays behind unnamed, which harms nobody.
   * @throws Invalid when it is not of a kind that is accepted
   */
  async addFile(
    actor: Actor,
    caseId: number,
    input: EvidenceFileInput,
    upload: Upload,
  ): Promise<CaseEvidence> {
    const found = await readableCase(this.database.read, actor, caseId);
    if (!mayWrite(found.state, rolesAt(actor, found.officeId))) {
      throw new Refused([reason('cases.error.not_writable', { state: found.state })]);
    }
    const kind = kindOf(upload.content);
    if (!kind) throw Invalid.field('file', 'evidence.error.kind');
    const sha256 = createHash('sha256').update(upload.content).digest('hex');
    const storageKey = keyOf(sha256);
    await this.store.put(storageKey, upload.content);
    const fileName = safeName(upload.name, kind);
    return this.work.run(actor, (change) =>
      addEvidence(change, caseId, {
        ...{ kind: 'file', title: input.title ?? fileName, criterion: input.criterion, seenOn: input.seenOn },
        ...{ url: null, fileName, mime: kind.mime, size: upload.content.length, sha256, storageKey },
      }),
    );
  }

  /** Takes it out of the file; the line stays, with the reason. */
  async remove(actor: Actor, caseId: number, id: number, why: string): Promise<void> {
    await this.work.run(actor, async (change) => {
      await writableCase(change, caseId);
      const found = await change.manager.findOneBy(CaseEvidence, { id, caseId });
      if (!found) throw new Missing();
      if (found.removedAt !== null) throw new Refused([reason('evidence.error.removed')]);
      await change.update(CaseEvidence, id, { removedAt: change.clock.now(), removedReason: why });
      const detail = { evidenceId: id, title: found.title, reason: why };
      change.record({ verb: 'case.remove_evidence', subject: 'case', subjectId: caseId, detail });
    });
  }

  /** The file itself, for those who may read the case. @throws Missing · Refused when it was changed in its store */
  async download(actor: Actor, caseId: number, id: number): Promise<Download> {
    await readableCase(this.database.read, actor, caseId);
    const found = await this.database.read.findOneBy(CaseEvidence, { id, caseId, kind: 'file' });
    if (!found?.storageKey || found.removedAt !== null) throw new Missing();
    const content = await this.store.get(found.storageKey).catch(() => null);
    if (!content) throw new Refused([reason('evidence.error.lost')]);
    if (createHash('sha256').update(content).digest('hex') !== found.sha256) {
      throw new Refused([reason('evidence.error.damaged')]);
    }
    return {
      ...{ name: found.fileName ?? 'evidence', mime: found.mime ?? 'application/octet-stream', content },
    };
  }
}

/** The members of a file, of a link. */
export const NO_FILE = { fileName: null, mime: null, size: null, sha256: null, storageKey: null };

type Added = Omit<
  CaseEvidence,
  'id' | 'caseId' | 'addedBy' | 'addedAt' | 'removedAt' | 'removedReason' | 'illustrative'
>;

/** Writes the row of a file that is stored already, or of a link. @throws Missing · Refused · Invalid */
export async function addEvidence(change: Change, caseId: number, added: Added): Promise<CaseEvidence> {
  const found = await writableCase(change, caseId);
  if (added.seenOn > change.clock.today()) throw Invalid.field('seenOn', 'cases.error.future_day');
  const { policy } = await policyById(change.manager, found.policyId);
  if (added.criterion !== null && !policy.criteria.some(({ code }) => code === added.criterion)) {
    throw Invalid.field('criterion', 'field.unknown_reference');
  }
  const row = await change.insert(CaseEvidence, {
    ...added,
    ...{
      caseId,
      addedBy: change.actor.id,
      addedAt: change.clock.now(),
      removedAt: null,
      removedReason: null,
    },
    illustrative: found.illustrative,
  });
  const { kind, title, url, criterion, fileName, sha256 } = row;
  const detail = { evidenceId: row.id, kind, title, url, criterion, fileName, sha256 };
  change.record({ verb: 'case.add_evidence', subject: 'case', subjectId: caseId, detail });
  return row;
}
