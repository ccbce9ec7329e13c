import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor } from '../../kernel/actor';
import { addDays } from '../../kernel/clock';
import { Office } from '../../offices/office.entity';
import { ImportsService } from '../../questionnaire/imports.service';
import type { ImportReport } from '../../questionnaire/import-report';
import { WaitingRowsService } from '../../questionnaire/waiting/waiting-rows.service';
import type { SheetValues } from '../../web/spreadsheet/sheet';
import { csv } from '../questionnaire-files';

/** A row of a list that the office of Senegal hands in: with whom, what, and from how many days after today. */
type Row = readonly [reference: string, title: string, partner: string, starts: number, more?: SheetValues];

const AGREED_AT_ONCE: readonly Row[] = [
  ['SN-P-1', 'Drinking water on the road north', 'Made-up Desalination', -20],
  ['SN-P-2', 'Lamps for a night shelter', 'Baobab Invented Solar', 30],
];

const STILL_WAITING: readonly Row[] = [
  ['SN-A-1', 'Water for the host villages', 'Made-up Desalination', 45],
  ['SN-A-2', 'Solar pumps for gardens of returnees', 'Baobab Invented Solar', 60],
  ['SN-A-3', 'Ethical recruitment in the second harvest', 'Fictional Harvest Foods', 75],
  [
    ...(['SN-A-4', 'Ledgers of savings groups', 'Notional Savings Bank', -40] as const),
    {
      found_running: 'yes',
      found_running_reason: 'The bank began with its own money before the office knew of it.',
    },
  ],
];

/**
 * The focal point hands in two lists: the rows of the first wait for the Chief of Mission, who agreed them;
 * those of the second still wait, for the chief and one of them for an analyst.
 */
export async function playFiles(app: INestApplicationContext, as: (key: string) => Actor): Promise<void> {
  const office = await app.get(Database).read.findOneByOrFail(Office, { code: 'SN' });
  await handIn(app, as('focal-point'), 'partnerships-of-spring.csv', AGREED_AT_ONCE);
  const all = { act: 'agree' as const, officeId: office.id, ids: null, sendBack: false, note: null };
  const { done, refused } = await app.get(WaitingRowsService).decide(as('chief'), all);
  if (done !== AGREED_AT_ONCE.length) throw new Error(`rows of the demo are refused: ${JSON.stringify(refused)}`);
  await handIn(app, as('focal-point'), 'partnerships-of-autumn.csv', STILL_WAITING);
} // prettier-ignore

async function handIn(
  app: INestApplicationContext,
  focalPoint: Actor,
  name: string,
  rows: readonly Row[],
): Promise<void> {
  const today = app.get(UnitOfWork).clock.today();
  const cells = rows.map(([reference, title, partner, starts, more = {}]) => ({
    ...{ reference, title, partner, office: 'SN', countries: 'SN' },
    ...{ engagement_kind: 'partnership', type: 'implementation', agreement: 'memorandum' },
    ...{ starts_on: addDays(today, starts), state: starts < 0 ? 'active' : 'agreed' },
    ...more,
  }));
  const { content } = csv(name, 'engagements', 'en', cells);
  const imports = app.get(ImportsService);
  const file = { kind: 'engagements' as const, fileName: name, content, illustrative: true };
  const batch = await imports.check(focalPoint, file);
  const { problems } = batch.report as ImportReport;
  if (problems[0]) throw new Error(`${name} is wrong: ${JSON.stringify(problems[0])}`);
  await imports.apply(focalPoint, batch.id);
}
