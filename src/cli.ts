import 'reflect-metadata';
import { Command } from 'commander';
import { verifyAudit } from './cli/audit.command';
import { backup } from './cli/backup/backup';
import { restore, type RestoreOptions } from './cli/backup/restore';
import { importFile, importKind } from './cli/import.command';
import { failureText, say } from './cli/product';
import { compendiumFormat, printGoal, writeCompendium, yearOf } from './cli/report.commands';
import {
  count,
  importList,
  listFormat,
  rescreen,
  scorePairs,
  screenNames,
  share,
  dayOrder,
} from './cli/screen.commands';
import { loadConfig } from './config/config';
import { keepFilesPrivate } from './config/private-files';
import {
  addUser,
  giveRole,
  listUsers,
  localeWord,
  roleOf,
  setPassword,
  signOutAll,
} from './cli/user.commands';

keepFilesPrivate();

const program = new Command('accord')
  .description('Register of private-sector partnerships and their due diligence')
  .showHelpAfterError()
  .addHelpText(
    'after',
    '\nResults go to standard output, progress to standard error; the exit status is 1 when something is wrong.' +
      '\nACCORD_HOME names the folder of the embedded database, DATABASE_URL a PostgreSQL one.',
  );

program
  .command('import')
  .description('check a spreadsheet (XLSX or CSV) and print what it would do; with --apply enter it whole')
  .argument('<kind>', 'offices, partners, engagements or contributions', importKind)
  .argument('<file>')
  .option('--apply', 'enter the rows when none has errors')
  .action(importFile);

program
  .command('compendium')
  .description('write the compendium of a year into a file')
  .argument('<year>', 'such as 2017', yearOf)
  .option('--format <format>', 'html, xlsx, csv or json', compendiumFormat, 'html')
  .option('--out <file>', 'where to (usually out/compendium-<year>.<format>)')
  .option('--public', 'leave out who is not to be named')
  .action((year: number, { format, out, public: open }: CompendiumOptions) =>
    writeCompendium(year, { format, edition: open ? 'public' : 'internal', ...(out ? { out } : {}) }),
  );

program
  .command('goal')
  .description('print funding against the goal')
  .argument('<year>', 'such as 2017', yearOf)
  .option('--definition <code>', 'another definition than the usual, such as annual_report')
  .action(printGoal);

const screen = program.command('screen').description('the lists partners are screened against');
screen
  .command('import')
  .description('make files the active version of their list; a damaged file is refused whole')
  .argument('<files...>', 'one file; for ofac-csv the SDN file, then the alias file')
  .option('--format <format>', 'such as un-xml or ofac-csv; recognized when left out', listFormat)
  .option('--list <code>', 'which list it is, when not the usual one of the format')
  .option('--title <title>', 'its name, for a new list')
  .option('--columns <columns>', 'what the columns of a table are: “Firma = name; Land = country”')
  .option('--dates <order>', 'dmy or mdy: how days of numbers are written', dayOrder)
  .option('--sheet <sheet>', 'sheet of a workbook, where several could be meant')
  .option('--allow-shrinking', 'a large part of the list was really delisted, or it is another list')
  .option('--allow-older', 'the list is to go back to an earlier day')
  .action(importList);
screen
  .command('names')
  .description('look for the names of a CSV file on the active lists')
  .requiredOption('--in <file>', 'columns name, and where known kind, country, birth_date, identifier')
  .requiredOption('--out <file>', 'where to: a row a hit')
  .option('--top <count>', 'at most so many a name', count, 5)
  .option('--threshold <share>', 'from 0 to 1, instead of those of the policy', share)
  .action(screenNames);
screen
  .command('score')
  .description('score the pairs of names of a CSV file; needs no lists')
  .requiredOption('--in <file>', 'columns name1, name2, and where known kind')
  .requiredOption('--out <file>', 'where to: the same rows with score and reason')
  .action(scorePairs);
screen
  .command('rescreen')
  .description('screen the partners that changed and finish the runs that wait')
  .option('--full', 'the whole register against all lists')
  .action(rescreen);

const user = program.command('user').description('keep the people who may sign in');
user
  .command('add')
  .description('add a person and print the password made for them, once')
  .argument('<email>')
  .requiredOption('--name <name>')
  .option('--language <language>', 'en, fr or es', localeWord, 'en')
  .option('--role <role>', 'a role to give at once', roleOf)
  .option('--office <code>', 'the office of the role')
  .action(addUser);
user.command('list').description('list everybody with their roles').action(listUsers);
user
  .command('password')
  .description('make a new password and print it')
  .argument('<email>')
  .action(setPassword);
user
  .command('role')
  .description('give a role from today on')
  .argument('<email>')
  .argument('<role>', 'such as focal_point', roleOf)
  .option('--office <code>', 'the office it is held at')
  .action(giveRole);
user
  .command('sign-out-all')
  .description('end every session and every API token, as after a restore by the tools of PostgreSQL')
  .action(signOutAll);

program
  .command('audit')
  .description('the audit trail')
  .command('verify')
  .description('follow the audit trail and name every entry that was changed, removed or inserted')
  .action(verifyAudit);

program
  .command('backup')
  .description('copy the embedded database with its evidence into a new file, also while it is served')
  .argument('<file>')
  .action((file: string) => backup(file));
program
  .command('restore')
  .description('put a backup in the place of the embedded database, which is kept; ends sessions and tokens')
  .argument('<file>')
  .option('--unchecked', 'it has no sums, as those of earlier versions')
  .option('--without-evidence', 'its evidence is lost')
  .option('--other-register', 'it is of another register than the one in its place')
  .action((file: string, options: RestoreOptions) => restore(file, loadConfig(), options));

program
  .command('demo')
  .description('make the demonstration register anew, with illustrative records of 2016 and 2017')
  .action(async () => (await import('./demo/demo.js')).runDemo());
program
  .command('bench')
  .description('measure the product on a large data set')
  .option('--partners <count>', 'how many partners', Number)
  .option('--engagements <count>', 'how many engagements', Number)
  .option('--contributions <count>', 'how many contributions', Number)
  .option('--seed <number>', 'another data set of the same sizes', Number)
  .option('--no-keep', 'remove the embedded data set in the end')
  .option('--only <part>', 'pages, lists, writes, beside, compendium or imports')
  .action(async (options: object) => (await import('./bench/bench.js')).runBench(options));
program
  .command('bench-files')
  .description('measure how long large files hold everything else up, how long they take and how much memory')
  .action(async () => (await import('./bench/files/file-speed.js')).runFileBench());
program
  .command('bench-lists')
  .description('read every list of a folder as it was downloaded, and tell its entries, seconds and memory')
  .argument('<folder>')
  .action(async (folder: string) => (await import('./bench/real-lists/run.js')).runListBench(folder));
program
  .command('serve')
  .description('serve the product, as npm start does')
  .action(async () => {
    await import('./main.js');
  });

interface CompendiumOptions {
  format: ReturnType<typeof compendiumFormat>;
  out?: string;
  public?: boolean;
}

program.parseAsync().catch((error: unknown) => {
  say(failureText(error));
  process.exitCode = 1;
});
