import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import type { Partner } from '../../partners/partner.entity';
import { PartnersService } from '../partners.service';
import { removeRowsOfEndedFiles } from '../../questionnaire/ended-files';
import { erasePerson, removedPersons, type Erased, type RemovedPerson } from './erase-person';

/** Personal data that is to be erased by law, of persons who were taken from the register. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly partners: PartnersService,
  ) {}

  /** @throws Missing when there is no such partner */
  async page(actor: Actor, partnerId: number): Promise<{ partner: Partner; persons: RemovedPerson[] }> {
    const { partner } = await this.partners.get(actor, partnerId);
    return { partner, persons: await removedPersons(this.database.read, partnerId) };
  }

  /** @throws Missing, Refused while the person is in the register */
  async erase(actor: Actor, partnerId: number, partyId: number, reason: string): Promise<Erased> {
    await this.partners.get(actor, partnerId);
    const erased = await this.work.run(actor, (change) => erasePerson(change, partnerId, partyId, reason));
    await removeRowsOfEndedFiles(this.work);
    await this.work.forget();
    return erased;
  }
}
