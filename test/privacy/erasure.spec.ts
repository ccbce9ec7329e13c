import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdempotencyKey } from '../../src/accounts/idempotency-key.entity';
import { AuditEntry, AuditWords, SealedEntry } from '../../src/audit/audit-entry.entity';
import { AuditHead } from '../../src/audit/audit-head.entity';
import { ERASE, GENESIS } from '../../src/audit/chain';
import { eraseWords } from '../../src/audit/erase';
import { IdentityQuestion } from '../../src/due-diligence/identity/identity-question.entity';
import { notify } from '../../src/notices/notify';
import { Notice } from '../../src/notices/notice.entity';
import { IdentityChange } from '../../src/partners/identity/identity-change.entity';
import { identityOf } from '../../src/partners/identity/identity-of';
import { ImportBatch } from '../../src/questionnaire/import-batch.entity';
import { StagedRows } from '../../src/questionnaire/staged-rows.entity';
import { ScreeningCheck } from '../../src/screening/screening-check.entity';
import { ScreeningLookup } from '../../src/screening/screening-lookup.entity';
import { Office } from '../../src/offices/office.entity';
import { ensureReferenceData } from '../../src/offices/reference';
import { AuditService } from '../../src/operations/audit.service';
import { productActor } from '../../src/kernel/actor';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';
import { openTestDatabase, type TestDatabase } from '../support/database';

const actor = productActor('test');

/** Words stand apart from the chain, so that they can be erased by law while the chain stays whole. */
describe('the words of the audit trail', () => {
  let test: TestDatabase;
  let audit: AuditService;
  beforeEach(async () => {
    test = await openTestDatabase();
    audit = new AuditService(test.database);
    for (const name of ['Awa', 'Ben', 'Chen']) await say(name);
  });
  afterEach(() => test.close());

  const say = (name: string) =>
    test.work.run(actor, (change) => {
      change.record({
        verb: 'test.say',
        subject: 'test',
        subjectId: 7,
        detail: { name, born: '1970-01-02' },
      });
      return Promise.resolve();
    });
  const erase = (...seqs: number[]) =>
    test.work.run(actor, (change) => eraseWords(change, seqs, { subject: 'test', subjectId: 7, reason: 'Asked for by the person' })); // prettier-ignore
  const write = (statement: string) => test.database.writer.query(statement);

  it('are in no column of the chain, and are salted', async () => {
    expect(JSON.stringify(await test.database.read.find(SealedEntry))).not.toContain('Awa');
    await say('Awa');
    const seals = (await test.database.read.find(SealedEntry)).map(({ detail }) => detail);
    expect(new Set(seals).size).toBe(4);
    expect((await test.database.read.findOneByOrFail(AuditEntry, { seq: 1 })).detail).toContain('Awa');
  });

  it('are erased with their salt, told of by an entry, and the chain stays whole', async () => {
    expect(await erase(1, 3)).toBe(2);
    // A second time there is nothing to erase, and a change that records nothing is rolled back.
    await expect(erase(1)).rejects.toThrow('must record');
    const said = await test.database.read.find(AuditWords, { order: { seq: 'ASC' } });
    expect(said[0]).toEqual({ seq: 1, salt: null, words: null, erasedIn: 4 });
    expect(await audit.verify()).toMatchObject({ entries: 4, erased: 2, faults: [] });
    const told = await test.database.read.findOneByOrFail(AuditEntry, { seq: 4 });
    expect(told).toMatchObject({ verb: ERASE, subjectId: '7' });
    expect(told.detail).toContain('Asked for by the person');
    expect(await audit.verify()).toMatchObject({ faults: [] });
  });

  it('are blanked by an erasure alone: triggers refuse all else', async () => {
    for (const statement of [
      `UPDATE audit_words SET words = '{}' WHERE seq = 1`,
      `UPDATE audit_words SET words = NULL WHERE seq = 1`,
      `UPDATE audit_words SET words = NULL, erased_in = 4 WHERE seq = 1`,
      `UPDATE audit_words SET seq = 9, words = NULL, salt = NULL, erased_in = 4 WHERE seq = 1`,
      `DELETE FROM audit_words WHERE seq = 1`,
      `UPDATE audit_entry SET detail = '' WHERE seq = 1`,
    ])
      await expect(write(statement)).rejects.toThrow('append-only');
    await erase(1);
    await expect(write(`UPDATE audit_words SET words = '{}', erased_in = NULL WHERE seq = 1`)).rejects.toThrow('append-only'); // prettier-ignore
  });

  it('taken away without an entry that tells of it are a fault, and so are words put in their place', async () => {
    await write('UPDATE audit_words SET words = NULL, salt = NULL, erased_in = 3 WHERE seq = 2');
    expect((await audit.verify()).faults).toEqual([{ seq: 2, kind: 'changed' }]);
    const { isSqlite } = test.database;
    await write(isSqlite ? 'DROP TRIGGER audit_words_unchanged' : 'DROP TRIGGER audit_words_unchanged ON audit_words'); // prettier-ignore
    await write(`UPDATE audit_words SET words = '{"name":"Dior"}' WHERE seq = 3`);
    expect((await audit.verify()).faults).toEqual([2, 3].map((seq) => ({ seq, kind: 'changed' })));
  });
});

describe('words of the time before they stood apart', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('are moved without writing a hash anew, stay valid, and can be erased as well', async () => {
    const { writer, isSqlite } = test.database;
    while (writer.migrations.length > 0 && (await hasWords())) await writer.undoLastMigration();
    let previousHash = GENESIS;
    for (const [index, name] of ['Awa', 'Ben', 'Chen'].entries()) {
      const entry = {
        ...{
          seq: index + 1,
          at: '2017-01-01T00:00:00.000Z',
          actorId: null,
          actorName: 'Somebody',
          via: 'cli',
        },
        ...{
          verb: 'test.say',
          subject: 'test',
          subjectId: '7',
          detail: JSON.stringify({ name }),
          previousHash,
        },
      };
      const hash = createHash('sha256').update(JSON.stringify(Object.values(entry))).digest('hex'); // prettier-ignore
      await writer.manager.insert(SealedEntry, { ...entry, hash });
      previousHash = hash;
    }
    await writer.manager.update(AuditHead, { id: 1 }, { seq: 3, hash: previousHash });
    const hashes = async () => (await test.database.read.find(SealedEntry)).map(({ hash }) => hash);
    const before = await hashes();
    await writer.runMigrations();

    const audit = new AuditService(test.database);
    expect(await hashes()).toEqual(before);
    expect(JSON.stringify(await test.database.read.find(SealedEntry))).not.toContain('Awa');
    expect(await audit.verify()).toMatchObject({ entries: 3, erased: 0, faults: [] });
    await test.work.run(actor, (change) => {
      change.record({ verb: 'test.say', subject: 'test', subjectId: 7, detail: { name: 'Dior' } });
      return Promise.resolve();
    });
    await test.work.run(actor, (change) => eraseWords(change, [2, 4], { subject: 'test', subjectId: 7, reason: 'The law' })); // prettier-ignore
    expect(await audit.verify()).toMatchObject({ entries: 5, erased: 2, faults: [] });
    await writer.query(isSqlite ? 'DROP TRIGGER audit_entry_unchanged' : 'DROP TRIGGER audit_entry_unchanged ON audit_entry'); // prettier-ignore
    // What is left of an old entry is attested by its erasure.
    await writer.query(`UPDATE audit_entry SET actor_name = 'Somebody else' WHERE seq = 2`);
    expect((await audit.verify()).faults).toEqual([{ seq: 2, kind: 'changed' }]);
  });

  async function hasWords(): Promise<boolean> {
    return test.database.writer.query('SELECT 1 FROM audit_words').then(
      () => true,
      () => false,
    );
  }
});

describe('personal data of a founder who was removed', () => {
  let test: TestApp;
  let analyst: SignedIn;
  let office: Office;
  let partnerId: number;
  const NAME = 'Ousseynou Diagne-Faye';
  beforeAll(async () => {
    test = await openTestApp();
    await test.work.run(productActor(), (change) => ensureReferenceData(change));
    [office] = (await test.database.read.find(Office, { where: { kind: 'regional' }, take: 1 })) as [Office];
    analyst = await test.signIn('analyst');
    const partner = { name: 'Meridiem Lines', kind: 'company', countryCode: 'SN', leadOfficeId: office.id, listing: 'public' }; // prettier-ignore
    partnerId = (await post('/api/v1/partners', partner)).body.id as number;
  });
  afterAll(() => test.close());

  const post = (path: string, body: object, as = analyst) =>
    as.agent
      .post(path)
      .set('x-csrf-token', as.csrf)
      .set('idempotency-key', `key ${Math.random()}`)
      .send(body);
  const api = () => `/api/v1/partners/${partnerId}/removed-persons`;

  it('is erased from trail, notices and kept answers, with the reason, by those who may', async () => {
    const founder = { relation: 'founder', kind: 'person', name: NAME, birthDate: '1970-01-02', identifier: 'SN-4711-X' }; // prettier-ignore
    const added = await post(`/api/v1/partners/${partnerId}/related-parties`, founder).expect(201);
    const partyId = added.body.id as number;
    await test.work.run(productActor(), async (change) => {
      await notify(change, { to: [analyst.userId], kind: 'test', values: { name: NAME }, href: '/', subject: 'partner', subjectId: partnerId }); // prettier-ignore
      change.record({ verb: 'test.tell', subject: 'test', subjectId: null });
    });
    const erasure = { partyId, reason: 'Asked for under the data protection policy' };
    expect((await post(`${api()}/erasures`, erasure)).status).toBe(409);

    await analyst.agent
      .delete(`/api/v1/partners/${partnerId}/related-parties/${partyId}`)
      .set('x-csrf-token', analyst.csrf);
    for (const role of ['focal_point', 'chief', 'auditor'] as const) {
      const other = await test.signIn(role, office.id);
      expect((await post(`${api()}/erasures`, erasure, other)).status).toBe(403);
    }
    const listed = await analyst.agent.get(api()).expect(200);
    expect(listed.body.items).toMatchObject([{ partyId, name: NAME, relation: 'founder' }]);
    expect((await post(`${api()}/erasures`, { ...erasure, partyId: 99_999 })).status).toBe(404);
    expect((await post(`${api()}/erasures`, { ...erasure, reason: ' ' })).status).toBe(422);
    const page = await analyst.agent.get(`/partners/${partnerId}/removed-persons`).expect(200);
    expect(page.text).toContain(NAME);

    const done = await post(`${api()}/erasures`, erasure).expect(201);
    expect(done.body).toEqual({ entries: 2, notices: 1, answers: 1, snapshots: 2 });

    const { read } = test.database;
    for (const entity of [AuditWords, Notice, IdempotencyKey, SealedEntry] as const)
      expect(JSON.stringify(await read.find(entity as typeof Notice))).not.toMatch(
        /Diagne|1970-01-02|SN-4711/,
      );
    const verified = await test.app.get(AuditService).verify();
    expect(verified).toMatchObject({ erased: 2, faults: [] });
    expect((await analyst.agent.get(api())).body.items).toEqual([]);
    expect((await post(`${api()}/erasures`, erasure)).status).toBe(404);
    if (test.database.isSqlite) {
      const { home } = test.config;
      for (const ending of ['', '-wal'])
        expect(readFileSync(join(home, `accord.sqlite${ending}`)).includes('Diagne-Faye')).toBe(false);
    }
  });

  it('is erased from copies: questions of identity, changes, screenings, look-ups and files', async () => {
    const owner = { relation: 'owner', kind: 'person', name: 'Penda Ndiaye-Sy', birthDate: '1971-03-04', identifier: 'SN-0815-Y' }; // prettier-ignore
    const { id: partyId } = (await post(`/api/v1/partners/${partnerId}/related-parties`, owner)).body as { id: number }; // prettier-ignore
    const party = `related:${partyId}`;
    await test.work.run(productActor(), async (change) => {
      const now = change.clock.now();
      const is = await identityOf(change.manager, partnerId);
      expect(is.owners).toHaveLength(1);
      await change.insert(IdentityQuestion, {
        ...{
          partnerId,
          caseId: null,
          state: 'same',
          before: { ...is, owners: [] },
          after: is,
          leftWithout: [],
        },
        ...{
          askedAt: now,
          answeredBy: null,
          answeredAt: null,
          reason: null,
          illustrative: false,
          version: 1,
        },
      });
      const subject = { party, relation: 'owner', names: [owner.name], kind: 'person', countryCode: null, birthDate: owner.birthDate, identifiers: [] }; // prettier-ignore
      await change.insert(ScreeningCheck, {
        ...{ partnerId, partnerVersion: 1, runId: null, subjects: [subject, { ...subject, party: 'self', names: ['Meridiem Lines'], birthDate: null }] }, // prettier-ignore
        ...{ subjectsHash: 'x', versions: [], settings: {}, hits: 0, checkedAt: now, latest: false },
      } as unknown as ScreeningCheck);
      await change.insert(ScreeningLookup, {
        ...{
          userId: analyst.userId,
          name: owner.name,
          kind: 'person',
          countryCode: null,
          birthDate: owner.birthDate,
        },
        ...{ purpose: null, shown: 0, best: null, versions: [], askedAt: now },
      });
      const counts = { totalRows: 1, newRows: 1, knownRows: 0, errorRows: 0 };
      const { id: importId } = await change.insert(ImportBatch, {
        ...{
          kind: 'partners',
          fileName: 'x.csv',
          sha256: 'x',
          questionnaire: null,
          state: 'checked',
          ...counts,
        },
        ...{
          report: { columns: [], unknown: [], problems: [], newPartners: 1, illustrative: false },
          answers: null,
          createdBy: analyst.userId,
          createdAt: now,
        },
        ...{ appliedAt: null, version: 1 },
      });
      const cells = { name: 'Meridiem Lines', country: 'SN', note: `Of ${owner.name.toUpperCase()}, Dakar` };
      await change.insert(StagedRows, { importId, place: 0, rows: [{ row: 2, cells }] });
      // What the trail says when a cleared partner gets another owner.
      const after = [`${owner.name} (${owner.birthDate})`];
      const detail = { question: 1, differences: [{ field: 'owners', before: [], after }] };
      change.record({ verb: 'partner.ask_identity', subject: 'partner', subjectId: partnerId, detail });
    });
    await analyst.agent
      .delete(`/api/v1/partners/${partnerId}/related-parties/${partyId}`)
      .set('x-csrf-token', analyst.csrf);
    const { read } = test.database;
    const COPIES = [IdentityQuestion, IdentityChange, ScreeningCheck, ScreeningLookup, StagedRows, AuditWords] as const; // prettier-ignore
    const kept = async (): Promise<boolean[]> => {
      const texts = COPIES.map(async (each) => JSON.stringify(await read.find<object>(each)));
      return (await Promise.all(texts)).map((text) => /Ndiaye-Sy|1971-03-04|SN-0815/i.test(text));
    };
    expect(await kept()).toEqual(COPIES.map(() => true));
    const done = await post(`${api()}/erasures`, { partyId, reason: 'Asked for by the person' }).expect(201);
    expect(done.body.snapshots).toBeGreaterThan(4);
    expect(await kept()).toEqual(COPIES.map(() => false));
    const [question, check] = [await read.findOneByOrFail(IdentityQuestion, { partnerId }), await read.findOneByOrFail(ScreeningCheck, { subjectsHash: 'x' })]; // prettier-ignore
    expect(question.after.owners).toMatchObject([{ name: '–', birthDate: null, identifier: null }]);
    expect(check.subjects.map((each) => each.party)).toEqual(['self']);
    const file = await read.findOneByOrFail(ImportBatch, { sha256: 'x' });
    expect(file).toMatchObject({ state: 'discarded' });
    // What is left of it can still be looked at.
    expect((await analyst.agent.get(`/imports/${file.id}`).expect(200)).text).toContain('x.csv');
  });

  it('is said on the page of the trail', async () => {
    const auditor = await test.signIn('auditor');
    const trail = await auditor.agent.get('/audit?subject=partner').expect(200);
    expect(trail.text).toContain('Erased by law.');
    const { body } = await auditor.agent.get('/api/v1/audit-entries?subject=partner&limit=50').expect(200);
    const erased = body.items.filter((each: { erased: boolean }) => each.erased);
    expect(erased).toHaveLength(5);
    expect(erased[0]).toMatchObject({ detail: null, verb: 'partner.add_related', seal: expect.stringMatching(/^words:/) }); // prettier-ignore
    await auditor.agent.post('/audit/verify').type('form').send({ _csrf: auditor.csrf }).expect(303);
    expect((await auditor.agent.get('/audit')).text).toContain('erased by law');
  });
});
