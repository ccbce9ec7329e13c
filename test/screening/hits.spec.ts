import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { productActor } from '../../src/kernel/actor';
import { compareHit } from '../../src/screening/hits/compare-hit';
import { hitWorkflow } from '../../src/screening/hits/hit.workflow';
import { ListsService } from '../../src/screening/lists.service';
import { ScreeningHit } from '../../src/screening/screening-hit.entity';
import { ScreeningLookup } from '../../src/screening/screening-lookup.entity';
import { ScreeningWatch } from '../../src/screening/screening-watch';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

describe('the life of a hit', () => {
  const context = { actorId: 1, proposedBy: null };
  it('is confirmed by a second person only', () => {
    const own = hitWorkflow.decide('proposed', 'confirm', ['analyst'], { actorId: 1, proposedBy: 1 });
    expect(own).toEqual({ allowed: false, reasons: [{ key: 'hits.second_person' }] });
    const second = hitWorkflow.decide('proposed', 'confirm', ['analyst'], { actorId: 2, proposedBy: 1 });
    expect(second).toEqual({ allowed: true, value: 'confirmed' });
  });
  it.each(['focal_point', 'chief', 'auditor', 'administrator', 'director_general'] as const)(
    'is not decided by a %s',
    (role) => {
      for (const move of hitWorkflow.names()) {
        for (const state of hitWorkflow.moves[move].from) {
          expect(hitWorkflow.decide(state, move, [role], context).allowed).toBe(false);
        }
      }
    },
  );
  it('is never confirmed without being proposed', () => {
    expect(hitWorkflow.decide('possible', 'confirm', ['analyst'], context).allowed).toBe(false);
  });
});

it('two records are compared as far as both say something', () => {
  const subject = { partnerId: 1, party: 'self', relation: 'self' as const, names: ['A'], kind: 'person' as const, countryCode: 'SN', birthDate: '1970', identifiers: [{ scheme: 'number', value: 'AB-12 34' }] }; // prettier-ignore
  const entry = { entryId: 'x', kind: 'person' as const, names: [], birthDates: ['1970-05-01'], countries: ['FR'], identifiers: [{ scheme: 'passport', value: 'ab1234' }], program: '', remarks: '', listedOn: null, updatedOn: null }; // prettier-ignore
  const verdicts = compareHit(subject, entry).map(({ what, agrees }) => [what, agrees]);
  expect(verdicts).toEqual([['kind', true], ['birth', true], ['country', false], ['identifier', true]]); // prettier-ignore
  const silent = compareHit({ ...subject, birthDate: null }, { ...entry, kind: 'unknown' });
  expect(silent.map(({ agrees }) => agrees)).toEqual([null, null, false, true]);
});

describe('the queue of hits', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let second: SignedIn;
  let office: Office;

  const post = (person: SignedIn, path: string, body: object) =>
    person.agent.post(path).set('x-csrf-token', person.csrf).send(body);
  const list = async (...lines: string[]) => {
    const content = Buffer.from(['id,name,kind,country,birth date,program,remarks', ...lines, ''].join('\n'));
    const files = [{ name: 'own.csv', content }];
    await test.app.get(ListsService).importList(productActor(), { format: 'spreadsheet', files });
    await settle();
  };
  const settle = async () => {
    while (await test.app.get(ScreeningWatch).round());
  };
  const partner = async (name: string) => {
    const body = { name, kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public', confirmedNew: true }; // prettier-ignore
    const made = await post(analyst, '/api/v1/partners', body);
    await settle();
    return made.body.id as number;
  };
  const hitOf = (partnerId: number) => test.database.read.findOneByOrFail(ScreeningHit, { partnerId });

  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    office = await test.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
    analyst = await test.signIn('analyst');
    second = await test.signIn('analyst');
    await list(
      'p1,Thornwick Quarry Partners,organization,SN,,DEBT-9,kept in vault 12',
      'p2,Velloria Maritime Salvage,organization,FR,,SHIP-1,',
      'p3,Ondrasek Blumenthal,person,CZ,1961-03-04,PERS-3,passport Z998877',
    );
  });
  afterAll(() => test.close());

  it('shows subject beside entry, and is decided once with a reason', async () => {
    const id = await partner('Thornwick Quarry Partners SARL');
    const hit = await hitOf(id);
    expect(hit).toMatchObject({ state: 'possible', relation: 'self' });
    const page = await analyst.agent.get(`/screening/hits/${hit.id}`);
    for (const words of ['Thornwick Quarry Partners SARL', 'DEBT-9', 'vault 12', 'Side by side', 'agrees']) {
      expect(page.text).toContain(words);
    }
    const path = `/api/v1/screening/hits/${hit.id}`;
    expect((await post(analyst, `${path}/moves`, { move: 'clear' })).status).toBe(422);
    const cleared = await post(analyst, `${path}/moves`, { move: 'clear', note: 'Another register number.' });
    expect(cleared.body).toMatchObject({
      state: 'cleared',
      decidedBy: analyst.userId,
      moves: [{ move: 'reopen' }],
    });
    const again = await post(second, `${path}/moves`, { move: 'clear', note: 'Mine.' });
    expect(again.status).toBe(409);
    await settle();
    expect(await hitOf(id)).toMatchObject({ state: 'cleared' });
    expect((await analyst.agent.get(`/screening/hits/${hit.id}`)).text).toContain('Another register number.');
  });

  it('is not decided from a page that another has overtaken', async () => {
    const hit = await hitOf(await partner('Velloria Maritime Salvage'));
    const form = { _csrf: analyst.csrf, move: 'propose', note: 'Same seat.', version: String(hit.version) };
    const first = await analyst.agent.post(`/screening/hits/${hit.id}/moves`).type('form').send(form);
    expect(first.status).toBe(303);
    const late = { ...form, _csrf: second.csrf, move: 'confirm' };
    const overtaken = await second.agent.post(`/screening/hits/${hit.id}/moves`).type('form').send(late);
    expect([303, 409]).toContain(overtaken.status);
    expect(await hitOf(hit.partnerId)).toMatchObject({ state: 'proposed' });
  });

  it('needs a second person to confirm', async () => {
    const hit = await test.database.read.findOneByOrFail(ScreeningHit, { state: 'proposed' });
    const path = `/api/v1/screening/hits/${hit.id}/moves`;
    const own = await post(analyst, path, { move: 'confirm' });
    expect([own.status, own.body.reasons[0]]).toEqual([
      409,
      'You proposed it. Another analyst must confirm it.',
    ]);
    expect((await analyst.agent.get(`/screening/hits/${hit.id}`)).text).toContain('You proposed it.');
    const confirmed = await post(second, path, { move: 'confirm' });
    expect(confirmed.body).toMatchObject({ state: 'confirmed', confirmedBy: second.userId });
  });

  it('clears several of one entry for one reason, all or none', async () => {
    const ids = [
      await partner('Ondrasek Blumenthal Trading'),
      await partner('Ondrasek Blumenthal Foundation'),
    ];
    const hits = await Promise.all(ids.map(hitOf));
    const other = await test.database.read.findOneByOrFail(ScreeningHit, { state: 'confirmed' });
    const bad = [...hits.map(({ id }) => id), other.id];
    const note = 'Named after another person.';
    expect((await post(analyst, '/api/v1/screening/hits/clearances', { ids: bad, note })).status).toBe(409);
    const both = { ids: hits.map(({ id }) => id), note };
    const cleared = await post(analyst, '/api/v1/screening/hits/clearances', both);
    expect([cleared.status, cleared.body.cleared.length]).toEqual([200, 2]);
  });

  it('waits on the analyst’s home page, a line a partner, not for who proposed it', async () => {
    const id = await partner('Thornwick Quarry Partners GmbH');
    const hit = await hitOf(id);
    const home = async (person: SignedIn) => (await person.agent.get('/')).text.replaceAll('&#x3D;', '=');
    const link = `/screening/hits?partner=${id}`;
    expect(await home(analyst)).toContain(link);
    const path = `/api/v1/screening/hits/${hit.id}/moves`;
    await post(analyst, path, { move: 'propose', note: 'Same seat.' }).expect(200);
    expect(await home(analyst)).not.toContain(link);
    expect(await home(second)).toContain(link);
    await post(second, path, { move: 'decline', note: 'Another register number.' }).expect(200);
    await post(second, path, { move: 'clear', note: 'Another register number.' }).expect(200);
    expect(await home(second)).not.toContain(link);
  });

  it('is filtered, sorted, counted and exported, newest first', async () => {
    const all = await analyst.agent.get('/screening/hits?state=all');
    expect(all.text).toMatch(/<strong>5 /);
    const csv = await analyst.agent.get('/screening/hits?state=cleared&format=csv');
    expect(csv.text.trim().split('\n')).toHaveLength(5);
    for (const query of ['list=own', 'relation=self', `office=${office.id}`, 'q=velloria', 'sort=score']) {
      expect((await analyst.agent.get(`/screening/hits?state=confirmed&${query}`)).text).toContain(
        'Velloria',
      );
    }
    const api = await analyst.agent.get('/api/v1/screening/hits?limit=2');
    expect(api.body.items).toHaveLength(2);
    expect(api.body.next).not.toBeNull();
  });

  it('is not for offices: they see that somebody looks at it and no more', async () => {
    const focalPoint = await test.signIn('focal_point', office.id);
    const hit = await test.database.read.findOneByOrFail(ScreeningHit, { state: 'confirmed' });
    for (const path of ['/screening/hits', `/screening/hits/${hit.id}`, '/screening/lookups']) {
      expect((await focalPoint.agent.get(path)).status).toBe(403);
    }
    const page = await focalPoint.agent.get(`/partners/${hit.partnerId}`);
    expect(page.text).toContain('Confirmed: on a list.');
    expect(page.text).not.toContain('SHIP-1');
    expect((await focalPoint.agent.get('/screening')).headers.location).toBe('/screening/search');
    expect((await analyst.agent.get('/screening')).headers.location).toBe('/screening/hits');
  });

  it('answers an office’s search in few words, and keeps who asked', async () => {
    const focalPoint = await test.signIn('focal_point', office.id);
    const blank = await focalPoint.agent.get('/screening/search');
    expect(blank.text).toContain('Is this name on a list?');
    const asked = { _csrf: focalPoint.csrf, name: 'Blumenthal Ondrasek', kind: 'person', purpose: 'A gala' };
    const page = await focalPoint.agent.post('/screening/search').type('form').send(asked);
    expect(page.status).toBe(200);
    for (const words of ['Ondrasek Blumenthal', 'PERS-3', '1961', 'very likely', 'Own list, version 1'])
      expect(page.text).toContain(words);
    for (const words of ['1961-03-04', 'Z998877']) expect(page.text).not.toContain(words);
    const body = { name: 'Quite Unheard Of Name', countryCode: 'sn' };
    const nothing = await post(focalPoint, '/api/v1/screening/searches', body);
    expect(nothing.body).toMatchObject({ answers: [], versions: [{ list: 'own', number: 1 }] });
    const wrong = await post(focalPoint, '/api/v1/screening/searches', { name: 'A', birthDate: '61' });
    expect(wrong.body.errors).toMatchObject([{ field: 'birthDate' }]);
    const auditor = await test.signIn('auditor');
    const log = await auditor.agent.get('/screening/lookups?q=blumenthal');
    for (const words of ['Test focal_point', 'A gala']) expect(log.text).toContain(words);
    expect((await auditor.agent.get('/screening/lookups?found=no&format=csv')).text).toContain(
      'Quite Unheard',
    );
    const affiliate = await test.signIn('affiliate', office.id);
    expect((await affiliate.agent.get('/screening/search')).status).toBe(403);
  });

  it('is asked for by one person so many times only, by page and API together and in every process', async () => {
    const asker = await test.signIn('focal_point', office.id);
    const asked = (count: number) =>
      test.work.housekeeping(async (manager) => {
        const row = {
          userId: asker.userId,
          name: 'A',
          kind: null,
          countryCode: null,
          birthDate: null,
          purpose: null,
        };
        const said = { shown: 0, best: null, versions: [], askedAt: test.work.clock.now() };
        for (let at = 0; at < count; at += 1) await manager.insert(ScreeningLookup, { ...row, ...said });
      });
    await asked(99);
    const body = { name: 'Quite Unheard Of Name' };
    // Of two at once one is the hundredth.
    const both = await Promise.all([0, 1].map(() => post(asker, '/api/v1/screening/searches', body)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
    const form = { _csrf: asker.csrf, name: 'Quite Unheard Of Name', kind: '', purpose: '' };
    const page = await asker.agent.post('/screening/search').type('form').send(form);
    expect([page.status, page.text.includes('try again in a quarter of an hour')]).toEqual([429, true]);
    const other = await test.signIn('focal_point', office.id);
    expect((await post(other, '/api/v1/screening/searches', body)).status).toBe(200);
  });

  it('opens again by hand, with the reason', async () => {
    const hit = await test.database.read.findOneByOrFail(ScreeningHit, { state: 'confirmed' });
    const body = { move: 'reopen', note: 'New papers.' };
    const opened = await post(analyst, `/api/v1/screening/hits/${hit.id}/moves`, body);
    expect(opened.body).toMatchObject({
      state: 'possible',
      confirmedBy: null,
      changed: [{ message: 'Opened again by hand: New papers.' }],
    });
  });
});
