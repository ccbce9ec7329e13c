import { Injectable } from '@nestjs/common';
import { mayAsk } from '../../access/permissions';
import { Database } from '../../database/database';
import { rolesOf, type Actor } from '../../kernel/actor';
import { screeningStateOf } from '../../screening/screening-state';
import type { CaseFile } from './case-file';
import { CaseSource } from './case-source.entity';
import { declarationLines } from '../declaration/declaration.pages';
import { DeclarationsService } from '../declaration/declarations.service';
import { downwardNotice } from './downward';
import { differencesShown } from '../identity/differences.pages';
import { evidenceRows } from '../evidence/evidence.pages';
import { EvidenceService } from '../evidence/evidence.service';
import { precedentRows } from '../library/library.pages';
import { LibraryService } from '../library/library.service';
import { talkModel } from '../talk/talk.pages';
import { TalkService } from '../talk/talk.service';
import { trackModel } from '../tracks/tracks.pages';

/** Sources offered by name. */
const MOST_SOURCES = 30;

/** What the page of a case shows from its parts, each with the names its template reads. */
@Injectable()
export class CasePartsService {
  constructor(
    private readonly database: Database,
    private readonly library: LibraryService,
    private readonly evidence: EvidenceService,
    private readonly talk: TalkService,
    private readonly declarations: DeclarationsService,
  ) {}

  async of(file: CaseFile, actor: Actor): Promise<object> {
    const sent = await this.declarations.list(actor, file.case.id);
    return {
      downward: downwardNotice(file, actor),
      changedSince: await this.changedSince(file, actor),
      sourcesUsed: await this.sourcesUsed(),
      declarations: declarationLines(file, sent, actor),
      ...trackModel(file, actor),
      precedents: precedentRows(await this.library.precedents(actor, file), actor),
      evidence: evidenceRows(await this.evidence.list(actor, file.case.id), actor),
      screening: await this.screening(file, actor),
      ...talkModel(await this.talk.of(actor, file.case.id), actor, file.case.id),
    };
  }

  /** What makes the partner another one than it was when it was assessed. */
  private async changedSince(file: CaseFile, actor: Actor): Promise<object[]> {
    const { changes } = file;
    return differencesShown(this.database.read, actor, changes);
  }

  /** How the partner stands in the screening; only those who decide hits come to them from here. */
  private async screening({ partner }: CaseFile, actor: Actor): Promise<object> {
    const state = (await screeningStateOf(this.database.read, [partner.id])).get(partner.id);
    return { ...state, maySeeHits: mayAsk(rolesOf(actor), 'screening.read') };
  }

  /** The platforms and other sources used before, the most used first: to be chosen by name, or another typed. */
  private async sourcesUsed(): Promise<string[]> {
    const rows = await this.database.read
      .createQueryBuilder(CaseSource, 'used')
      .select('used.source', 'source')
      .groupBy('used.source')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('used.source')
      .limit(MOST_SOURCES)
      .getRawMany<{ source: string }>();
    return rows.map(({ source }) => source);
  }
}
