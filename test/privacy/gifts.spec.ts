import { Contribution } from '../../src/contributions/contribution.entity';
import type { Role } from '../../src/kernel/actor';
import { Partner } from '../../src/partners/partner.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { loadMoney, records } from '../support/money';

/** Which gifts a person sees is one rule for rows, sums, pages, files, the API and the names of givers. */
describe('the gifts of other offices', () => {
  let test: TestApp;
  let offices: Map<string, number>;
  let partner: Partner;
  let year: number;
  let perOffice: Map<number, number>;
  beforeAll(async () => {
    test = await openTestApp('2018-06-15T12:00:00.000Z');
    ({ offices } = await loadMoney(test));
    const { read } = test.database;
    // The giver with most offices.
    const rows = await read.findBy(Contribution, { state: 'confirmed' });
    const of = new Map<number, Set<number>>();
    for (const row of rows)
      if (row.partnerId !== null)
        of.set(row.partnerId, (of.get(row.partnerId) ?? new Set()).add(row.officeId));
    const [id] = [...of].sort((a, b) => b[1].size - a[1].size)[0] ?? [0];
    partner = await read.findOneByOrFail(Partner, { id });
    const own = rows.filter((row) => row.partnerId === id);
    year = own[0]?.year ?? 0;
    perOffice = new Map();
    for (const { officeId, usdMinor } of own)
      perOffice.set(officeId, (perOffice.get(officeId) ?? 0) + usdMinor);
  });
  afterAll(() => test.close());

  const given = async (person: SignedIn) => {
    const { body } = await person.agent.get(`/api/v1/partners/${partner.id}`).expect(200);
    const list = await person.agent.get('/api/v1/partners').query({ q: partner.name });
    const listed = list.body.items.find((each: { id: number }) => each.id === partner.id);
    const csv = await person.agent.get('/partners').query({ format: 'csv', q: partner.name }).expect(200);
    expect(listed.given).toEqual(body.given);
    expect(csv.text).toContain(body.given.amount);
    return Math.round(Number(body.given.amount) * 100);
  };
  const contributed = async (person: SignedIn): Promise<number> => {
    const { body } = await person.agent.get('/api/v1/contributions?limit=200').query({ partner: partner.id }); // prettier-ignore
    return body.items
      .filter((each: { state: string }) => each.state === 'confirmed')
      .reduce(
        (sum: number, each: { amountUsd: string }) => sum + Math.round(Number(each.amountUsd) * 100),
        0,
      );
  };

  it.each<Role>(['analyst', 'director_general', 'auditor', 'committee_member', 'administrator'])(
    'are counted for the %s, who sees all',
    async (role) => {
      const person = await test.signIn(role);
      const all = [...perOffice.values()].reduce((sum, each) => sum + each, 0);
      expect([await given(person), await contributed(person)]).toEqual([all, all]);
      expect((await person.agent.get(`/partners/${partner.id}`)).text).toContain('Given, USD');
    },
  );

  it.each<Role>(['focal_point', 'chief', 'regional_director'])(
    'are not counted for the %s of one office: sums are of the rows in the list',
    async (role) => {
      for (const officeId of [...perOffice.keys(), foreign()]) {
        const person = await test.signIn(role, officeId);
        const own = perOffice.get(officeId) ?? 0;
        expect([await given(person), await contributed(person)]).toEqual([own, own]);
        const page = (await person.agent.get(`/partners/${partner.id}`)).text;
        expect(page).toContain('Given to your offices');
        for (const [other, minor] of perOffice)
          if (other !== officeId) expect(page).not.toContain((minor / 100).toLocaleString('en'));
      }
    },
  );

  it('name the greatest givers of the goal to those who see all gifts', async () => {
    const greatest = records.partners.map(({ name }) => name);
    const page = async (role: Role, officeId: number | null): Promise<string[]> => {
      const text = (await (await test.signIn(role, officeId)).agent.get(`/reports/goal?year=${year}`).expect(200)).text; // prettier-ignore
      return greatest.filter((name) => text.includes(name));
    };
    expect(await page('analyst', null)).not.toEqual([]);
    expect(await page('focal_point', foreign())).toEqual([]);
  });

  it('are neither shown nor found by the name of a giver the affiliate does not see', async () => {
    const usa = offices.get('US-AFF') ?? 0;
    const [affiliate, analyst] = [await test.signIn('affiliate', usa), await test.signIn('analyst')];
    const gift = {
      ...{
        form: 'cash',
        currency: 'USD',
        amount: '10.00',
        receivedOn: '2018-06-14',
        earmarking: 'earmarked',
      },
      ...{ channel: 'agreement', bookedAs: 'private_sector', officeId: usa },
    };
    const send = (person: SignedIn, method: 'post' | 'put', path: string, body: object) =>
      person.agent[method](`/api/v1/contributions${path}`).set('x-csrf-token', person.csrf).send(body);
    const unknown = await send(affiliate, 'post', '', { ...gift, partnerId: 999_999, amount: '-1' });
    const hidden = await send(affiliate, 'post', '', { ...gift, partnerId: partner.id, amount: '-1' });
    expect([hidden.status, hidden.body]).toEqual([unknown.status, unknown.body]);
    expect(unknown.body.errors).toContainEqual(
      expect.objectContaining({ field: 'partnerId', code: 'field.unknown_reference' }),
    );

    const draft = await send(affiliate, 'post', '', { ...gift, publicLabel: 'Weekend campaign' }).expect(201);
    for (const id of [1, 2, 3, partner.id, 999_999]) {
      const tried = await send(affiliate, 'put', `/${draft.body.id}`, { ...gift, partnerId: id });
      expect([tried.status, tried.body]).toEqual([422, expect.objectContaining({ errors: unknown.body.errors.filter((each: { field: string }) => each.field === 'partnerId') })]); // prettier-ignore
    }
    for (const engagementId of [1, 999_999])
      await send(affiliate, 'post', '', { ...gift, publicLabel: 'x y', engagementId }).expect(422);

    // Entered by headquarters for the affiliate's office: the gift is the office's, the giver is not shown.
    const entered = await send(analyst, 'post', '', { ...gift, partnerId: partner.id }).expect(201);
    const seen = await affiliate.agent.get(`/api/v1/contributions/${entered.body.id}`).expect(200);
    expect(seen.body.donor).toBe('A giver kept by headquarters');
    expect(JSON.stringify(seen.body)).not.toContain(partner.name);
    for (const path of ['', '/edit', '/edit?partner=' + encodeURIComponent(partner.name)]) {
      const page = (await affiliate.agent.get(`/contributions/${entered.body.id}${path}`).expect(200)).text;
      expect(page.split('name="partner"')[0]).not.toContain(partner.name);
    }
    for (const q of [partner.name, partner.name.slice(0, 5)]) {
      const found = await affiliate.agent.get('/contributions').query({ q }).expect(200);
      expect(found.text).not.toContain(entered.body.number);
    }
    // Saved again as it was, it keeps its giver.
    await send(affiliate, 'put', `/${entered.body.id}`, { ...gift, partnerId: partner.id, amount: '11.00' }).expect(200); // prettier-ignore
    await affiliate.agent.get('/contributions?format=csv&sort=donor').expect(200).expect((response) => expect(response.text).not.toContain(partner.name)); // prettier-ignore
  });

  function foreign(): number {
    return [...offices.values()].find((id) => !perOffice.has(id)) ?? 0;
  }
});
