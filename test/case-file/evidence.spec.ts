import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config';
import { CaseEvidence } from '../../src/due-diligence/evidence/case-evidence.entity';
import { BucketStore, FolderStore, keyOf } from '../../src/due-diligence/evidence/evidence-store';
import { kindOf, safeName, FILE_KINDS } from '../../src/due-diligence/evidence/file-kind';
import { writeXlsx } from '../../src/web/spreadsheet/write-xlsx';
import { backup } from '../../src/cli/backup/backup';
import { restore } from '../../src/cli/backup/restore';
import { json, openFileWorld, post, type FileWorld } from './file.support';

const PDF = Buffer.from('%PDF-1.7\nmade up\n%%EOF');
const MAIL = Buffer.from('From: a@example.org\nTo: b@example.org\nSubject: Made up\n\nHello');

describe('a file', () => {
  it('is what its content says', async () => {
    const sheet = await writeXlsx([
      { name: 'A', columns: [{ key: 'a', header: 'A', kind: 'text' }], rows: [{ a: 'x' }] },
    ]);
    expect(kindOf(sheet)).toBe(FILE_KINDS.xlsx);
    expect(kindOf(PDF)).toBe(FILE_KINDS.pdf);
    expect(kindOf(MAIL)).toBe(FILE_KINDS.eml);
    expect(kindOf(Buffer.from('Une note, avec des accents : é'))).toBe(FILE_KINDS.txt);
    expect(kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(FILE_KINDS.jpeg);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00\x03\x00', 'latin1')],
    ['an archive of anything', Buffer.from('PK\x03\x04\x14\x00\x00\x00', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from([0xc3, 0x28, 0xa0])],
  ])('is refused when it is %s', (_, content) => {
    expect(kindOf(content)).toBeNull();
  });

  it.each([
    ['report.exe', 'report.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\Rapport annuel é.PDF', 'Rapport annuel é.pdf'],
    ['\u202efdp.exe', 'fdp.pdf'],
    ['', 'evidence.pdf'],
  ])('named %j is offered as %j', (name, safe) => {
    expect(safeName(name, FILE_KINDS.pdf)).toBe(safe);
  });
});

describe('a store', () => {
  const key = keyOf('ab'.repeat(32));

  it('in a folder keeps a file once, whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accord-evidence-'));
    const store = new FolderStore(folder);
    await Promise.all([store.put(key, PDF), store.put(key, PDF)]);
    expect(await store.get(key)).toEqual(PDF);
    expect(readdirSync(join(folder, 'ab'))).toHaveLength(1);
    await expect(store.get(keyOf('cd'.repeat(32)))).rejects.toThrow();
  });

  it('in a bucket is asked with a signature', async () => {
    const bucket = new Map<string, Buffer>();
    const server: Server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/here\/s3\/aws4_request, /;
        if (!signed.test(request.headers.authorization ?? '')) response.writeHead(403).end();
        else if (request.method === 'PUT') {
          bucket.set(request.url ?? '', Buffer.concat(parts));
          response.writeHead(200).end();
        } else {
          const kept = bucket.get(request.url ?? '');
          response.writeHead(kept ? 200 : 404).end(kept);
        }
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { evidenceS3 } = loadConfig({
      ACCORD_EVIDENCE_S3: `http://127.0.0.1:${port}/,files,here,key,sec,ret`,
    });
    const store = new BucketStore(evidenceS3!);
    await store.put(key, PDF);
    expect([...bucket.keys()]).toEqual([`/files/evidence/${key}`]);
    expect(await store.get(key)).toEqual(PDF);
    await expect(store.get(keyOf('cd'.repeat(32)))).rejects.toThrow('404');
    await new Promise((done) => server.close(done));
  });

  it('is named whole or not at all', () => {
    expect(loadConfig({}).evidenceS3).toBeNull();
    expect(() => loadConfig({ ACCORD_EVIDENCE_S3: 'https://s3.example.org,files,here' })).toThrow(
      'key,secret',
    );
  });
});

describe('the evidence of a case', () => {
  let world: FileWorld;
  let id: number;
  beforeAll(async () => {
    world = await openFileWorld();
    id = await world.draft('Made-up Works');
  });
  afterAll(() => world.close());

  const upload = (path: string, content: Buffer, name: string) =>
    world.focalPoint.agent
      .post(path)
      .set('Referer', `http://127.0.0.1/cases/${id}/evidence`)
      .field('_csrf', world.focalPoint.csrf)
      .field('seenOn', '2017-06-15')
      .field('criterion', 'ARM-2')
      .attach('file', content, name);

  test('takes a file and hands it out to readers of the case alone', async () => {
    await upload(`/cases/${id}/evidence/files`, PDF, 'Annual report.exe').expect(303);
    const page = await world.focalPoint.agent.get(`/cases/${id}/evidence`).expect(200, /Annual report\.pdf/);
    const href = /href="(\/cases\/\d+\/evidence\/\d+)"/.exec(page.text)?.[1] ?? '';
    const file = await world.chief.agent.get(href).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment; filename="Annual report.pdf"');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.body).toEqual(PDF);
    const stranger = await world.signIn('focal_point', world.elsewhere);
    await stranger.agent.get(href).expect(404);
    await world.analyst.agent.get(`/cases/${id}`).expect(200, /Annual report\.pdf/);
  });

  test('takes a page that was seen, and lets it go with a reason', async () => {
    const link = { url: 'https://example.org/report', title: 'Press report', seenOn: '2017-06-14' };
    await post(world.focalPoint, `/cases/${id}/evidence/links`, link).expect(303);
    const bad = await json(world.focalPoint, 'post', `/api/v1/due-diligence/cases/${id}/evidence/links`, {
      ...link,
      url: 'javascript:alert(1)',
    });
    expect(bad.status).toBe(422);
    const { body } = await world.focalPoint.agent
      .get(`/api/v1/due-diligence/cases/${id}/evidence`)
      .expect(200);
    const items = (body as { items: { id: number; kind: string }[] }).items;
    const linkId = items.find(({ kind }) => kind === 'link')?.id ?? 0;
    const removal = `/cases/${id}/evidence/${linkId}/removal`;
    await post(world.focalPoint, removal, { reason: 'Another company' }).expect(303);
    await world.focalPoint.agent.get(`/cases/${id}/evidence`).expect(200, /Another company/);
    for (const locale of ['fr', 'es', 'en']) {
      await post(world.focalPoint, '/language', { locale, back: '/' });
      await world.focalPoint.agent.get(`/cases/${id}/evidence`).expect(200);
    }
  });

  test('refuses what it does not accept, and a case that is closed for changes', async () => {
    await upload(`/api/v1/due-diligence/cases/${id}/evidence/files`, Buffer.from('MZ\0\0'), 'a.pdf')
      .set('X-CSRF-Token', world.focalPoint.csrf)
      .expect(422);
    const done = await world.decided('Decided Works');
    await upload(`/api/v1/due-diligence/cases/${done}/evidence/files`, PDF, 'a.pdf')
      .set('X-CSRF-Token', world.focalPoint.csrf)
      .expect(409);
  });

  test('notices a file that was changed in its store', async () => {
    const row = (await world.database.read.findBy(CaseEvidence, { kind: 'file' }))[0]!;
    const home = world.home;
    const path = join(home, 'evidence', row.storageKey ?? '');
    expect(await readFile(path)).toEqual(PDF);
    writeFileSync(path, 'something else');
    const refused = await world.focalPoint.agent.get(
      `/api/v1/due-diligence/cases/${id}/evidence/${row.id}/content`,
    );
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('not what was uploaded');
    writeFileSync(path, PDF);
  });

  test('is part of a backup', async () => {
    if (!world.database.isSqlite) return;
    const config = loadConfig({ ACCORD_HOME: world.home });
    const target = join(mkdtempSync(join(tmpdir(), 'accord-backup-')), 'copy.sqlite');
    await backup(target, config);
    const fresh = loadConfig({ ACCORD_HOME: mkdtempSync(join(tmpdir(), 'accord-restored-')) });
    await restore(target, fresh);
    const row = (await world.database.read.findBy(CaseEvidence, { kind: 'file' }))[0]!;
    expect(await readFile(join(fresh.home, 'evidence', row.storageKey ?? ''))).toEqual(PDF);
  });
});
