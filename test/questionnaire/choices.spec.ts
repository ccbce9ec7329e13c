import { Contribution } from '../../src/contributions/contribution.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { productActor, type Actor, type Locale } from '../../src/kernel/actor';
import { Notice } from '../../src/notices/notice.entity';
import { Country } from '../../src/offices/country.entity';
import { Office } from '../../src/offices/office.entity';
import { PartnerPair } from '../../src/partners/duplicates/partner-pair.entity';
import { blockingKeysOf } from '../../src/partners/name-keys';
import { PartnerNameKey } from '../../src/partners/partner-name-key.entity';
import { Partner } from '../../src/partners/partner.entity';
import { importView } from '../../src/questionnaire/import.view';
import type { ImportBatch } from '../../src/questionnaire/import-batch.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import type { ImportReport } from '../../src/questionnaire/import-report';
import '../../src/app.module';
import type { Question } from '../../src/questionnaire/questions';
import type { ImportKind } from '../../src/questionnaire/questionnaire.vocabulary';
import { openEngagementsTest, partner, type EngagementsTest } from '../engagements/engagements.support';

const PARTNERS = 'name,partner kind,country,office';
const GIFTS =
  'reference,partner,partner kind,partner country,public label,office,received on,form,currency,amount,channel,earmarking';

let t: EngagementsTest;
let imports: ImportsService;
let focal: Actor;
let analyst: Actor;

beforeEach(async () => {
  t = await openEngagementsTest();
  imports = new ImportsService(t.test.database, t.test.work);
  focal = await t.person('focal_point', t.home);
  analyst = await t.person('analyst');
  await t.test.work.run(productActor('test'), async (change) => {
    for (const each of [t.cleared, t.uncleared]) {
      const keys = blockingKeysOf([each.name]);
      await change.insertMany(PartnerNameKey, keys.map((key) => ({ partnerId: each.id, key }))); // prettier-ignore
    }
    change.record({ verb: 'test', subject: 'test', subjectId: null });
  });
});
afterEach(() => t.test.close());

const check = (kind: ImportKind, lines: string[], actor = focal): Promise<ImportBatch> =>
  imports.check(actor, { kind, fileName: `${kind}.csv`, content: Buffer.from(lines.join('\n')) });
const reportOf = (batch: ImportBatch): ImportReport => batch.report as ImportReport;
const asked = (batch: ImportBatch): Question[] => reportOf(batch).questions ?? [];
const wrong = (batch: ImportBatch): string[] =>
  reportOf(batch).problems.map(({ row, key, reason }) => `${row} ${key} ${reason.key}`);
const values = ({ options }: Question): string[] => options.map(({ value }) => value);
const choose = (actor: Actor, batch: ImportBatch, value: string, reason: string | null = null) =>
  imports.choose(actor, batch.id, [{ question: asked(batch)[0]?.key ?? '', value, reason }]);

describe('a partner known already is chosen, not doubled', () => {
  test('the page’s rule: a name alike waits for a choice, and another one for its reason', async () => {
    const batch = await check('partners', [PARTNERS, 'Baobab Telecoms,company,SN,SN']);
    const [question] = asked(batch);
    expect(question && values(question)).toEqual([`known:${t.cleared.id}`, 'new']);
    await expect(imports.apply(focal, batch.id)).rejects.toThrow('imports.refused.questions');
    await expect(choose(focal, batch, 'new', '.')).rejects.toThrow('imports.error.choice_reason');
    await expect(choose(focal, batch, 'known:999')).rejects.toThrow('field.not_one_of');
    expect(await choose(focal, batch, `known:${t.cleared.id}`)).toMatchObject({ newRows: 0, knownRows: 1 });
    const other = await choose(focal, batch, 'new', 'Another company of the same town');
    expect(other).toMatchObject({ newRows: 1, state: 'checked' });
    await imports.apply(focal, batch.id);
    expect(await t.test.database.read.countBy(Partner, { name: 'Baobab Telecoms' })).toBe(1);
  });

  test('near-doubles inside one file are suspects to each other', async () => {
    const batch = await check(
      'partners',
      [
        PARTNERS,
        'Dr. Quellmar Health Programs B.V.,company,SN,SN',
        'Dr. Quellmar Health Programms B.V.,company,SN,SN',
        'Frau Johanna Sampleova,individual,SN,SN',
        'Johanna Sampleova,individual,SN,SN',
      ],
      analyst,
    );
    expect(asked(batch).map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'partner'],
      [5, 'partner'],
    ]);
    const [first, second] = asked(batch);
    const both = [first, second].map((each) => ({
      ...{ question: each?.key ?? '', value: each?.options[0]?.value ?? '', reason: null },
    }));
    expect(await imports.choose(analyst, batch.id, both)).toMatchObject({ newRows: 2, knownRows: 2 });
    await imports.apply(analyst, batch.id);
    expect(await t.test.database.read.countBy(Partner, { countryCode: 'SN' })).toBe(4);
  });

  test('of two partners of one name the country decides, or the record number', async () => {
    const other = await t.test.work.run(productActor('test'), async (change) => {
      const twin = await partner(change, 'Baobab Telecom', t.away);
      await change.update(Partner, twin.id, { countryCode: 'ML' });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
      return twin;
    });
    await t.test.work.run(productActor('test'), async (change) => {
      for (const id of [t.cleared.id, other.id])
        await change.set(Partner, { id }, { nameKey: 'baobab telecom' });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
    const row = (reference: string, name: string, country: string): string =>
      `${reference},${name},,${country},,SN,2017-06-10,cash,USD,100,other,earmarked`;
    const several = await check('contributions', [GIFTS, row('S-1', 'Baobab Telecom', '')]);
    expect(wrong(several)).toEqual(['2 partner imports.error.partner_several']);
    const fine = await check('contributions', [
      GIFTS,
      row('S-2', 'Baobab Telecom', 'SN'),
      row('S-3', `#${t.cleared.id}`, ''),
      row('S-4', `P-${String(t.cleared.id).padStart(6, '0')}`, ''),
    ]);
    expect(wrong(fine)).toEqual([]);
    await imports.apply(focal, fine.id);
    const given = await t.test.database.read.find(Contribution);
    expect(given.map(({ partnerId }) => partnerId)).toEqual([t.cleared.id, t.cleared.id, t.cleared.id]);
  });

  test('of records the person does not see nothing is said but that headquarters compares', async () => {
    const affiliate = await t.person('affiliate', t.away);
    const row = (name: string): string =>
      `H-${name.length},${name},company,ML,,ML,2017-06-10,cash,USD,100,other,earmarked,yes,Came without any clearance`;
    const head = `${GIFTS},received without clearance,received without clearance reason`;
    for (const name of ['Baobab Telecoms', 'Baobab Telecom', `#${t.cleared.id}`]) {
      const batch = await check('contributions', [head, row(name)], affiliate);
      const said = JSON.stringify(importView(affiliate, 'en', batch)).replaceAll(name, '');
      expect(said).not.toMatch(/Baobab|Office SN|cleared until|clearance\.expired/);
      expect(asked(batch)).toEqual([]);
    }
    const batch = await check('contributions', [head, row('Baobab Telecoms')], affiliate);
    expect(reportOf(batch).warnings?.map(({ reason }) => reason.key)).toEqual(['partners.similar_elsewhere']);
    await imports.apply(affiliate, batch.id);
    expect(await t.test.database.read.find(PartnerPair)).toMatchObject([
      { lowId: t.cleared.id, state: 'open' },
    ]);
    expect(await t.test.database.read.countBy(Notice, { userId: affiliate.id ?? 0 })).toBe(0);
  });

  test('a name of which nothing can be compared is said', async () => {
    const batch = await check('partners', [PARTNERS, '!? LTD,company,SN,SN']);
    expect(reportOf(batch).warnings).toMatchObject([
      { row: 2, value: '!? LTD', reason: { key: 'imports.warning.nothing_to_compare' } },
    ]);
  });
});

describe('a record known already is kept or corrected, and nothing dropped in silence', () => {
  const row = (reference: string, office: string, day: string, amount: string): string =>
    `${reference},,,,Appeal of ${office},${office},${day},cash,USD,${amount},website,unearmarked`;

  test('the same reference of another office is another gift', async () => {
    const first = await check('contributions', [GIFTS, row('1', 'SN', '2017-06-01', '10')], analyst);
    await imports.apply(analyst, first.id);
    const second = await check('contributions', [GIFTS, row('1', 'ML', '2017-06-05', '7777')], analyst);
    expect(second).toMatchObject({ newRows: 1, knownRows: 0 });
    await imports.apply(analyst, second.id);
    const again = await check('contributions', [GIFTS, row('1', 'SN', '2017-06-01', '10')], analyst);
    expect(again).toMatchObject({ newRows: 0, knownRows: 1 });
    expect(asked(again)).toEqual([]);
    expect((await t.test.database.read.find(Contribution)).map(({ usdMinor }) => usdMinor)).toEqual([
      1000, 777700,
    ]);
  });

  test('another content under the same reference is shown, to keep or to correct', async () => {
    const first = await check('contributions', [GIFTS, row('1', 'SN', '2017-06-01', '10')]);
    await imports.apply(focal, first.id);
    const lines = [GIFTS, row('1', 'SN', '2017-06-01', '1000')];
    const batch = await check('contributions', lines);
    expect(asked(batch)).toMatchObject([
      { kind: 'differs', row: 2, differences: [{ key: 'amount', before: '10.00', after: '1000.00' }] },
    ]);
    await expect(imports.apply(focal, batch.id)).rejects.toThrow('imports.refused.questions');
    // Confirmed by the office’s own file: by page, only an analyst opens it again.
    expect(asked(batch).map(values)).toEqual([['keep']]);
    const analysts = await check('contributions', lines, analyst);
    expect(asked(analysts).map(values)).toEqual([['keep', 'correct']]);
    await choose(analyst, analysts, 'correct', 'The office left out two zeros');
    await imports.apply(analyst, analysts.id);
    expect(await t.test.database.read.find(Contribution)).toMatchObject([
      { usdMinor: 100_000, state: 'recorded' },
    ]);
  });

  test('an engagement that is there already, of the same office, partner and title, is shown', async () => {
    await t.engagements.add(focal, t.input({ title: 'Training of recruiters' }));
    const batch = await check('engagements', [
      'title,engagement kind,type,office,countries,partner,starts on',
      'Training of Recruiters,partnership,implementation,SN,SN,Baobab Telecom,2017-06-03',
    ]);
    expect(asked(batch)).toMatchObject([{ kind: 'engagement', row: 2 }]);
    expect(await choose(focal, batch, asked(batch)[0]?.options[0]?.value ?? '')).toMatchObject({
      newRows: 0,
    });
    await choose(focal, batch, 'new', 'A second round in the spring');
    await imports.apply(focal, batch.id);
    expect(await t.test.database.read.count(Engagement)).toBe(2);
  });
});

describe('a file is read in one way, and says which', () => {
  const row = (reference: string, office: string, day: string, amount: string): string =>
    `${reference};;;;Appeal;${office};${day};cash;USD;${amount};website;unearmarked`;
  const gifts = (actor: Actor, ...rows: string[]): Promise<ImportBatch> =>
    check('contributions', [GIFTS.replaceAll(',', ';'), ...rows], actor);
  const speaking = (locale: Locale): Actor => ({ ...analyst, locale });

  beforeEach(() =>
    t.test.work.run(productActor('test'), async (change) => {
      await change.insertMany(Country, [{ code: 'US', alpha3: 'USA', m49: '840' }]);
      const place = { parentId: null, active: true, illustrative: false };
      await change.insert(Office, {
        code: 'US',
        name: 'Affiliate',
        kind: 'affiliate',
        countryCode: 'US',
        ...place,
      });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    }),
  );

  const saved = async (
    actor: Actor,
    batch: ImportBatch,
  ): Promise<Pick<Contribution, 'receivedOn' | 'usdMinor'>[]> => {
    await imports.apply(actor, batch.id);
    const rows = await t.test.database.read.find(Contribution, { order: { id: 'ASC' } });
    return rows.map(({ receivedOn, usdMinor }) => ({ receivedOn, usdMinor }));
  };

  test('days by the custom of the office, said and to be chosen otherwise; by the file where it proves it', async () => {
    const batch = await gifts(
      analyst,
      row('US-1', 'US', '04/03/2017', '100'),
      row('US-2', 'US', '05/04/2017', '1'),
    );
    expect(asked(batch)).toMatchObject([{ kind: 'dates', usual: 'month_first', about: '04/03/2017' }]);
    expect((await saved(analyst, batch)).map(({ receivedOn }) => receivedOn)).toEqual([
      '2017-04-03',
      '2017-05-04',
    ]);
    const proved = await gifts(
      analyst,
      row('US-3', 'US', '04/03/2017', '1'),
      row('US-4', 'US', '25/03/2017', '1'),
    );
    expect(asked(proved)).toMatchObject([
      { kind: 'dates', usual: 'day_first', options: [{ value: 'day_first' }] },
    ]);
  });

  test('days of offices that write them differently are asked, and two readings in one file refused', async () => {
    const mixed = await gifts(
      analyst,
      row('M-1', 'US', '04/03/2017', '1'),
      row('M-2', 'SN', '05/04/2017', '1'),
    );
    await expect(imports.apply(analyst, mixed.id)).rejects.toThrow('imports.refused');
    const chosen = await choose(analyst, mixed, 'day_first');
    expect((await saved(analyst, chosen)).map(({ receivedOn }) => receivedOn)).toEqual([
      '2017-03-04',
      '2017-04-05',
    ]);
    const both = await gifts(
      analyst,
      row('B-1', 'SN', '25/03/2017', '1'),
      row('B-2', 'SN', '03/25/2017', '1'),
      row('B-3', 'SN', '04/03/2017', '1'),
    );
    expect(wrong(both)).toEqual(['4 received_on imports.error.day_either_way']);
  });

  test('numbers by the file where it proves it, else by the language of the reader; else refused by row and column', async () => {
    const spanish = await gifts(speaking('es'), row('N-1', 'SN', '2017-06-01', '10.000'));
    expect(asked(spanish)).toMatchObject([{ kind: 'numbers', usual: 'comma' }]);
    const proved = await gifts(
      speaking('en'),
      row('N-2', 'SN', '2017-06-01', '20.000'),
      row('N-3', 'SN', '2017-06-01', '1.250,50'),
    );
    expect(wrong(proved)).toEqual([]);
    const english = await gifts(speaking('en'), row('N-4', 'SN', '2017-06-01', '30.000'));
    expect(wrong(english)).toEqual(['2 amount field.ambiguous_number']);
    const chosen = await choose(speaking('en'), english, 'comma');
    expect(chosen.errorRows).toBe(0);
    await imports.apply(speaking('es'), spanish.id);
    await imports.apply(speaking('en'), proved.id);
    const given = await saved(speaking('en'), chosen);
    expect(given.map(({ usdMinor }) => usdMinor)).toEqual([1_000_000, 2_000_000, 125_050, 3_000_000]);
  });

  test('a currency is one in any case', async () => {
    const batch = await gifts(analyst, row('C-1', 'SN', '2017-06-01', '5').replace('USD', 'usd'));
    expect(wrong(batch)).toEqual([]);
  });
});
