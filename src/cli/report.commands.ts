import { resolve } from 'node:path';
import { writePrivate } from '../config/private-files';
import { InvalidArgumentError } from 'commander';
import { compendiumFile } from '../compendium/compendium.formats';
import { CompendiumService } from '../compendium/compendium.service';
import { COMPENDIUM_FORMATS, type CompendiumFormat, type Edition } from '../compendium/compendium.vocabulary';
import { GoalService } from '../goal/goal.service';
import { goalText } from './goal-text';
import { print, say, withProduct } from './product';

/** @throws InvalidArgumentError when it is not a year */
export function yearOf(word: string): number {
  if (!/^(19|20|21)\d{2}$/.test(word)) throw new InvalidArgumentError('a year, such as 2017');
  return Number(word);
}

export function compendiumFormat(word: string): CompendiumFormat {
  const format = COMPENDIUM_FORMATS.find((each) => each === word);
  if (!format) throw new InvalidArgumentError(`one of ${COMPENDIUM_FORMATS.join(', ')}`);
  return format;
}

/** Writes a year's compendium into a file. */
export async function writeCompendium(
  year: number,
  options: { format: CompendiumFormat; out?: string; edition: Edition },
): Promise<void> {
  const out = resolve(options.out ?? `out/compendium-${year}.${options.format}`);
  await withProduct(async (app) => {
    say(`Compiling the compendium of ${year} …`);
    const compendium = await app.get(CompendiumService).read(year, options.edition);
    const { body } = await compendiumFile(compendium, options.format, 'en');
    await writePrivate(out, body);
  });
  print(out);
}

/** Prints funding against the goal. */
export async function printGoal(year: number, options: { definition?: string }): Promise<void> {
  await withProduct(async (app) => {
    const goal = app.get(GoalService);
    const summary = await goal.summary(year, options.definition ?? null);
    print(goalText(summary, await goal.givers(summary)));
  });
}
