import { join, relative, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Setting } from '../access/setting.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { goalText } from '../cli/goal-text';
import { print, say, withProduct } from '../cli/product';
import { textTable } from '../cli/text-table';
import { compendiumFile } from '../compendium/compendium.formats';
import { CompendiumService } from '../compendium/compendium.service';
import { COMPENDIUM_FORMATS } from '../compendium/compendium.vocabulary';
import type { Config } from '../config/config';
import { writePrivate } from '../config/private-files';
import { GoalService } from '../goal/goal.service';
import { productActor } from '../kernel/actor';
import { ImportsService } from '../questionnaire/imports.service';
import { ReportsService } from '../reports/reports.service';
import { addAccounts, demoActors, type DemoAccount } from './demo-accounts';
import { playCases } from './demo-cases';
import { enterFigures, enterRates } from './demo-figures';
import { clearDemo, demoConfig, DEMO_MARK } from './demo-home';
import { playScreening } from './demo-screening';
import { enterTargets } from './demo-targets';
import { demoFiles } from './questionnaire-files';
import { playAfter } from './year/after';
import { playYear } from './year/play-year';
import { readOldNotices } from './year/read-notices';
import { illustrativeRecords } from './records/records';
import type { IllustrativeRecords } from './records/shapes';

/** Makes the demonstration register anew and shows what comes out of it. */
export async function runDemo(): Promise<void> {
  const config = demoConfig();
  clearDemo(config);
  const started = Date.now();
  const records = illustrativeRecords();
  await withProduct(async (app) => {
    await mark(app);
    await app.get(UnitOfWork).run(productActor('Demo'), (change) => enterRates(change, records));
    await importRecords(app, config, records);
    await app.get(UnitOfWork).run(productActor('Demo'), (change) => enterFigures(change, records));
    await app.get(UnitOfWork).run(productActor('Demo'), enterTargets);
    say('Adding people and their cases …');
    const accounts = await addAccounts(app);
    const actors = await demoActors(app, accounts);
    say('Playing a year of due diligence …');
    await playYear(app, actors);
    await readOldNotices(app);
    await playCases(app, actors);
    await playAfter(app, actors);
    say('Screening the register …');
    await playScreening(app, actors);
    await printGoals(app);
    await printCoverage(app, 2017);
    const files = await writeCompendium(app, 2017);
    files.push(await writeAccounts(accounts));
    printAccounts(accounts);
    print('\nWritten:');
    for (const file of files) print(`  ${relative(process.cwd(), file)}`);
  }, config);
  say(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  print(
    '\nPartners and companies in the demo are invented. Next: npm start, then open http://127.0.0.1:3000',
  );
}

async function mark(app: INestApplicationContext): Promise<void> {
  await app.get(UnitOfWork).run(productActor('Demo'), async (change) => {
    await change.insertMany(Setting, [{ key: DEMO_MARK, value: change.clock.now() }]);
    change.record({ verb: 'demo.begin', subject: 'demo', subjectId: null });
  });
}

/** Writes the records as files and hands these in, as an office would. */
async function importRecords(
  app: INestApplicationContext,
  config: Config,
  records: IllustrativeRecords,
): Promise<void> {
  const folder = join(config.home, 'illustrative');
  const imports = app.get(ImportsService);
  const actor = productActor('Demo', 'import');
  for (const { name, kind, content } of await demoFiles(records)) {
    await writePrivate(join(folder, name), content);
    const batch = await imports.check(actor, { kind, fileName: name, content, illustrative: true });
    const { newRows } = await imports.apply(actor, batch.id);
    say(`${name}: ${newRows} of ${batch.totalRows} rows entered`);
  }
}

async function printGoals(app: INestApplicationContext): Promise<void> {
  const goal = app.get(GoalService);
  for (const year of [2016, 2017]) {
    for (const code of ['wider', 'annual_report']) {
      const summary = await goal.summary(year, code);
      print(`${goalText(summary, await goal.givers(summary))}\n`);
    }
  }
}

/** How many partnerships reported due diligence, and how many were cleared in time (evaluation 4.2.2). */
async function printCoverage(app: INestApplicationContext, year: number): Promise<void> {
  const { questionnaire, clearance } = await app.get(ReportsService).coverage(year);
  print(`Due diligence coverage, ${year}`);
  const rows = [
    ['Partnerships in the raw questionnaire', String(questionnaire.partnerships)],
    ['of these blank or “no” on due diligence', String(questionnaire.withoutAnswer)],
    ['Partnerships that need a clearance', String(clearance.required)],
    ['of these cleared in time', String(clearance.clearedInTime)],
    ['of these found running without', String(clearance.startedWithout)],
  ];
  print(`${textTable(['', ''], rows, [1]).split('\n').slice(2).join('\n')}\n`);
}

/** The compendium in every format, all from one compilation. */
async function writeCompendium(app: INestApplicationContext, year: number): Promise<string[]> {
  say(`Compiling the compendium of ${year} …`);
  const compendium = await app.get(CompendiumService).read(year);
  const files: string[] = [];
  for (const format of COMPENDIUM_FORMATS) {
    const { body } = await compendiumFile(compendium, format, 'en');
    files.push(await writeOut(`compendium-${year}.${format}`, body));
  }
  return files;
}

function writeAccounts(accounts: readonly DemoAccount[]): Promise<string> {
  return writeOut('demo-accounts.json', `${JSON.stringify(accounts, null, 2)}\n`);
}

async function writeOut(name: string, body: string | Buffer): Promise<string> {
  const file = resolve('out', name);
  // Passwords and tokens stand in one of them, names of partners in the others.
  await writePrivate(file, body);
  return file;
}

function printAccounts(accounts: readonly DemoAccount[]): void {
  const rows = accounts.map(({ email, password, role, office }) => [email, password, role, office ?? 'all']);
  print(textTable(['e-mail', 'password', 'role', 'office'], rows));
}
