import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { endSignIns, type Ended } from '../../accounts/end-sign-ins';
import { UnitOfWork } from '../../audit/unit-of-work';
import { loadConfig, type Config } from '../../config/config';
import { closeFile, closeFolder, privateFolder } from '../../config/private-files';
import { Database } from '../../database/database';
import { BEFORE, RESTORING } from '../../database/interrupted-restore';
import { sqliteFile } from '../../database/sources';
import { productActor } from '../../kernel/actor';
import { AuditService } from '../../operations/audit.service';
import { schema } from '../../schema';
import { CommandFailed, print, say } from '../product';
import { embedded, evidenceFolder, evidenceOf, isFull } from './backup';
import { DISK, heldBy, type Disk } from './disk';
import { copyEvidence, notWhole } from './evidence-files';
import { foldJournal, presentRegister, readRegister, undoneBy, type Register } from './register-file';
import { readSums, sumsFile, type Sums } from './sums';
import { holdAlone, takePlace } from './take-place';

export interface RestoreOptions {
  /** Takes a backup without sums, as earlier versions made them. */
  unchecked?: boolean;
  /** Takes one whose evidence is not there. */
  withoutEvidence?: boolean;
  /** Puts it in the place of another register. */
  otherRegister?: boolean;
}

/** What is to be put in place, made ready in a folder beside it. */
interface Ready {
  backup: string;
  sums: Sums | null;
  register: Register;
  /** Keys of the evidence that comes with it. */
  evidence: readonly string[];
}

/**
 * Puts a backup in the place of the database. All is made ready beside it, evidence first, and takes its place in
 * one last step: a restore that is stopped anywhere leaves the one register or the other, whole. What was there
 * is kept. Sessions and tokens end: those that were ended since the backup would be good again.
 */
export async function restore(
  backupFile: string,
  config: Config = loadConfig(),
  options: RestoreOptions = {},
  disk: Disk = DISK,
): Promise<void> {
  const target = embedded(config);
  const backup = resolve(backupFile);
  if (!existsSync(backup)) throw new CommandFailed(`There is no file ${backup}.`);
  const sums = await sumsOf(backup, options);
  privateFolder(config.home);
  holdAlone(target)();
  await dropLeftovers(config, disk);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const stage = { ...config, home: join(config.home, `${RESTORING}${stamp}`) };
  try {
    const ready = await prepare({ backup, sums, options, config, stage, disk });
    const ended = await openAnew(stage, ready);
    const aside = `${target}${BEFORE}${stamp}`;
    await takePlace(sqliteFile(stage), target, aside, disk);
    if (existsSync(aside)) tellOfKept(aside, ready);
    tell(target, ready, ended);
  } catch (error) {
    await disk.remove(stage.home).catch(() => undefined);
    throw isFull(error) ? new CommandFailed(`There is no room in ${config.home}: nothing was restored.`) : error; // prettier-ignore
  }
  await disk.remove(stage.home);
}

async function sumsOf(backup: string, { unchecked = false }: RestoreOptions): Promise<Sums | null> {
  const file = sumsFile(backup);
  if (existsSync(file)) {
    const sums = readSums(await readFile(file, 'utf8'));
    if (!sums) throw new CommandFailed(`${file} is damaged: what it says of the backup cannot be trusted.`);
    return sums;
  }
  if (unchecked) return null;
  throw new CommandFailed(
    `There is no ${file}, by which damage would be seen: earlier versions of Accord made none. To restore it all the same, give --unchecked.`,
  );
}

/** What earlier restores left that were stopped; what is served or kept is never among it. */
async function dropLeftovers({ home }: Config, disk: Disk): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(RESTORING) && name !== 'accord.sqlite.restoring') continue;
    say(`An earlier restore was stopped and left ${name}: this one begins anew.`);
    await disk.remove(join(home, name));
  }
}

interface Preparing {
  backup: string;
  sums: Sums | null;
  options: RestoreOptions;
  config: Config;
  stage: Config;
  disk: Disk;
}

/** Copies register and evidence, and refuses whatever is not as it was made. */
async function prepare({ backup, sums, options, config, stage, disk }: Preparing): Promise<Ready> {
  const copy = sqliteFile(stage);
  await disk.makeFolder(stage.home);
  await disk.copy(backup, copy);
  closeFile(copy);
  const held = await heldBy(copy);
  if (sums && (held.sha256 !== sums.register.sha256 || held.bytes !== sums.register.bytes)) {
    throw new CommandFailed(`${backup} is not what was backed up: it is damaged, or another file.`);
  }
  const register = readRegister(copy, sums ? 'quick_check' : 'integrity_check');
  refuseOther(register, sqliteFile(config), options);
  const named = register.evidence.filter(({ needed }) => needed).map(({ key }) => key);
  const evidence = config.evidenceS3 ? [] : (sums?.evidence ?? named);
  const missing = await notWhole(evidenceOf(backup), evidence);
  if (missing.length > 0 && !options.withoutEvidence) throw new CommandFailed(missingText(backup, missing));
  await copyEvidence(evidenceOf(backup), evidenceFolder(config.home), evidence, disk);
  if (evidence.length > missing.length) closeFolder(evidenceFolder(config.home));
  return { backup, sums, register, evidence };
}

function missingText(backup: string, missing: readonly string[]): string {
  const folder = evidenceOf(backup);
  const what = existsSync(folder)
    ? `Of the evidence in ${folder}, ${missing.length} ${missing.length === 1 ? 'file is' : 'files are'} missing or damaged (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}).`
    : `The folder ${folder} with ${missing.length} ${missing.length === 1 ? 'file' : 'files'} of evidence is missing.`;
  return `${what} Put it beside the backup; or restore without it, so that the cases name files that are not there: --without-evidence.`;
}

/** The register in place has the same first entry, unless it has none or cannot be read. */
function refuseOther(register: Register, target: string, { otherRegister = false }: RestoreOptions): void {
  const present = presentRegister(target);
  if (otherRegister || !present?.first || present.first === register.first) return;
  throw new CommandFailed(
    'The backup is of another register than the one in its place. If that is meant, give --other-register.',
  );
}

/** Brings the copy to the newest version, and ends whatever opens it: all of it before it takes its place. */
async function openAnew(stage: Config, { sums, register }: Ready): Promise<Ended> {
  const database = await Database.open(stage, schema);
  try {
    if (!sums) await followTrail(database);
    return await new UnitOfWork(database).run(productActor('Command line', 'cli'), async (change) => {
      const ended = await endSignIns(change);
      const detail = { madeAt: sums?.madeAt ?? null, entries: register.entries, unchecked: !sums, ...ended };
      change.record({ verb: 'register.restore', subject: 'product', subjectId: null, detail });
      return ended;
    });
  } finally {
    await database.onApplicationShutdown();
    foldJournal(sqliteFile(stage));
  }
}

async function followTrail(database: Database): Promise<void> {
  const { faults } = await new AuditService(database).verify();
  if (faults.length > 0)
    say(`Its audit trail is broken at entry ${faults[0]?.seq ?? '?'}: see accord audit verify.`);
}

function tellOfKept(aside: string, { register }: Ready): void {
  print(`The database that was there is kept as ${aside}.`);
  const before = presentRegister(aside);
  if (!before || before.first !== register.first) return;
  if (before.entries > register.entries) {
    print(`It has ${before.entries - register.entries} audit entries more than the backup.`);
  }
  const { opened, passwords } = undoneBy(register, before);
  if (opened.length > 0) print(`Closed since the backup, and open again: ${opened.join(', ')}.`);
  if (passwords.length > 0) print(`Another password since, and the old one again: ${passwords.join(', ')}.`);
}

function tell(target: string, { register, evidence, sums }: Ready, { sessions, tokens }: Ended): void {
  print(`${target} is restored with ${register.entries} audit entries.`);
  if (evidence.length > 0) print(`${evidence.length} files of evidence came with it.`);
  if (!sums) print('It had no sums: damage inside it would not have been seen.');
  print(
    `${sessions} sessions and ${tokens} tokens were ended: everybody signs in again, and programs need new tokens.`,
  );
  print('Check it with: accord audit verify');
}
