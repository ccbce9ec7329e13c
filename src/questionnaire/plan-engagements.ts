import { mapped } from '../kernel/breathe';
import { engagementErrors } from '../engagements/engagement';
import type { Engagement } from '../engagements/engagement.entity';
import {
  AGREEMENT_KINDS,
  ENGAGEMENT_KINDS,
  REPORTED_DUE_DILIGENCES,
} from '../engagements/engagements.vocabulary';
import type { Office } from '../offices/office.entity';
import { PARTNER_KINDS } from '../partners/partners.vocabulary';
import { Cells, foldWord, problemsOf } from './cells';
import { REPORTED_STATES } from './columns';
import { entryOf, usualState } from './engagement-act';
import type { StagedRow } from './headers';
import { PartnerBook, type NamedPartner } from './partner-book';
import type { ImportContext, ImportPlan } from './plan';
import { FirstSeen, officeOf, officesByWord, referenceOf, typesByWord } from './register';
import { findSuspects } from './suspects';
import { countryOf, wordsOf } from './words';
import { compareEngagements } from './compare-engagements';
import { enterEngagements } from './enter-engagements';
import { enterPartners } from './enter-partners';
import { knownEngagements, type ByReference } from './known-rows';
import type { EngagementRow } from './rows';
import { warningsOf } from './warnings';
import { idsOf } from './write-partners';

/** What the rows of one file are read against. */
interface Reading {
  context: ImportContext;
  offices: ReadonlyMap<string, Office>;
  types: ReadonlyMap<string, number>;
  book: PartnerBook;
  known: ByReference<Engagement>;
  words: ReturnType<typeof wordsInCells>;
}

/** Works out which engagements, and which partners with them, a questionnaire adds. */
export async function planEngagements(
  rows: readonly StagedRow[],
  context: ImportContext,
): Promise<ImportPlan> {
  const { manager } = context;
  const known = await knownEngagements(manager, await mapped(rows, referenceOf));
  const words = wordsInCells();
  const reading: Reading = {
    context,
    ...{ words, known },
    offices: await officesByWord(manager),
    types: await typesByWord(manager),
    book: await PartnerBook.load(context, rows.flatMap(namesIn), words.partnerKinds),
  };
  const first = new FirstSeen();
  const all = rows.map((staged) => new Cells(staged, context.reading));
  const read = await mapped(
    rows,
    (staged, index) => readRow(all[index] ?? new Cells(staged), staged, reading, first),
    'progress.comparing',
  );
  const { fresh, questions, isUsed } = await compareEngagements(context, read, known);
  const { book } = reading;
  const suspected = context.compare ? await findSuspects(context, book.fresh) : [];
  return {
    newRows: fresh.length,
    knownRows: rows.length - fresh.length,
    newPartners: book.fresh.length,
    problems: await problemsOf(all, isUsed),
    questions: [...suspected.flatMap(({ question }) => question ?? []), ...questions],
    warnings: warningsOf('partner', book.fresh, suspected),
    write: async (change, importId) => {
      const partnerIds = await enterPartners(change, book.fresh, suspected, context.illustrative);
      await enterEngagements(change, importId, fresh, (partners) => idsOf(partners, partnerIds));
    },
  };
}

function wordsInCells() {
  return {
    kinds: wordsOf(ENGAGEMENT_KINDS, 'engagements.kind'),
    states: wordsOf(REPORTED_STATES, 'engagements.state'),
    agreements: wordsOf(AGREEMENT_KINDS, 'engagements.agreement'),
    reported: wordsOf(REPORTED_DUE_DILIGENCES, 'imports.reported'),
    partnerKinds: wordsOf(PARTNER_KINDS, 'partners.kind'),
  };
}

/** Every name and reference by which a row names its partners. */
function namesIn({ cells }: StagedRow): string[] {
  const others = (cells.other_partners ?? '').split(';').map((word) => word.trim());
  return [cells.partner ?? '', cells.partner_reference ?? '', ...others];
}

function readRow(cells: Cells, staged: StagedRow, reading: Reading, first: FirstSeen): EngagementRow {
  const { words, types, offices, context, book } = reading;
  const reference = referenceOf(staged);
  const officeId = officeOf(cells, 'office', offices, context);
  first.check(cells, cells.raw('reference') === '' ? 'title' : 'reference', `${officeId} ${reference}`);
  const type = cells.needed('type');
  const typeId = types.get(foldWord(type)) ?? 0;
  if (type !== '' && typeId === 0) cells.wrong('type', 'imports.error.type_unknown');
  const isThere = reading.known.find(officeId, reference.slice(0, 80)) !== undefined;
  const partners = isThere
    ? [book.named(cells)].filter((each) => each !== null)
    : partnersOf(cells, book, officeId);
  const startsOn = cells.neededDay('starts_on');
  const endsOn = cells.day('ends_on');
  const values = {
    title: cells.needed('title', 300),
    kind: cells.neededChoice('engagement_kind', words.kinds, 'collaboration'),
    typeId,
    theme: cells.text('theme', 60),
    purpose: cells.text('purpose', 20_000),
    startsOn,
    endsOn,
    agreement: cells.choice('agreement', words.agreements, 'none'),
    officeId,
    otherOfficeIds: otherOffices(cells, offices, officeId),
    countryCodes: countriesOf(cells),
    workshop: cells.text('workshop', 120),
    questionnaire: cells.text('questionnaire', 20),
    reportedDueDiligence: cells.raw('due_diligence')
      ? cells.choice('due_diligence', words.reported, 'blank')
      : null,
    sourceRef: reference.slice(0, 80),
    illustrative: context.illustrative,
  };
  if (reference.length > 80) cells.wrong('reference', 'field.too_long', { max: 80 });
  for (const { reason } of engagementErrors({ ...values, partnerIds: [1], countryCodes: ['CH'] })) {
    cells.wrong(reason.key.includes('office') ? 'other_offices' : 'ends_on', reason.key, reason.values);
  }
  const said = {
    ...{
      kind: values.kind,
      typeId,
      countryCodes: values.countryCodes,
      startsOn,
      endsOn,
      saidAgreedOn: cells.day('agreed_on'),
    },
    state: cells.choice('state', words.states, usualState(startsOn, endsOn, context.today)),
  };
  const atHand = partners.map((each) => book.atHand(each));
  const { request, ...entry } = entryOf(cells, said, atHand, context.today, context.actor.id === null);
  return { values: { ...values, ...entry }, partners, request, row: cells.row, reference };
}

function partnersOf(cells: Cells, book: PartnerBook, officeId: number): NamedPartner[] {
  const lead = book.ofRow(cells, officeId);
  const others = cells.list('other_partners').map((word) => book.mentioned(cells, 'other_partners', word));
  return [lead, ...others].filter((partner) => partner !== null);
}

function otherOffices(cells: Cells, offices: ReadonlyMap<string, Office>, lead: number): number[] {
  return cells.list('other_offices').flatMap((word) => {
    const office = offices.get(foldWord(word));
    if (!office) cells.wrong('other_offices', 'imports.error.office_unknown');
    return office && office.id !== lead ? [office.id] : [];
  });
}

function countriesOf(cells: Cells): string[] {
  const words = cells.list('countries');
  if (words.length === 0) cells.wrong('countries', 'field.required');
  return words.flatMap((word) => {
    const code = countryOf(word);
    if (!code) cells.wrong('countries', 'imports.error.country_unknown');
    return code ? [code] : [];
  });
}
