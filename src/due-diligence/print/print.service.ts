import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { renderPdf } from '../../web/pdf/render-pdf';
import { CasesService } from '../cases/cases.service';
import { CaseEvidence } from '../evidence/case-evidence.entity';
import { precedentSentences } from '../library/library.pages';
import { LibraryService } from '../library/library.service';
import { SessionsService } from '../committee/sessions.service';
import { dossier } from './dossier';
import { minutes } from './minutes';
import { screenedPartner } from './screened';

/** A PDF with the name it is saved under. */
export interface PdfFile {
  name: string;
  content: Buffer;
}

/** Documents on paper, in the language of whoever asks for them. */
@Injectable()
export class PrintService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly cases: CasesService,
    private readonly library: LibraryService,
    private readonly sessions: SessionsService,
  ) {}

  /** @throws Missing also when the case is not for this person · Refused where no PDF can be made */
  async dossier(actor: Actor, id: number): Promise<PdfFile> {
    const file = await this.cases.get(actor, id);
    const { read } = this.database;
    const found = {
      file,
      evidence: await read.find(CaseEvidence, { where: { caseId: id }, order: { id: 'ASC' } }),
      screened: await screenedPartner(read, file.partner.id),
      precedents: precedentSentences(await this.library.precedents(actor, file), actor),
      history: await this.cases.history(actor, id),
    };
    const content = await renderPdf('dossier', dossier(found, actor, this.work.clock.now()));
    return { name: `dossier-${file.case.number}.pdf`, content };
  }

  /** @throws Missing · Refused where no PDF can be made */
  async minutes(actor: Actor, id: number): Promise<PdfFile> {
    const file = await this.sessions.get(id);
    const content = await renderPdf('minutes', minutes(file, actor, this.work.clock.now()));
    return { name: `minutes-${file.session.number}.pdf`, content };
  }
}
