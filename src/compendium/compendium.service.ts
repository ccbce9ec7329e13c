import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { entryYears } from '../engagements/year-entries';
import type { Locale } from '../kernel/actor';
import { countryName } from '../texts/format';
import { translate } from '../texts/translator';
import { compileCompendium } from './compendium';
import type { Compendium } from './compendium.model';
import { readRows } from './compendium.rows';
import type { Edition } from './compendium.vocabulary';

/** Compiles a year's compendium from the register as it stands. */
@Injectable()
export class CompendiumService {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async read(year: number, edition: Edition = 'internal', locale: Locale = 'en'): Promise<Compendium> {
    const rows = await readRows(this.database.read, year, locale);
    return compileCompendium(rows, {
      year,
      edition,
      today: this.work.clock.today(),
      unnamed: ({ kind, countryCode }) =>
        translate(locale, `compendium.unnamed.${kind}`, { country: countryName(locale, countryCode) }),
    });
  }

  /** The years that have entries, newest first. */
  years(): Promise<number[]> {
    return entryYears(this.database.read, Number(this.work.clock.today().slice(0, 4)));
  }
}
