import type { AddressInfo } from 'node:net';
import { get } from 'node:http';
import { firstStart } from '../../src/operations/first-start';
import { Office } from '../../src/offices/office.entity';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

/** A machine may be slow and shared: what is judged is that others are answered in between, not how fast. */
const ROWS = 4_000;

let test_: TestApp;
let affiliate: SignedIn;
let port: number;

beforeAll(async () => {
  test_ = await openTestApp();
  await firstStart(test_.database, test_.work);
  const office = await test_.database.read.findOneByOrFail(Office, { code: 'RO-DAKAR' });
  affiliate = await test_.signIn('affiliate', office.id);
  await test_.app.listen(0, '127.0.0.1');
  port = (test_.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => test_.close());

function gifts(rows: number): Buffer {
  const lines = ['reference,office,received on,form,currency,amount,channel,earmarking,public label'];
  for (let index = 0; index < rows; index += 1) {
    lines.push(`G${index},RO-DAKAR,2017-03-0${(index % 9) + 1},cash,USD,${index + 1},website,earmarked,Walk`);
  }
  return Buffer.from(lines.join('\n'));
}

/** How long each question whether the process lives waited, while the task went on. */
async function whileDoing(task: () => PromiseLike<unknown>): Promise<{ waits: number[]; whole: number }> {
  const waits: number[] = [];
  const started = performance.now();
  const state = { isDone: false };
  const done = Promise.resolve(task()).finally(() => (state.isDone = true));
  while (!state.isDone) {
    const asked = performance.now();
    await alive();
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
  return { waits, whole: performance.now() - started };
}

function alive(): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/healthz' }, (response) => {
      response.resume().on('end', () => resolve());
    }).on('error', reject);
  });
}

const answeredInTheMiddle = ({ waits, whole }: { waits: number[]; whole: number }): void => {
  expect(waits.length).toBeGreaterThan(10);
  // Standing still, one question would wait for all of it.
  expect(Math.max(...waits)).toBeLessThan(Math.max(whole / 3, 200));
};

test('the process answers while a large file is read, compared and applied', async () => {
  let id = 0;
  const checked = await whileDoing(async () => {
    const { body } = await affiliate.agent
      .post('/api/v1/imports?kind=contributions&name=gifts.csv')
      .set('X-CSRF-Token', affiliate.csrf)
      .set('Content-Type', 'text/csv')
      .send(gifts(ROWS).toString())
      .expect(201);
    expect(body).toMatchObject({ totalRows: ROWS, newRows: ROWS, errorRows: 0 });
    id = body.id as number;
  });
  answeredInTheMiddle(checked);
  const moved = await whileDoing(() =>
    affiliate.agent
      .post(`/api/v1/imports/${id}/moves`)
      .set('X-CSRF-Token', affiliate.csrf)
      .send({ move: 'discard' })
      .expect(201),
  );
  expect(moved.waits.length).toBeGreaterThan(0);
});

test('the process answers while many rows are entered', async () => {
  const { body } = await affiliate.agent
    .post('/api/v1/imports?kind=contributions&name=few.csv')
    .set('X-CSRF-Token', affiliate.csrf)
    .set('Content-Type', 'text/csv')
    .send(gifts(ROWS).toString())
    .expect(201);
  const applied = await whileDoing(() =>
    affiliate.agent
      .post(`/api/v1/imports/${body.id}/moves`)
      .set('X-CSRF-Token', affiliate.csrf)
      .send({ move: 'apply' })
      .expect(201),
  );
  answeredInTheMiddle(applied);
});

test.each([
  ['columns', Buffer.alloc(600_000, 'h,'), 'spreadsheet.too_many_columns'],
  ['blank lines', Buffer.alloc(9_900_000, '\n'), 'spreadsheet.empty'],
  [
    'one line',
    Buffer.concat([Buffer.from('office\n'), Buffer.alloc(5_000_000, 'a')]),
    'spreadsheet.line_too_long',
  ],
  [
    'one cell',
    Buffer.concat([Buffer.from('office\n'), Buffer.alloc(40_000, 'a')]),
    'spreadsheet.cell_too_long',
  ],
])('a file of too much of one thing is refused, and says of what: %s', async (_, content, code) => {
  const { body } = await affiliate.agent
    .post('/api/v1/imports?kind=contributions&name=much.csv')
    .set('X-CSRF-Token', affiliate.csrf)
    .set('Content-Type', 'text/csv')
    .send(content.toString())
    .expect(422);
  expect(JSON.stringify(body)).toContain(code);
});
