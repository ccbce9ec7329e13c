import { Injectable } from '@nestjs/common';
import { ownId } from '../accounts/tokens.service';
import { User } from '../accounts/user.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import type { Change } from '../database/change';
import { Database } from '../database/database';
import type { Actor } from '../kernel/actor';
import { NoticePreference } from './notice-preference.entity';
import { Notice } from './notice.entity';
import { USUAL_EMAIL, type EmailChoice } from './notices.vocabulary';
import { posted } from './posted';

export type Preference = Pick<NoticePreference, 'email' | 'version'>;

/** When a person wants e-mail; version 0 as long as nothing was chosen. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async get(actor: Actor): Promise<Preference> {
    const chosen = await this.database.read.findOneBy(NoticePreference, { userId: ownId(actor) });
    return chosen ?? { email: USUAL_EMAIL, version: 0 };
  }

  /** Where the person's mails go. */
  async address(actor: Actor): Promise<string> {
    return (await this.database.read.findOneByOrFail(User, { id: ownId(actor) })).email;
  }

  /** Holds for what waits in the outbox too. @throws Stale when it was changed meanwhile */
  async choose(actor: Actor, email: EmailChoice, version?: number): Promise<Preference> {
    const userId = ownId(actor);
    await this.work.run(actor, async (change) => {
      const chosen = await change.manager.findOneBy(NoticePreference, { userId });
      if (chosen) await change.update(NoticePreference, chosen.id, { email }, version);
      else await change.insert(NoticePreference, { userId, email });
      await postAnew(change, userId, email);
      change.record({
        verb: 'notice.choose_email',
        subject: 'user',
        subjectId: userId,
        detail: { email },
      });
    });
    return this.get(actor);
  }
}

async function postAnew(change: Change, userId: number, email: EmailChoice): Promise<void> {
  const post = { ...posted(email, change.clock.now()) };
  for (const emailState of ['waiting', 'digest'] as const) {
    if (emailState !== post.emailState) await change.set(Notice, { userId, emailState }, post);
  }
}
