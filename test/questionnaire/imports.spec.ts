import { Contribution } from '../../src/contributions/contribution.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor, type Actor } from '../../src/kernel/actor';
import { firstStart } from '../../src/operations/first-start';
import { Office } from '../../src/offices/office.entity';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { trackOfPartner } from '../../src/due-diligence/tracks/track-choice';
import { Partner } from '../../src/partners/partner.entity';
import { errorViews } from '../../src/questionnaire/import.view';
import type { ImportBatch } from '../../src/questionnaire/import-batch.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import type { ImportReport } from '../../src/questionnaire/import-report';
import '../../src/app.module';
import type { ImportKind } from '../../src/questionnaire/questionnaire.vocabulary';
import { templateWorkbook } from '../../src/questionnaire/template';
import { readSheet } from '../../src/web/spreadsheet/read-sheet';
import { openTestDatabase, type TestDatabase } from '../support/database';

let test_: TestDatabase;
let imports: ImportsService;
const product = productActor('test', 'import');

beforeAll(async () => {
  test_ = await openTestDatabase('2017-06-15T12:00:00.000Z');
  imports = new ImportsService(test_.database, test_.work);
  await firstStart(test_.database, test_.work);
});
afterAll(() => test_.close());

function check(kind: ImportKind, lines: string[], actor: Actor = product): Promise<ImportBatch> {
  return imports.check(actor, {
    kind,
    fileName: `${kind}.csv`,
    content: Buffer.from(lines.join('\n'), 'utf8'),
  });
}

const reportOf = (batch: ImportBatch): ImportReport => batch.report as ImportReport;
const keysOf = (batch: ImportBatch): string[] => reportOf(batch).problems.map(({ reason }) => reason.key);

const FRENCH =
  'Référence;Titre;Partenariat ou collaboration;Type;Bureau responsable;Pays concernés;Partenaire;Type de partenaire;Pays du partenaire;Début;Constaté en cours sans autorisation;Pourquoi sans autorisation';

test('reads headers and words of another language, and enters and marks what runs without clearance', async () => {
  const batch = await check('engagements', [
    FRENCH,
    'F-1;Atelier;Collaboration;Innovation;HQ;Suisse;Fabrique Imaginaire SA;company;Suisse;01/03/2017;;',
    'F-2;Accord cadre;Partenariat;Plaidoyer, sensibilisation et développement des connaissances;HQ;Sénégal;Fabrique Imaginaire SA;;;2017-03-02;oui;Déjà signé',
  ]);
  expect(reportOf(batch).problems).toEqual([]);
  expect(batch).toMatchObject({ newRows: 2, knownRows: 0, errorRows: 0 });
  await imports.apply(product, batch.id);
  const saved = await test_.database.read.find(Engagement, { order: { sourceRef: 'ASC' } });
  expect(saved.map(({ sourceRef, kind, state, withoutClearance, overrideReason }) => ({ sourceRef, kind, state, withoutClearance, overrideReason }))).toEqual([
    { sourceRef: 'F-1', kind: 'collaboration', state: 'active', withoutClearance: false, overrideReason: null },
    { sourceRef: 'F-2', kind: 'partnership', state: 'active', withoutClearance: true, overrideReason: 'Déjà signé' },
  ]); // prettier-ignore
  expect(await test_.database.read.countBy(Partner, { name: 'Fabrique Imaginaire SA' })).toBe(1);
});

test('a file of partners says the year of foundation and family business, from which the track follows', async () => {
  const header = 'Nom,Type de partenaire,Pays,Bureau responsable,Taille,Fondé en,Entreprise familiale';
  const wrong = await check('partners', [
    header,
    'Ateliers Inventés du Fleuve,company,SN,HQ,,2017.5,',
    'Ateliers Inventés du Delta,company,SN,HQ,,217,peut-être',
  ]);
  expect(keysOf(wrong)).toEqual(['field.not_a_number', 'field.out_of_range', 'imports.error.not_one_of']);
  const batch = await check('partners', [
    header,
    'Jeune Pousse Fictive,company,SN,HQ,,2016,',
    'Maison Imaginaire,company,SN,HQ,medium,1988,oui',
  ]);
  expect(reportOf(batch).problems).toEqual([]);
  await imports.apply(product, batch.id);
  const found = (name: string): Promise<Partner> => test_.database.read.findOneByOrFail(Partner, { name });
  const young = await found('Jeune Pousse Fictive');
  expect(young).toMatchObject({ foundedIn: 2016, familyRun: false });
  const family = await found('Maison Imaginaire');
  expect(family).toMatchObject({ foundedIn: 1988, familyRun: true, size: 'medium' });
  const { light } = policyVersion1;
  expect([young, family].map((who) => trackOfPartner(light, who, '2017-06-15'))).toEqual(['light', 'light']);
});

test('a file of partners takes a sector, an address and names as the form does', async () => {
  const header = 'name,partner kind,country,office,sector,website,aliases';
  const wrong = await check('partners', [
    header,
    'Made-up Mines,company,SN,HQ,mining,,',
    'Made-up Wells,company,SN,HQ,04,javascript:alert(1),',
    '"Made-up\nMills",company,SN,HQ,,www.mills,',
    'Made-up Yards,company,SN,HQ,,,Yards;gpj.\u202efdp',
    '\u200b\u2060,company,SN,HQ,,,',
  ]);
  expect(keysOf(wrong)).toEqual([
    ...['imports.error.not_a_division', 'imports.error.not_a_division', 'field.not_a_url'],
    ...['field.one_line', 'field.not_a_url', 'field.unseen_characters', 'field.required'],
  ]);
  const right = await check('partners', [header, 'Made-up Quarry,company,SN,HQ,8,https://quarry.example/,Q']);
  expect(reportOf(right).problems).toEqual([]);
  await imports.apply(product, right.id);
  const quarry = await test_.database.read.findOneByOrFail(Partner, { name: 'Made-up Quarry' });
  expect(quarry).toMatchObject({ sector: '08', website: 'https://quarry.example/' });
});

const HEAD =
  'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on,ends on';

test('the gate: a partnership without clearance is an error, also when it is over', async () => {
  const batch = await check('engagements', [
    HEAD,
    'G-1,Running,partnership,innovation,HQ,CH,Fabrique Imaginaire SA,,,2017-01-01,',
    'G-2,Over,partnership,innovation,HQ,CH,Fabrique Imaginaire SA,,,2016-04-01,2016-12-31',
  ]);
  expect(batch.errorRows).toBe(2);
  expect(keysOf(batch)).toEqual(
    expect.arrayContaining(['gate.not_cleared', 'clearance.none', 'imports.error.found_running']),
  );
  await expect(imports.apply(product, batch.id)).rejects.toThrow('imports.refused.errors');
  expect(await test_.database.read.countBy(Engagement, { sourceRef: 'G-1' })).toBe(0);
});

test('every error has its row, its column and a sentence in the language of the reader', async () => {
  const batch = await check('engagements', [
    HEAD,
    'H-1,,collaboration,dancing,NOWHERE,Atlantis,Nobody Known,,,2017-02-30,',
    'H-2,Twice,collaboration,innovation,HQ,CH,Fabrique Imaginaire SA,,,2017-03-01,2017-02-01',
    'H-2,Thrice,collaboration,innovation,HQ,CH,Fabrique Imaginaire SA,,,2017-03-02,',
  ]);
  const errors = errorViews('en', reportOf(batch)).map(({ row, column, code }) => `${row}${column} ${code}`);
  expect(errors.sort()).toEqual(
    [
      '2B field.required',
      '2D imports.error.type_unknown',
      '2E imports.error.office_unknown',
      '2F imports.error.country_unknown',
      '2H imports.error.partner_new',
      '2I imports.error.partner_new',
      '2J field.not_a_day',
      '3K engagements.error.ends_before',
      '4A imports.error.row_twice',
    ].sort(),
  );
  const french = errorViews('fr', reportOf(batch)).find(
    ({ code }) => code === 'imports.error.office_unknown',
  );
  expect(french?.message).toBe('Ce bureau n’existe pas. Écrivez son code ou son nom.');
});

test('a new partner much like a known one is shown with its likeness', async () => {
  const batch = await check('engagements', [
    HEAD,
    'S-1,Talk,collaboration,innovation,HQ,CH,Fabrique Imaginere S.A.,company,CH,2017-03-01,',
  ]);
  expect(batch.errorRows).toBe(0);
  const [question] = reportOf(batch).questions ?? [];
  expect(question).toMatchObject({ kind: 'partner', row: 2, about: 'Fabrique Imaginere S.A.' });
  expect(question?.options[0]?.label.values).toMatchObject({ name: 'Fabrique Imaginaire SA' });
  await imports.discard(product, batch.id);
});

test('donations need a cleared giver or the mark; sums of the public do not', async () => {
  const head =
    'reference,partner,public label,office,received on,form,currency,amount,channel,earmarking,received without clearance,received without clearance reason';
  const refused = await check('contributions', [
    head,
    'C-1,Fabrique Imaginaire SA,,HQ,2017-03-01,cash,USD,100,other,earmarked,,',
    'C-2,,,HQ,2017-03-01,cash,EUR,12,other,earmarked,,',
    'C-3,,Donors by post,HQ,2017-03-01,cash,EUR,12,other,earmarked,,',
  ]);
  expect(keysOf(refused)).toEqual([
    'gate.not_cleared',
    'clearance.none',
    'imports.error.received_without',
    'contributions.error.giver',
    'contributions.error.no_rate',
  ]);
  // A wrong day is one mistake, not four: no clearance is asked for on a day that is none.
  const noDay = await check('contributions', [
    head,
    'C-1,Fabrique Imaginaire SA,,HQ,2017-13-45,cash,USD,100,other,earmarked,,',
  ]);
  expect(keysOf(noDay)).toEqual(['field.not_a_day']);
  const entered = await check('contributions', [
    head,
    'C-1,Fabrique Imaginaire SA,,HQ,2017-03-01,cash,USD,"1,250.50",other,earmarked,yes,Came by post',
    'C-2,,Donors on the website,HQ,2017-03-28,cash,USD,20,website,unearmarked,,',
  ]);
  expect(keysOf(entered)).toEqual([]);
  await imports.apply(product, entered.id);
  const saved = await test_.database.read.find(Contribution, { order: { sourceRef: 'ASC' } });
  expect(saved.map(({ usdMinor, withoutClearance }) => [usdMinor, withoutClearance])).toEqual([
    [125050, true],
    [2000, false],
  ]);
});

test('rows without a reference are known by what they say when they come again', async () => {
  const lines = [
    HEAD.replace('reference,', ''),
    'Stand,collaboration,innovation,HQ,CH,Fabrique Imaginaire SA,,,2017-03-05,',
  ];
  const first = await check('engagements', lines);
  await imports.apply(product, first.id);
  expect(await check('engagements', lines)).toMatchObject({ newRows: 0, knownRows: 1 });
});

test('people hand in rows of their own offices only, and see their own files only', async () => {
  const hq = await test_.database.read.findOneByOrFail(Office, { code: 'HQ' });
  const dakar = await test_.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
  const person = (id: number, officeId: number): Actor => ({
    ...{ id, name: 'Somebody', locale: 'en', via: 'page' },
    grants: [{ role: 'focal_point', officeIds: [officeId] }],
  });
  const row = 'O-1,Talk,collaboration,innovation,HQ,CH,Fabrique Imaginaire SA,,,2017-03-01,';
  await expect(check('offices', ['code,name,office kind'], person(1, hq.id))).rejects.toThrow(
    'imports.refused.kind',
  );
  const lines = [HEAD, row];
  const batch = await check('engagements', lines);
  expect(batch.errorRows).toBe(0);
  await expect(imports.get(person(2, dakar.id), batch.id)).rejects.toThrow('error.missing');
});

test('columns that are needed are named when they are missing', async () => {
  await expect(check('engagements', ['title,office', 'a,HQ'])).rejects.toThrow(
    'imports.error.columns_missing',
  );
});

test('the template has every column and reads back as an empty questionnaire', async () => {
  for (const locale of ['en', 'fr', 'es'] as const) {
    const workbook = await templateWorkbook(test_.database.read, locale, 'engagements');
    expect(await readSheet(workbook, 'template.xlsx')).toEqual([]);
  }
});
