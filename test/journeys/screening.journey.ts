import { expect, test, type Page } from '@playwright/test';
import { faultsOf, pageOf } from './support/people';

const ask = async (page: Page, name: string): Promise<void> => {
  await page.goto('/screening/search');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('What for').fill('A meeting next week');
  await page.getByRole('button', { name: 'Look it up' }).click();
};

test('an office asks whether a name is on a list, and the auditor sees that it did', async ({ browser }) => {
  const page = await pageOf(browser, 'focal_point');
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Screening' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this name on a list?');
  await ask(page, 'Blumenthor Ondrasek');
  await expect(page.getByText('Ondrasek Blumenthor', { exact: true })).toBeVisible();
  await expect(page.getByText('very likely')).toBeVisible();
  await expect(page.locator('main')).toContainText('1961');
  await expect(page.locator('main')).not.toContainText('1961-03-04');
  expect(await faultsOf(page)).toEqual([]);

  await ask(page, 'Wholly Unheard Of Cooperative');
  await expect(page.getByText('That is no clearance')).toBeVisible();
  await expect(page.getByText('Illustrative watch list, version')).toBeVisible();

  const auditor = await pageOf(browser, 'auditor');
  await auditor.goto('/screening/lookups?q=blumenthor');
  await expect(auditor.locator('main tbody tr')).toContainText(['Awa Demonstration']);
});

test('an analyst proposes, a second one confirms, and work with the partner stops', async ({ browser }) => {
  const partner = 'Imaginary Catering Group';
  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/screening/hits');
  await analyst.getByRole('link', { name: partner }).first().click();
  await expect(analyst.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  expect(await faultsOf(analyst)).toEqual([]);
  const hit = analyst.url();
  await analyst.getByLabel('Reason').fill('Same name and seat, and the register number agrees.');
  await analyst.getByRole('button', { name: 'Propose to confirm' }).click();
  await analyst.goto(hit);
  await expect(analyst.getByText('You proposed it. Another analyst must confirm it.')).toBeVisible();
  await expect(analyst.getByRole('button', { name: 'Confirm: suspends' })).toHaveCount(0);

  const second = await pageOf(browser, 'analyst-2');
  await second.goto('/');
  await second.locator('main tr').filter({ hasText: partner }).getByRole('link').first().click();
  await second.getByRole('link', { name: partner }).first().click();
  await second.getByRole('button', { name: 'Confirm: suspends' }).click();
  await expect(second.getByText('is confirmed.')).toBeVisible();

  const office = await pageOf(browser, 'focal_point');
  await office.goto('/partners');
  await office.getByLabel('Name, other name or number').fill(partner);
  await office.keyboard.press('Enter');
  await office.getByRole('link', { name: partner }).first().click();
  await expect(office.getByText('Confirmed: on a list.')).toBeVisible();
  await expect(office.locator('.glance')).toContainText('suspended');
  await expect(office.locator('main')).not.toContainText('fraud in a tender');
});

test('a new version of a list reaches a case under way', async ({ browser }) => {
  const partner = 'Unreal Radio Dakar';
  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/screening/lists');
  await analyst.getByRole('link', { name: 'Illustrative watch list' }).first().click();
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText('Illustrative watch list');
  await analyst.goto('/screening/lists/new');
  const lines = [
    'id,name,kind,country,birth date,program',
    'D-1,Harvest Foods Fictional,organization,BR,,Illustrative: bribery',
    'D-2,Imaginary Catering Group,organization,SN,,Illustrative: fraud in a tender',
    'D-3,Made-up Atlantic Telecom,organization,SN,,Illustrative: embargo',
    'D-4,Nonesuch Quillfeather Mining,organization,CZ,,Illustrative: embargo',
    'D-5,Ondrasek Blumenthor,person,CZ,1961-03-04,Illustrative: embargo',
    `D-6,${partner},organization,SN,,Illustrative: incitement`,
  ];
  await analyst.getByLabel('Format').selectOption('spreadsheet');
  await analyst
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'watch.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${lines.join('\n')}\n`),
    });
  await analyst.locator('[name="code"]').fill('demo-watch');
  await analyst.getByRole('button', { name: 'Import' }).click();
  await expect(async () => {
    await analyst.goto('/screening/hits');
    await expect(analyst.getByRole('link', { name: partner }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });

  await analyst.goto(`/cases?q=${encodeURIComponent(partner)}`);
  await analyst.locator('main tbody tr').filter({ hasText: partner }).getByRole('link').first().click();
  await expect(analyst.locator('main')).toContainText(
    'A possible hit of the list screening is not judged yet',
  );
});
