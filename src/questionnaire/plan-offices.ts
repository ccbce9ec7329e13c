import { placeErrors } from '../offices/office';
import { Office } from '../offices/office.entity';
import { OFFICE_KINDS } from '../offices/offices.vocabulary';
import { Cells, foldWord, type Problem } from './cells';
import type { StagedRow } from './headers';
import type { ImportContext, ImportPlan } from './plan';
import { FirstSeen } from './register';
import { countryOf, wordsOf } from './words';

type FreshOffice = Pick<Office, 'code' | 'name' | 'kind' | 'countryCode'> & { parentCode: string | null };

/** Works out which offices a file adds; a parent may stand in the register or anywhere in the file. */
export async function planOffices(rows: readonly StagedRow[], context: ImportContext): Promise<ImportPlan> {
  const offices = await context.manager.find(Office);
  const codes = new Map(offices.map((office) => [foldWord(office.code), office]));
  const kinds = wordsOf(OFFICE_KINDS, 'offices.kind');
  const first = new FirstSeen();
  const fresh: FreshOffice[] = [];
  const all: Cells[] = [];
  let knownRows = 0;
  for (const staged of rows) {
    const cells = new Cells(staged);
    if (codes.has(foldWord(cells.raw('code')))) {
      knownRows += 1;
      continue;
    }
    all.push(cells);
    fresh.push(read(cells, kinds, first));
  }
  const places = new Map(fresh.map((office, index) => [foldWord(office.code), index]));
  fresh.forEach((office, index) => {
    const cells = all[index];
    const up = office.parentCode === null ? null : foldWord(office.parentCode);
    if (up === null || !cells) return;
    const parent = codes.get(up) ?? fresh[places.get(up) ?? -1];
    if (!parent) cells.wrong('parent', 'imports.error.office_unknown');
    else
      for (const { reason } of placeErrors({ ...office, parentId: 1 }, parent)) {
        cells.wrong('parent', reason.key, reason.values);
      }
  });
  const problems: Problem[] = all.flatMap((cells) => cells.problems);
  return {
    newRows: fresh.length,
    knownRows,
    newPartners: 0,
    problems,
    ...{ questions: [], warnings: [] },
    write: async (change) => {
      const ids = await change.reserveIds(Office, fresh.length);
      // The row above goes in first: a regional office before its country offices.
      const rank = (office: FreshOffice): number => OFFICE_KINDS.indexOf(office.kind);
      const newIds = new Map(fresh.map((office, index) => [foldWord(office.code), ids[index] ?? 0]));
      const values = fresh.map(({ parentCode, ...office }, index) => {
        const up = parentCode === null ? null : foldWord(parentCode);
        const parentId = up === null ? null : (codes.get(up)?.id ?? newIds.get(up) ?? null);
        return { id: ids[index] ?? 0, ...office, parentId, active: true, illustrative: context.illustrative, parentCode };
      }); // prettier-ignore
      values.sort((a, b) => rank(a) - rank(b));
      await change.insertMany(
        Office,
        values.map(({ parentCode: _, ...office }) => office),
      );
    },
  };
}

function read(cells: Cells, kinds: ReadonlyMap<string, Office['kind']>, first: FirstSeen): FreshOffice {
  const code = cells.needed('code', 20);
  first.check(cells, 'code', foldWord(code));
  const country = cells.raw('country');
  const countryCode = country === '' ? null : (countryOf(country) ?? null);
  if (country !== '' && countryCode === null) cells.wrong('country', 'imports.error.country_unknown');
  const kind = cells.neededChoice('office_kind', kinds, 'country');
  if (kind === 'country' && country === '') cells.wrong('country', 'field.required');
  const parentCode = cells.text('parent', 20);
  if (parentCode === null && kind !== 'headquarters') cells.wrong('parent', 'field.required');
  return { code, name: cells.needed('name', 120), kind, countryCode, parentCode };
}
