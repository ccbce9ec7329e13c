import { expect, test, type Page } from '@playwright/test';
import { logEngagement } from './support/log-engagement';
import { pageOf } from './support/people';

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await pageOf(browser, 'focal_point');
});
test.afterAll(() => page.context().close());

test('a focal point asks whether due diligence is needed', async () => {
  await page.goto('/triage');
  await page.locator('[name="kind"][value="collaboration"]').check();
  await page.locator('[name="donation"][value="no"]').check();
  await page.getByLabel('Who is it with?').selectOption({ label: 'Company' });
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No');

  await page.goto('/triage');
  await page.locator('[name="kind"][value="partnership"]').check();
  await page.getByLabel('Who is it with?').selectOption({ label: 'Company' });
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yes');
  await expect(page.getByText('Yes: every partnership needs due diligence.')).toBeVisible();
});

test('adding a partner that is known already is stopped, and can be confirmed', async () => {
  await addPartner('Baobab Invented Solar Ltd');
  await expect(page.getByRole('alert')).toContainText('Already known as “Baobab Invented Solar”');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Baobab Invented Solar Ltd');
  await page.getByLabel('I looked at the similar partners').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Baobab Invented Solar Ltd');
});

test('a case is opened, answered, rated and submitted', async () => {
  await addPartner('Quillmark Fictive Tiles');
  await page.locator('.glance').getByRole('link').last().click();
  await page.locator('[name="track"][value="standard"]').check();
  await page.getByLabel('For what').fill('Tiles for a reception centre');
  await page.getByRole('button', { name: 'Open a case' }).click();
  await expect(page.getByText('The case is open.')).toBeVisible();
  await answerEverything();
  await rateRisks();
  await page.getByRole('button', { name: 'Submit for assessment' }).click();
  await expect(page.getByText('Done. The case has moved on.')).toBeVisible();
  await expect(page.locator('.steps [aria-current="step"]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Submit for assessment' })).toHaveCount(0);
});

test('an engagement without clearance is logged and submitted, and its page says what stands against it', async () => {
  await logEngagement(page, 'Tiles laid in a fictitious centre', 'Quillmark Fictive');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByRole('main')).toContainText('1 partner is not cleared');
  await expect(page.getByRole('main')).toContainText('There is no due diligence decision yet. Open a case.');
  await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0);
});

const HEADER =
  'Reference,Title,Partnership or collaboration,Type,Lead office,Countries,Partner,Partner country,Kind of partner,Starts on';
const row = (reference: string, kind: string): string =>
  `${reference},Job fair ${reference},${kind},implementation,SN,SN,Invented Fair Makers,SN,Company,2017-05-01`;

test('a questionnaire with an error is refused by row; corrected it is entered; a second time adds nothing', async () => {
  await handIn(`${HEADER}\n${row('JF-1', 'Collaboration')}\n${row('JF-2', 'Friendship')}\n`);
  await expect(page.locator('#errors')).toContainText('Friendship');
  await expect(page.locator('#errors tbody tr td').first()).toHaveText('3');
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0);

  const corrected = `${HEADER}\n${row('JF-1', 'Collaboration')}\n${row('JF-2', 'Collaboration')}\n`;
  await handIn(corrected);
  await expect(figure('New')).toHaveText('2');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.goto('/engagements?q=Job+fair');
  await expect(page.locator('main tbody tr')).toHaveCount(2);

  await handIn(corrected);
  await expect(figure('New')).toHaveText('0');
  await expect(page.getByText('The same file was applied before.')).toBeVisible();
});

function figure(start: string) {
  return page
    .locator('.glance div')
    .filter({ has: page.getByText(start) })
    .first()
    .locator('dd');
}

async function addPartner(name: string): Promise<void> {
  await page.goto('/partners');
  await page.locator('main .head a.btn').click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Kind').selectOption({ label: 'Company' });
  await page.getByLabel('Country').selectOption({ label: 'Senegal' });
  await page.getByLabel('Lead office').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Step by step, no to everything and a share of nothing, until the risks come. */
async function answerEverything(): Promise<void> {
  for (let step = 0; step < 12 && page.url().includes('/answers'); step += 1) {
    for (const section of await page.locator('form section').all()) {
      const share = section.locator('[name$=".sharePercent"]');
      if (await share.count()) await share.fill('0');
      else await section.locator('[type="radio"][value="no"]').check();
    }
    await page.getByRole('button', { name: 'Save and go on' }).click();
  }
  await expect(page).toHaveURL(/\/risks/);
}

async function rateRisks(): Promise<void> {
  for (const section of await page.locator('form section').all()) {
    await section
      .locator('[name$=".noneReason"]')
      .fill('Looked for in the register and the press, none found.');
  }
  await page.getByRole('button', { name: 'Save' }).click();
}

async function handIn(csv: string): Promise<void> {
  await page.goto('/imports/new');
  await page.locator('[name="kind"]').selectOption('engagements');
  await page
    .locator('[name="file"]')
    .setInputFiles({ name: 'fair.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('main form .btn').click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
}
