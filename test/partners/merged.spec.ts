import { ensurePolicy } from '../../src/due-diligence/policy/policies.service';
import { ensurePartnershipTypes } from '../../src/engagements/seeded-types';
import { productActor } from '../../src/kernel/actor';
import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { Partner } from '../../src/partners/partner.entity';
import { PartnershipType } from '../../src/engagements/partnership-type.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('a record that was merged into another', () => {
  let test: TestApp;
  let person: SignedIn;
  let office: Office;
  let typeId: number;
  let [gone, kept] = [0, 0];

  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), async (change) => {
      await ensureReferenceData(change);
      await ensurePartnershipTypes(change);
      await ensurePolicy(change);
    });
    office = await test.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    typeId = (await test.database.read.findOneByOrFail(PartnershipType, { code: 'implementation' })).id;
    person = await test.signIn('analyst');
    gone = await add('Tamarind Freight');
    kept = await add('Tamarind Freighters');
    await test.work.run(productActor(), async (change) => {
      await change.update(Partner, gone, { mergedIntoId: kept });
      change.record({ verb: 'partner.merge', subject: 'partner', subjectId: kept });
    });
  });
  afterAll(() => test.close());

  const send = (method: 'post' | 'put' | 'get', path: string, body: object = {}) =>
    person.agent[method](`/api/v1${path}`).set('x-csrf-token', person.csrf).send(body);
  const add = async (name: string): Promise<number> => {
    const said = { name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, confirmedNew: true };
    return (await send('post', '/partners', { ...said, listing: 'public' })).body.id as number;
  };

  const writes: [string, () => [string, object]][] = [
    ['related party', () => [`/partners/${gone}/related-parties`, { relation: 'owner', kind: 'person', name: 'Osric Vane' }]],
    ['contribution', () => ['/contributions', { partnerId: gone, officeId: office.id, form: 'cash', currency: 'USD', amount: '100', receivedOn: '2017-06-01', earmarking: 'unearmarked', channel: 'agreement', bookedAs: 'private_sector' }]],
    ['case', () => ['/due-diligence/cases', { partnerId: gone, officeId: office.id, track: 'standard', purpose: 'Training' }]],
    ['question whether due diligence is needed', () => ['/due-diligence/triages', { partnerId: gone, officeId: office.id, kind: 'partnership' }]],
    ['concern', () => ['/concerns', { partnerId: gone, partnerName: 'Tamarind', text: 'Something.' }]],
    ['incident', () => ['/incidents', { partnerId: gone, happenedOn: '2017-06-01', what: 'A strike.', severity: 'minor', effect: 'none' }]],
    ['engagement', () => ['/engagements', { title: 'Training', kind: 'partnership', typeId, startsOn: '2017-06-01', agreement: 'memorandum', officeId: office.id, countryCodes: ['SN'], partnerIds: [gone] }]],
  ]; // prettier-ignore

  it.each(writes)('takes no %s, and says where to write', async (_what, request) => {
    const [path, body] = request();
    const { status, body: problem } = await send('post', path, body);
    expect([status, JSON.stringify(problem)]).toEqual([409, expect.stringContaining(`no. ${kept}`)]);
  });

  it('takes no change and no member', async () => {
    const said = {
      name: 'Other',
      kind: 'company',
      countryCode: 'SN',
      leadOfficeId: office.id,
      listing: 'public',
    };
    expect((await send('put', `/partners/${gone}`, said)).status).toBe(409);
    const member = await send('post', '/partners', { ...said, name: 'Baobab Solar', parent: String(gone) });
    expect([member.status, JSON.stringify(member.body)]).toEqual([
      422,
      expect.stringContaining(`no. ${kept}`),
    ]);
  });

  it.each([
    'RelatedParty',
    'PartnerAlias',
    'PartnerIdentifier',
    'Concern',
    'Triage',
    'Incident',
    'Contribution',
    'EngagementPartner',
    'DueDiligenceCase',
    'Clearance',
    'MonitoringPlan',
    'CaseSource',
    'GroupClaim',
  ])('is kept from any %s by the database itself', async (entity) => {
    const { writer } = test.database;
    const { tableName } = writer.getMetadata(entity);
    const triggers: { name: string }[] = await writer.query(
      test.database.isSqlite
        ? `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${tableName}' ORDER BY name`
        : `SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE '${tableName}_merged%' ORDER BY tgname`,
    );
    const names = triggers.map(({ name }) => name).filter((name) => name.includes('_merged_'));
    expect(names).toEqual([`${tableName}_merged_insert`, `${tableName}_merged_update`]);
  });

  it('is refused below the service', async () => {
    const { body } = await send('post', `/partners/${kept}/related-parties`, { relation: 'owner', kind: 'person', name: 'Osric Vane' }); // prettier-ignore
    const write = test.work.run(productActor(), async (change) => {
      await change.set('RelatedParty', { id: body.id }, { partnerId: gone });
      change.record({ verb: 'test', subject: 'test', subjectId: null });
    });
    await expect(write).rejects.toThrow('merged:');
  });
});
