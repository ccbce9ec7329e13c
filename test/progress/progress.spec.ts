import { firstStart } from '../../src/operations/first-start';
import { Office } from '../../src/offices/office.entity';
import { ImportsService } from '../../src/questionnaire/imports.service';
import { Refused } from '../../src/kernel/errors';
import { tellProgress } from '../../src/kernel/progress';
import { DuplicatesService } from '../../src/profiles/duplicates/duplicates.service';
import { ListsService } from '../../src/screening/lists.service';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

let test_: TestApp;
let focal: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  test_ = await openTestApp();
  await firstStart(test_.database, test_.work);
  const office = await test_.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
  focal = await test_.signIn('affiliate', office.id);
  other = await test_.signIn('analyst');
});
afterAll(() => test_.close());

const LINES = [
  'reference,office,received on,form,currency,amount,channel,earmarking,public label',
  'G1,RO-DAKAR,2017-03-01,cash,USD,10,website,earmarked,Walk',
].join('\n');

const handIn = () =>
  focal.agent
    .post('/imports')
    .set('X-CSRF-Token', focal.csrf)
    .set('Referer', 'http://127.0.0.1/imports/new')
    .field('kind', 'contributions')
    .attach('file', Buffer.from(LINES), 'gifts.csv');

/** The check of files waits until it is let go, as that of a large one would take its time. */
function held(): { letGo: () => void; fails: (error: Error) => void } {
  const imports = test_.app.get(ImportsService);
  const check = imports.check.bind(imports);
  let letGo = (): void => undefined;
  let fails = (_: Error): void => undefined;
  const wait = new Promise<void>((resolve, reject) => {
    letGo = resolve;
    fails = reject;
  });
  jest.spyOn(imports, 'check').mockImplementation(async (...asked) => {
    tellProgress('progress.comparing', 1500, 6000);
    await wait;
    return check(...asked);
  });
  return { letGo: () => letGo(), fails: (error) => fails(error) };
}

afterEach(() => jest.restoreAllMocks());

it('answers at once what does not take long', async () => {
  const { headers } = await handIn().expect(303);
  expect(headers.location).toMatch(/^\/imports\/\d+$/);
});

it('shows how far a long one has come, to whoever asked alone, and then leads to its result', async () => {
  const { letGo } = held();
  const { headers } = await handIn().expect(303);
  const page = headers.location ?? '';
  expect(page).toMatch(/^\/progress\/[0-9a-f-]{36}$/);
  const shown = await focal.agent.get(page).expect(200);
  expect(shown.headers.refresh).toBe('2');
  expect(shown.text).toContain('Checking gifts.csv');
  expect(shown.text).toContain('1,500 of 6,000');
  expect(shown.text).toContain('<progress value="1500" max="6000"');
  await other.agent.get(page).expect(404);
  letGo();
  const result = await untilLed(page);
  expect(result).toMatch(/^\/imports\/\d+$/);
  expect((await focal.agent.get(result).expect(200)).text).toContain('The file was checked.');
});

it('says beside the form what stood against a long one', async () => {
  const { fails } = held();
  const page = (await handIn().expect(303)).headers.location ?? '';
  fails(new Refused([{ key: 'imports.refused.kind' }]));
  expect(await untilLed(page)).toBe('/imports/new');
  const { text } = await focal.agent.get('/imports/new').expect(200);
  expect(text).toContain('There is a problem');
  expect(text).toMatch(/value="contributions" +selected/);
});

/** The first time this is done it waits until it is let go, as that of a large one would take its time. */
function heldOnce<T extends object>(service: T, method: keyof T & string, step: string): () => void {
  const real = (service[method] as (...asked: unknown[]) => Promise<unknown>).bind(service);
  let letGo = (): void => undefined;
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  jest.spyOn(service as Record<string, never>, method).mockImplementationOnce((async (
    ...asked: unknown[]
  ) => {
    tellProgress(step, 100, 200);
    await wait;
    return real(...asked);
  }) as never);
  return () => letGo();
}

const importList = (content: string) =>
  other.agent
    .post('/screening/lists')
    .set('X-CSRF-Token', other.csrf)
    .set('Referer', 'http://127.0.0.1/screening/lists/new')
    .field('format', 'spreadsheet')
    .field('title', 'A list of our own')
    .attach('file', Buffer.from(content), 'own.csv');

it('shows how far a list of names has come, and leads to it', async () => {
  const letGo = heldOnce(test_.app.get(ListsService), 'importList', 'progress.writing_entries');
  const page =
    (await importList('id,name,country\n1,Invented House,FR\n').expect(303)).headers.location ?? '';
  expect(page).toMatch(/^\/progress\//);
  const { text } = await other.agent.get(page).expect(200);
  expect(text).toContain('Importing own.csv');
  expect(text).toContain('Writing new and changed entries');
  expect(text).toContain('100 of 200');
  expect(text).toContain('href="/screening/lists"');
  letGo();
  const list = await untilLed(page, other);
  expect(list).toMatch(/^\/screening\/lists\/\d+$/);
  expect((await other.agent.get(list).expect(200)).text).toContain('1 entries; 1 added');
});

it('says beside the form what stood against a long list, with what was typed', async () => {
  const letGo = heldOnce(test_.app.get(ListsService), 'importList', 'progress.reading_entries');
  const page = (await importList('id,name,country\n1,"Invented').expect(303)).headers.location ?? '';
  letGo();
  expect(await untilLed(page, other)).toBe('/screening/lists/new');
  const { text } = await other.agent.get('/screening/lists/new').expect(200);
  expect(text).toMatch(/line 2/);
  expect(text).toContain('value="A list of our own"');
});

it('shows how far the comparison of partners has come, and says what is left', async () => {
  const letGo = heldOnce(test_.app.get(DuplicatesService), 'compare', 'progress.comparing_partners');
  const compare = other.agent.post('/partners/duplicates/compare').set('X-CSRF-Token', other.csrf);
  const page = (await compare.expect(303)).headers.location ?? '';
  const { text } = await other.agent.get(page).expect(200);
  expect(text).toContain('Comparing the names of partners');
  letGo();
  expect(await untilLed(page, other)).toBe('/partners/duplicates');
  const shown = await other.agent.get('/partners/duplicates').expect(200);
  expect(shown.text).toContain('All partners are compared.');
});

it('knows nothing of what nobody started', async () => {
  await focal.agent.get('/progress/6f1c7f0e-0000-4000-8000-000000000000').expect(404);
});

async function untilLed(page: string, who = focal): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await who.agent.get(page);
    if (answer.status === 303) return answer.headers.location ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never ended');
}
