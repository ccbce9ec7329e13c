import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { DuplicatesService } from '../../profiles/duplicates/duplicates.service';
import { PartnerPair } from '../../partners/duplicates/partner-pair.entity';
import { Partner } from '../../partners/partner.entity';
import { writePartners } from '../../questionnaire/write-partners';

/** Rounds of comparing that are enough for the whole demo. */
const ROUNDS = 20;

/**
 * A cleared company was entered a second time, from a list of a fair, in another country: one analyst proposed
 * to make one record of the two, and a second has to confirm.
 */
export async function playMerge(app: INestApplicationContext, as: (key: string) => Actor): Promise<void> {
  const { read } = app.get(Database);
  const kept = await read.findOneByOrFail(Partner, { name: 'Made-up Desalination', illustrative: true });
  await app.get(UnitOfWork).run(as('analyst-2'), async (change) => {
    const again = {
      ...{ row: 0, name: 'Made-up Desalination Ltd', kind: kept.kind, size: kept.size, sourceRef: null },
      ...{ countryCode: 'ML', leadOfficeId: kept.leadOfficeId },
    };
    const ids = await writePartners(change, [again], true);
    change.record({ verb: 'partner.add_many', subject: 'partner', subjectId: null, detail: { ids } });
  });
  const duplicates = app.get(DuplicatesService);
  if ((await duplicates.compare(ROUNDS)) > 0) throw new Error('the demo was not compared whole');
  const pair = await read.findOneByOrFail(PartnerPair, { lowId: kept.id });
  const note = 'Illustrative: one company with a depot in Bamako; its card says so.';
  await duplicates.decide(as('analyst'), pair.id, { move: 'merge', note, keepId: kept.id });
}
