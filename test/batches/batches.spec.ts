import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { attempt } from '../../src/audit/attempt';
import { IdempotencyKeys } from '../../src/accounts/idempotency-keys';
import { Contribution } from '../../src/contributions/contribution.entity';
import { Triage } from '../../src/due-diligence/triage/triage.entity';
import { Engagement } from '../../src/engagements/engagement.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { productActor } from '../../src/kernel/actor';
import { Unavailable } from '../../src/kernel/errors';
import { Office } from '../../src/offices/office.entity';
import { firstStart } from '../../src/operations/first-start';
import { PartnerIdentifier } from '../../src/partners/partner-identifier.entity';
import { Partner } from '../../src/partners/partner.entity';
import { PartnersService } from '../../src/profiles/partners.service';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

interface Result {
  index: number;
  status: string;
  id?: number;
  problem?: { status: number; reasons: string[]; errors: { field: string; code: string }[] };
}
interface Answer {
  results: Result[];
  created: number;
  refused: number;
}

describe('many records in one request', () => {
  let test: TestApp;
  let person: SignedIn;
  let office: Office;
  let other: Office;
  let typeId: number;
  beforeAll(async () => {
    test = await openTestApp();
    await firstStart(test.database, test.work);
    office = await test.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    other = await test.database.read.findOneByOrFail(Office, { code: 'RO-BANGKOK' });
    person = await test.signIn('focal_point', office.id);
    typeId = (await test.database.read.findOneByOrFail(PartnershipType, { code: 'advocacy' })).id;
  });
  afterAll(() => test.close());

  const send = (of: string, body: unknown, as = person, key?: string) => {
    const request = as.agent.post(`/api/v1/${of}/batch`).set('x-csrf-token', as.csrf);
    return (key ? request.set('idempotency-key', key) : request).send(body as object);
  };
  const batch = async (of: string, mode: string, items: unknown[], as = person): Promise<Answer> => {
    const { body, status } = await send(of, { mode, items }, as);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body as Answer;
  };
  const one = (of: string, body: object, as = person) =>
    as.agent.post(`/api/v1/${of}`).set('x-csrf-token', as.csrf).send(body);
  const partner = (name: string, more: object = {}) => ({
    ...{ name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public' },
    ...more,
  });
  const statuses = ({ results }: Answer) => results.map(({ status }) => status);
  const named = (name: string) => test.database.read.countBy(Partner, { name });
  const entries = (subject: string) => test.database.read.countBy(AuditEntry, { subject });

  it('are written all, each with its own entry in the trail, and answered in their order', async () => {
    const before = await entries('partner');
    const answer = await batch('partners', 'all', [
      partner('Ostrava Glassworks'),
      partner('Quiet River Dairy'),
    ]);
    expect(answer).toMatchObject({ created: 2, refused: 0 });
    expect(answer.results.map(({ index }) => index)).toEqual([0, 1]);
    for (const [at, name] of ['Ostrava Glassworks', 'Quiet River Dairy'].entries()) {
      expect(await test.database.read.findOneByOrFail(Partner, { name })).toMatchObject({
        id: answer.results[at]?.id,
      });
    }
    expect((await entries('partner')) - before).toBe(2);
  });

  const WRONG = { name: '', kind: 'choir' };

  it('of which one is refused are not written at all, and each that is wrong says why', async () => {
    const before = await entries('partner');
    const taken = await one('partners', partner('Taken Before Ltd', { registerNumber: 'SN 1' })).expect(201);
    const items = [
      partner('Alone And Good'),
      partner('Without A Kind', WRONG),
      partner('Taken Before Ltd'),
      partner('Good As Well'),
    ];
    const answer = await batch('partners', 'all', items);
    expect(statuses(answer)).toEqual(['not_done', 'refused', 'refused', 'not_done']);
    expect(answer).toMatchObject({ created: 0, refused: 2 });
    expect(await named('Alone And Good')).toBe(0);
    expect(await named('Good As Well')).toBe(0);
    expect((await entries('partner')) - before).toBe(1);
    expect(taken.body.id).toBeGreaterThan(0);
  });

  it('are written as far as they are good, and what is wrong is told as a POST of its own tells it', async () => {
    const items = [
      partner('Good Of The Good'),
      partner('Wrong Of The Good', WRONG),
      partner('Taken Before Ltd'),
      partner('Elsewhere Of The Good', { leadOfficeId: other.id }),
      partner('Unknown Field', { weight: 3 }),
      partner('Last Of The Good'),
    ];
    const answer = await batch('partners', 'good', items);
    expect(statuses(answer)).toEqual(['created', 'refused', 'refused', 'refused', 'refused', 'created']);
    for (const index of [1, 2, 3, 4]) {
      const alone = await one('partners', items[index] ?? {});
      expect([index, answer.results[index]?.problem]).toEqual([index, alone.body]);
      expect(answer.results[index]?.problem?.status).toBe(alone.status);
    }
    expect(answer.results[1]?.problem?.errors.map(({ field }) => field).sort()).toEqual(['kind', 'name']);
    expect([await named('Good Of The Good'), await named('Last Of The Good')]).toEqual([1, 1]);
    expect(await named('Elsewhere Of The Good')).toBe(0);
  });

  it('that are the same partner are asked about as if they had come one after the other', async () => {
    const twin = partner('Twice In One Batch', { registerNumber: 'SN TWICE 1' });
    const good = await batch('partners', 'good', [twin, twin, { ...twin, name: 'Twice in one batch' }]);
    expect(statuses(good)).toEqual(['created', 'refused', 'refused']);
    const { body } = await one('partners', twin);
    expect(good.results[1]?.problem).toEqual(body);
    const fresh = partner('Twice In All Or Nothing');
    const all = await batch('partners', 'all', [fresh, fresh]);
    expect(statuses(all)).toEqual(['not_done', 'refused']);
    expect(await named(fresh.name)).toBe(0);
    // Said to be another one it is entered, as by a POST of its own.
    const said = await batch('partners', 'all', [fresh, { ...fresh, confirmedNew: true }]);
    expect(said.created).toBe(2);
  });

  it('whose number a record unseen has are refused without its name, and headquarters is told, in either mode', async () => {
    const analyst = await test.signIn('analyst');
    const lei = '5493001KJTIIGC8Y1R12';
    await one('partners', partner('Unseen Holdings', { leadOfficeId: other.id, lei }), analyst).expect(201);
    const affiliate = await test.signIn('affiliate', office.id);
    expect(await test.database.read.countBy(PartnerIdentifier, { value: lei })).toBe(1);
    const told = () => test.database.read.countBy(AuditEntry, { verb: 'partner.number_asked' });
    for (const mode of ['all', 'good']) {
      const before = await told();
      const { results } = await batch('partners', mode, [partner(`Prober ${mode}`, { lei })], affiliate);
      expect(JSON.stringify(results)).not.toContain('Unseen Holdings');
      expect([mode, results[0]?.status, (await told()) - before]).toEqual([mode, 'refused', 1]);
    }
  });

  it('of engagements and gifts keep the office, the triage and the amounts of a single one', async () => {
    const { results } = await batch('partners', 'all', [partner('Engaged Works')]);
    const partnerIds = [results[0]?.id ?? 0];
    const said = { kind: 'partnership', typeId, agreement: 'memorandum', startsOn: '2017-01-01', partnerIds };
    const engagement = (title: string, officeId: number) => ({
      ...said,
      title,
      officeId,
      countryCodes: ['SN'],
    });
    const triages = await test.database.read.count(Triage);
    const good = await batch('engagements', 'good', [
      engagement('Ours', office.id),
      engagement('Theirs', other.id),
      engagement('', office.id),
    ]);
    expect(statuses(good)).toEqual(['created', 'refused', 'refused']);
    expect(good.results.map(({ problem }) => problem?.status)).toEqual([undefined, 403, 422]);
    expect(await test.database.read.countBy(Engagement, { title: 'Theirs' })).toBe(0);
    expect((await test.database.read.count(Triage)) - triages).toBe(1);
    const gift = (amount: string, officeId = office.id) => ({
      ...{
        form: 'cash',
        currency: 'USD',
        amount,
        receivedOn: '2017-06-01',
        officeId,
        partnerId: partnerIds[0],
      },
      ...{ earmarking: 'earmarked', channel: 'agreement', bookedAs: 'private_sector' },
    });
    const gifts = await batch('contributions', 'good', [
      gift('10.00'),
      gift('-1'),
      gift('5.00', other.id),
      gift('2.50'),
    ]);
    expect(statuses(gifts)).toEqual(['created', 'refused', 'refused', 'created']);
    expect(gifts.results[1]?.problem?.errors).toMatchObject([{ field: 'amount' }]);
    expect(gifts.results[2]?.problem?.status).toBe(403);
    const rows = await test.database.read.find(Contribution, { order: { id: 'ASC' } });
    expect(rows.map(({ usdMinor }) => usdMinor)).toEqual([1000, 250]);
    const none = await batch('contributions', 'all', [gift('7.00'), gift('5.00', other.id)]);
    expect(statuses(none)).toEqual(['not_done', 'refused']);
    expect(await test.database.read.count(Contribution)).toBe(2);
  });

  it('are for those who may write one', async () => {
    const auditor = await test.signIn('auditor');
    for (const what of ['partners', 'engagements', 'contributions']) {
      await send(what, { mode: 'all', items: [{}] }, auditor).expect(403);
      await test
        .anonymous()
        .post(`/api/v1/${what}/batch`)
        .send({ mode: 'all', items: [{}] })
        .expect(401);
    }
  });

  it('that are no batch, no record or too many are refused', async () => {
    for (const body of [
      { mode: 'all', items: [] },
      { mode: 'good', items: Array.from({ length: 1_001 }, () => ({})) },
    ]) {
      const { body: problem } = await send('partners', body).expect(422);
      expect(problem.errors).toMatchObject([{ field: 'items' }]);
    }
    const hostile = [
      null,
      5,
      'text',
      [],
      true,
      {},
      { __proto__: null, constructor: 1 },
      JSON.parse('{"__proto__": {"name": "x"}}'),
    ];
    const answer = await batch('partners', 'good', hostile);
    expect(answer).toMatchObject({ created: 0, refused: hostile.length });
    for (const { problem } of answer.results) expect(problem?.status).toBe(422);
    await send('partners', { mode: 'all', items: [{ name: 'x'.repeat(6_000_000) }] }).expect(413);
    await one('partners', partner('x'.repeat(2_500_000))).expect(413);
  });

  it('are done once with their key, whatever was lost of the answer', async () => {
    const body = { mode: 'good', items: [partner('Keyed One'), partner('', WRONG), partner('Keyed Two')] };
    const first = await send('partners', body, person, 'a key of a batch').expect(200);
    const again = await send('partners', body, person, 'a key of a batch').expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    await send('partners', { ...body, mode: 'all' }, person, 'a key of a batch').expect(422);
    expect(await named('Keyed One')).toBe(1);
    const keys = test.app.get(IdempotencyKeys);
    const lost = { mode: 'good', items: [partner('Lost One'), partner('Lost Two')] };
    const answer = jest.spyOn(keys, 'answer').mockRejectedValueOnce(new Error('killed'));
    const { body: done } = await send('partners', lost, person, 'another key of one').expect(200);
    answer.mockRestore();
    const { body: told } = await send('partners', lost, person, 'another key of one').expect(409);
    for (const { id } of (done as Answer).results) expect(told.reasons.join()).toContain(`partner ${id}`);
    expect(await named('Lost Two')).toBe(1);
  });

  it('stop where the database is away: what was done is told, and nothing is tried after it', async () => {
    const partners = test.app.get(PartnersService);
    const addIn = partners.addIn.bind(partners);
    const failing = (from: number) => {
      let asked = 0;
      return jest.spyOn(partners, 'addIn').mockImplementation((change, input) => {
        if ((asked += 1) >= from) throw new Unavailable();
        return addIn(change, input);
      });
    };
    const items = (word: string) =>
      ['Amber', 'Birch', 'Cedar'].map((each) => partner(`${each} ${word} Timber`));
    const spy = failing(2);
    const answer = await batch('partners', 'good', items('Northern'));
    spy.mockRestore();
    expect(statuses(answer)).toEqual(['created', 'refused', 'not_done']);
    expect(answer.results[1]?.problem?.status).toBe(503);
    for (const [mode, from] of [
      ['good', 1],
      ['all', 2],
    ] as const) {
      const failed = failing(from);
      await send('partners', { mode, items: items('Southern') }).expect(503);
      failed.mockRestore();
    }
    expect(await named('Amber Southern Timber')).toBe(0);
  });

  it('leave nothing of a part that failed, in the tables or in the trail', async () => {
    const before = await entries('test');
    await test.work.run(productActor(), async (change) => {
      const write = async (name: string, fails: boolean) => {
        const {
          version: _,
          id: __,
          ...row
        } = await change.manager.findOneByOrFail(Partner, { name: 'Ostrava Glassworks' });
        await change.insert(Partner, { ...row, name });
        change.record({ verb: 'test.write', subject: 'test', subjectId: 1 });
        if (fails) throw new Error('half-way');
      };
      await attempt(change, () => write('Stays', false));
      await expect(attempt(change, () => write('Goes', true))).rejects.toThrow('half-way');
      await attempt(change, () => write('Stays too', false));
    });
    expect([await named('Stays'), await named('Goes'), await named('Stays too')]).toEqual([1, 0, 1]);
    expect((await entries('test')) - before).toBe(2);
  });

  it('may be a thousand, of more bytes than one record has, and others are answered meanwhile', async () => {
    const note = 'A note of what is known of it. '.repeat(75);
    const items = Array.from({ length: 1_000 }, (_, at) =>
      partner(`${word(at)} ${word(at * 7 + 3)}`, { note, confirmedNew: true }),
    );
    const waits: number[] = [];
    const sending = batch('partners', 'all', items);
    const answered = sending.then(() => true);
    const pause = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 20));
    while (!(await Promise.race([answered, pause()]))) {
      const began = performance.now();
      await test.anonymous().get('/healthz').expect(200);
      waits.push(performance.now() - began);
    }
    expect(await sending).toMatchObject({ created: 1_000, refused: 0 });
    expect(waits.length).toBeGreaterThan(3);
    // All of it takes some seconds.
    expect(Math.max(...waits)).toBeLessThan(1_000);
  }, 120_000);
});

/** A made-up word that no other number gives. */
function word(at: number): string {
  const parts = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'po', 'ri', 'su', 'te'];
  const said = [...String(at + 1000)].map((digit) => parts[Number(digit)] ?? '').join('');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
