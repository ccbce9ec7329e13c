import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database';
import { productActor, type Actor } from '../kernel/actor';
import { HitsService } from '../screening/hits/hits.service';
import { ListsService } from '../screening/lists.service';
import { ScreeningHit } from '../screening/screening-hit.entity';
import { ScreeningWatch } from '../screening/screening-watch';

/** The list of the demo: nobody on it exists, and each line is meant for one partner of the demo. */
const ENTRIES: readonly (readonly string[])[] = [
  ['D-1', 'Harvest Foods Fictional', 'organization', 'BR', '', 'Illustrative: bribery'],
  ['D-2', 'Imaginary Catering Group', 'organization', 'SN', '', 'Illustrative: fraud in a tender'],
  ['D-3', 'Made-up Atlantic Telecom', 'organization', 'SN', '', 'Illustrative: embargo'],
  ['D-4', 'Nonesuch Quillfeather Mining', 'organization', 'CZ', '', 'Illustrative: embargo'],
  ['D-5', 'Ondrasek Blumenthor', 'person', 'CZ', '1961-03-04', 'Illustrative: embargo'],
];

/** Imports an illustrative list, screens the register against it, and leaves hits at every desk. */
export async function playScreening(
  app: INestApplicationContext,
  as: (key: string) => Actor,
): Promise<number> {
  const content = Buffer.from(
    [['id', 'name', 'kind', 'country', 'birth date', 'program'], ...ENTRIES]
      .map((line) => `${line.join(',')}\n`)
      .join(''),
  );
  await app.get(ListsService).importList(productActor('Demo', 'import'), {
    format: 'spreadsheet',
    code: 'demo-watch',
    title: 'Illustrative watch list',
    files: [{ name: 'illustrative-watch-list.csv', content }],
  });
  const watch = app.get(ScreeningWatch);
  while (await watch.round());
  const hits = await app.get(Database).read.find(ScreeningHit, { order: { id: 'ASC' } });
  const decide = async (entryId: string, move: 'clear' | 'propose', note: string): Promise<void> => {
    for (const hit of hits.filter((each) => each.entryId === entryId)) {
      await app.get(HitsService).move(as('analyst'), hit.id, { move, note });
    }
  };
  await decide('D-1', 'clear', 'Another company: its seat is in Brazil and it grows no crops.');
  await decide('D-3', 'propose', 'Same name, same seat; the list gives the same register number.');
  return hits.length;
}
