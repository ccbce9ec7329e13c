import { breathe, outOfBreath } from '../kernel/breathe';
import { tellProgress } from '../kernel/progress';
import { Office } from '../offices/office.entity';
import { IMPORT_COLUMNS } from './columns';
import { dateOrderOf, readingOf } from './file-reading';
import type { StagedRow } from './headers';
import type { ImportContext, ImportPlan } from './plan';
import { planContributions } from './plan-contributions';
import { planEngagements } from './plan-engagements';
import { planOffices } from './plan-offices';
import { planPartners } from './plan-partners';
import type { ImportKind } from './questionnaire.vocabulary';
import { officesByWord } from './register';
import { foldWord } from './cells';

const PLANNERS: Readonly<
  Record<ImportKind, (rows: readonly StagedRow[], context: ImportContext) => Promise<ImportPlan>>
> = {
  offices: planOffices,
  partners: planPartners,
  engagements: planEngagements,
  contributions: planContributions,
};

/** Works out what a file would do: how its days and numbers are read first, then row by row. */
export async function planFile(
  kind: ImportKind,
  rows: readonly StagedRow[],
  context: Omit<ImportContext, 'reading'>,
): Promise<ImportPlan> {
  tellProgress('progress.comparing', 0, rows.length);
  const { manager, actor, answers } = context;
  const columns = IMPORT_COLUMNS[kind];
  const offices = await officesByWord(manager);
  const named = new Map<number, Office>();
  for (const { cells } of rows) {
    if (outOfBreath()) await breathe();
    const office = offices.get(foldWord(cells.office ?? ''));
    if (office) named.set(office.id, office);
  }
  const { reading, questions } = await readingOf(rows, {
    numberKeys: columns.filter(({ kind: of }) => of === 'money' || of === 'number').map(({ key }) => key),
    dayKeys: columns.filter(({ kind: of }) => of === 'day').map(({ key }) => key),
    locale: actor.locale,
    officeOrders: [...named.values()].map(({ countryCode }) => dateOrderOf(countryCode)),
    chosen: (question) => answers[question]?.value ?? null,
  });
  const plan = await PLANNERS[kind](rows, { ...context, reading });
  return { ...plan, questions: [...questions, ...plan.questions] };
}
