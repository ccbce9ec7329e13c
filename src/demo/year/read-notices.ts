import type { INestApplicationContext } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { UnitOfWork } from '../../audit/unit-of-work';
import { addDays } from '../../kernel/clock';
import { Notice } from '../../notices/notice.entity';

/** Days back from today that the people of the demo have not read yet. */
const UNREAD_DAYS = 14;

/** Marks the older notices of the year read, as people would have: the newest are left to be seen. */
export async function readOldNotices(app: INestApplicationContext): Promise<void> {
  const work = app.get(UnitOfWork);
  const before = `${addDays(work.clock.today(), -UNREAD_DAYS)}T00:00:00.000Z`;
  await work.housekeeping((manager) =>
    manager.update(Notice, { createdAt: LessThan(before) }, { readAt: before }),
  );
}
