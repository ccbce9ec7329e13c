import { setTimeout as sleep } from 'node:timers/promises';
import { ListsService } from '../../src/screening/lists.service';
import { RunWorker } from '../../src/screening/run-worker';
import { ChangedPartners } from '../../src/screening/changed-partners';
import { productActor } from '../../src/kernel/actor';
import { ensureReferenceData } from '../../src/offices/reference';
import { Office } from '../../src/offices/office.entity';
import { addPartner } from '../../src/partners/write-partner';
import type { PartnerInput } from '../../src/partners/partner.input';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

const sheet = (...lines: string[]): Buffer => Buffer.from(['id,name,country', ...lines, ''].join('\n'));

describe('the pages and the API of the lists and runs', () => {
  let test: TestApp;
  let analyst: SignedIn;
  beforeAll(async () => {
    test = await openTestApp();
    analyst = await test.signIn('analyst');
    await test.work.run(productActor(), async (change) => {
      await ensureReferenceData(change);
      const office = await change.manager.findOneByOrFail(Office, { kind: 'headquarters' });
      await addPartner(change, {
        ...{ name: 'Zelkova Marine Trading', kind: 'company', size: null, countryCode: 'FR', parent: null },
        ...{ sector: null, listing: 'public', listingUntil: null, leadOfficeId: office.id, website: null },
        ...{ note: null, aliases: [], lei: null, registerNumber: null, duns: null, vat: null },
        confirmedNew: true,
      } as unknown as PartnerInput);
      change.record({ verb: 'test.reference', subject: 'test', subjectId: null });
    });
  });
  afterAll(() => test.close());

  const upload = (content: Buffer) =>
    analyst.agent
      .post('/screening/lists')
      .field('_csrf', analyst.csrf)
      .field('format', 'spreadsheet')
      .attach('file', content, 'own.csv');

  it('says what to do while there is no list', async () => {
    expect((await analyst.agent.get('/screening/lists').expect(200)).text).toContain('no list yet');
    await analyst.agent.get('/screening/runs').expect(200);
    await analyst.agent.get('/screening/partners/1').expect(200);
    const refused = await analyst.agent.post('/screening/runs').type('form').send({ _csrf: analyst.csrf });
    expect(refused.text).toContain('Import one first');
  });

  it('imports a list from the form, and refuses a damaged one with its line', async () => {
    const page = await analyst.agent.get('/screening/lists/new').expect(200);
    expect(page.text).toContain('name="aliases"');
    await upload(sheet('1,Zelkova Marine Trading LLC,FR', '2,Birch Foods,KE')).expect(303);
    const broken = await upload(sheet('1,"Zelkova'));
    expect(broken.status).toBe(422);
    expect(broken.text).toMatch(/line 2/);
    await upload(sheet('1,Zelkova Marine Trading LLC,DE', '3,Cedar Air,PE')).expect(303);
  });

  it('shows versions, what each changed, and the entries', async () => {
    const list = await analyst.agent.get('/screening/lists/1?q=cedar').expect(200);
    expect(list.text).toContain('Cedar Air');
    expect(list.text).toContain('Version 2');
    const delta = await analyst.agent.get('/screening/lists/1/versions/2').expect(200);
    expect(delta.text).toContain('Countries on the list: FR before, DE now.');
    expect(delta.text).toContain('Birch Foods');
    const gone = await analyst.agent.get('/screening/lists/1/versions/2?change=delisted').expect(200);
    expect(gone.text).not.toContain('Cedar Air');
    const csv = await analyst.agent.get('/screening/lists/1/versions/2?format=csv').expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(4);
    await analyst.agent.get('/screening/lists/1?format=xlsx').expect(200);
    await analyst.agent.get('/screening/lists?format=csv').expect(200);
  });

  it('shows runs and the evidence of a partner', async () => {
    await test.app.get(ChangedPartners).screenChanged();
    const worker = test.app.get(RunWorker);
    while (await worker.workNext());
    await analyst.agent.post('/screening/runs').type('form').send({ _csrf: analyst.csrf }).expect(303);
    const waiting = await analyst.agent.get('/screening/runs/3').expect(200);
    expect(waiting.headers.refresh).toBe('5');
    await worker.workNext();
    const done = await analyst.agent.get('/screening/runs/3').expect(200);
    expect(done.headers.refresh).toBeUndefined();
    expect((await analyst.agent.get('/screening/runs').expect(200)).text).toContain('own 2');
    await analyst.agent.get('/screening/runs?format=csv').expect(200);
    const evidence = await analyst.agent.get('/screening/partners/1').expect(200);
    expect(evidence.text).toContain('Zelkova Marine Trading LLC');
    expect(evidence.text).toContain('every list: 76');
  });

  it('gives the same as JSON', async () => {
    const lists = await analyst.agent.get('/api/v1/screening/lists').expect(200);
    expect(lists.body).toMatchObject([{ code: 'own', activeVersion: { number: 2, removed: 1 } }]);
    const list = await analyst.agent.get('/api/v1/screening/lists/1').expect(200);
    expect(list.body.versions).toHaveLength(2);
    const delta = await analyst.agent
      .get('/api/v1/screening/lists/1/versions/2/entries?change=changed')
      .expect(200);
    expect(delta.body.items).toMatchObject([
      { entryId: '1', what: [{ code: 'screening.changed.entry_countries' }] },
    ]);
    const runs = await analyst.agent.get('/api/v1/screening/runs?kind=delta').expect(200);
    expect(runs.body.items).toHaveLength(2);
    const evidence = await analyst.agent.get('/api/v1/screening/partners/1').expect(200);
    expect(evidence.body).toMatchObject({ checks: [{ latest: true }], hits: [{ entryId: '1' }] });
    await analyst.agent.get('/api/v1/screening/partners/99').expect(404);
  });

  it('names what of a file was not read, gives it as a file, and remembers what the columns are', async () => {
    const given = (more: Record<string, string> = {}) => {
      const request = analyst.agent
        .post('/screening/lists')
        .field('_csrf', analyst.csrf)
        .field('code', 'watch');
      for (const [name, value] of Object.entries(more)) request.field(name, value);
      const content = 'name;Land;until\nOdo Ranth;Kenya;2016-01-02\nUdo Ranth;Kenya;\n';
      return request.attach('file', Buffer.from(content), 'watch.csv');
    };
    const made = await given().expect(303);
    const path = String(made.headers.location);
    const list = await analyst.agent.get(path).expect(200);
    expect(list.text).toContain('ended on 2 January 2016');
    const versionPath = /\/screening\/lists\/\d+\/versions\/\d+/.exec(list.text)?.[0] ?? '';
    const version = await analyst.agent.get(versionPath).expect(200);
    expect(version.text).toContain('1 column, value or name of the file was not taken over');
    expect(version.text).not.toContain('NaN');
    const file = await analyst.agent.get(`${versionPath}/unread?format=csv`).expect(200);
    expect(file.text).toContain('Column,Land,,Kenya,2');
    const json = await analyst.agent.get(`/api/v1${versionPath}/unread`).expect(200);
    expect((json.body as { items: object[] }).items).toMatchObject([
      { what: 'column', place: 'Land', count: 2 },
    ]);
    const form = await analyst.agent.get(`${path}/columns`).expect(200);
    expect(form.text).toContain('aria-label="Land"');
    const choose = (fields: string[]) =>
      analyst.agent.post(`${path}/columns`).type('form').send({ _csrf: analyst.csrf, fields, dates: 'dmy' });
    expect((await choose(['none', 'country', 'until'])).status).toBe(422);
    await choose(['name', 'country', 'until']).expect(303);
    await given().expect(303);
    const now = await analyst.agent.get(`/api/v1${path}`).expect(200);
    expect(now.body).toMatchObject({ activeVersion: { number: 2, unread: 0, added: 0, changed: 2 } });
  });

  it('shows the columns of a file in which no names were recognized, keeps what was typed, and remembers what they are', async () => {
    const content = 'Liste noire\nFirma;Land;Geboren\nOdo Ranth;Kenya;04/03/1965\n';
    const hand = (text: string, more: Record<string, string | string[]> = {}) => {
      const request = analyst.agent
        .post('/screening/lists')
        .field('_csrf', analyst.csrf)
        .set('Host', '127.0.0.1')
        .set('Referer', 'http://127.0.0.1/screening/lists/new');
      for (const [name, value] of Object.entries(more)) request.field(name, value);
      return request.attach('file', Buffer.from(text), 'liste.csv');
    };
    /** Where it leads, also when it took longer than a page waits for. */
    const led = async (sent: ReturnType<typeof hand>): Promise<string> => {
      let next = String((await sent.expect(303)).headers.location);
      while (next.startsWith('/progress')) {
        await sleep(50);
        next = (await analyst.agent.get(next)).headers.location ?? next;
      }
      return next;
    };
    const refusedBy = async (sent: ReturnType<typeof hand>) => {
      const form = await led(sent);
      expect(form).toBe('/screening/lists/new');
      return analyst.agent.get(form).expect(200);
    };
    const refused = await refusedBy(hand(content, { code: 'noire', title: 'Black list' }));
    expect(refused.text).toContain('aria-label="Firma"');
    expect(refused.text).toContain('04/03/1965');
    expect(refused.text).toContain('value="noire"');
    expect(refused.text).toContain('value="Black list"');
    const found = /name="found" value="([^"]*)"/.exec(refused.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const said = { found, title: 'Black list', code: 'noire' };
    // Nobody is named: the choices are kept.
    const nameless = await refusedBy(hand(content, { ...said, fields: ['none', 'country', 'birth'] }));
    expect(nameless.text).toContain('Say which column holds the names.');
    expect(nameless.text).toMatch(/aria-label="Land">.*?<option value="country" selected>/s);
    const path = await led(hand(content, { ...said, fields: ['name', 'country', 'birth'] }));
    expect((await analyst.agent.get(path).expect(200)).text).toContain('1965-03-04');
    // The next one is known by its columns, and nobody names the list.
    expect(await led(hand(content.replace('Odo Ranth', 'Odo Ranth Junior')))).toBe(path);
    // A program is told the same.
    const json = await analyst.agent
      .post('/api/v1/screening/lists')
      .set('x-csrf-token', analyst.csrf)
      .attach('file', Buffer.from('Wer;Wo\nOdo;Kenya\n'), 'liste.csv');
    expect(json.body).toMatchObject({
      errors: [
        { field: 'file', code: 'screening.lists.no_header', message: expect.stringContaining('Wer · Wo') },
      ],
    });
  });

  it('is not for those who only search', async () => {
    const chief = await test.signIn('chief');
    await chief.agent.get('/screening/lists').expect(403);
    const auditor = await test.signIn('auditor');
    await auditor.agent.get('/screening/runs').expect(200);
    await auditor.agent.get('/screening/lists/new').expect(403);
    expect(test.app.get(ListsService)).toBeDefined();
  });
});
