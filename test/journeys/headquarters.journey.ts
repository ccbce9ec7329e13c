import { expect, test } from '@playwright/test';
import { pageOf } from './support/people';

test('an analyst is told what an assessment lacks, mends it, and writes why the level differs from the rules', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'analyst');
  await page.goto('/');
  await page.locator('main tr').filter({ hasText: 'Unreal Radio Dakar' }).getByRole('link').first().click();
  const close = page.getByRole('button', { name: /^Close the assessment/ });
  await expect(close).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('2 sources are to be consulted; none was');
  for (const [name, gave, kind] of [
    ['Illustrative register of companies', 'Registered, of good standing.', 1],
    ['Illustrative press archive', 'Nothing found.', 2],
  ] as const) {
    await page.locator('summary').filter({ hasText: 'source' }).first().click();
    await page.getByLabel('Source', { exact: true }).fill(name);
    await page.getByLabel('Kind of source').selectOption({ index: kind });
    await page.getByLabel('What it gave').fill(gave);
    await page.locator('form[action$="/sources"] .btn').click();
  }
  await expect(page.getByRole('main')).not.toContainText('sources are to be consulted');
  await page.locator('form[action$="/level"] [value="medium"]').check();
  await page.getByLabel('Why this level').fill('');
  await page.locator('form[action$="/level"] .btn').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('form[action$="/level"] [value="medium"]').check();
  await page.getByLabel('Why this level').fill('The owner is in talks with a ministry.');
  await page.locator('form[action$="/level"] .btn').click();
  await page.getByRole('button', { name: 'Close the assessment: to the Regional Director' }).click();
  await expect(page.getByText('Done. The case has moved on.')).toBeVisible();
  await expect(page.locator('.glance')).toContainText('The owner is in talks with a ministry.');
});

test('funding against the goal is right to the dollar in both definitions', async ({ browser }) => {
  const page = await pageOf(browser, 'analyst');
  await page.goto('/reports');
  await page.locator('main a[href="/reports/goal"]').first().click();
  await page.getByLabel('Year').selectOption('2017');
  await page.getByLabel('Definition').selectOption('wider');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('.glance')).toContainText('4,190,367');
  await expect(page.locator('.glance')).toContainText('0.26');
  await page.getByLabel('Definition').selectOption('annual_report');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('.glance')).not.toContainText('4,190,367');
  await expect(page.locator('.glance')).toContainText('0.25');
  await expect(page.getByRole('main')).toContainText('4,190,367');
  await expect(page.locator('main img')).toHaveJSProperty('complete', true);
});

test('the compendium counts as the evaluation does', async ({ browser }) => {
  const page = await pageOf(browser, 'analyst');
  await page.goto('/compendium/2017');
  const advocacy = page
    .locator('main tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: /^Advocacy/ }) });
  const counts = (await advocacy.locator('td').allTextContents()).map((each) => each.trim());
  expect(counts.join(' ')).toContain('33 105 138');
});

test('an analyst confirms a donation recorded by an affiliate, which opens nothing else', async ({
  browser,
}) => {
  const affiliate = await pageOf(browser, 'affiliate');
  await affiliate.goto('/contributions/new');
  await affiliate.locator('[name="publicLabel"]').fill('Invented marathon, small gifts');
  await affiliate.locator('[name="officeId"]').selectOption({ index: 1 });
  await affiliate.locator('[name="receivedOn"]').fill('2017-09-09');
  await affiliate.locator('[name="amount"]').fill('1,234.50');
  await affiliate.locator('[name="givers"]').fill('48');
  await affiliate.locator('[name="largestGift"]').fill('100');
  await affiliate.locator('[name="earmarking"]').selectOption('unearmarked');
  await affiliate.locator('[name="channel"]').selectOption('affiliate');
  await affiliate.getByRole('button', { name: 'Save' }).click();
  await expect(affiliate.getByRole('heading', { level: 1 })).toContainText('Invented marathon');
  await expect(affiliate.locator('.glance')).toContainText('1,234.50');

  const refused = await affiliate.goto('/engagements/new');
  expect(refused?.status()).toBe(403);
  await expect(affiliate.getByRole('heading', { level: 1 })).toHaveText('This is not open to you');
  await expect(affiliate.getByRole('main')).toContainText('Ask an administrator');

  const page = await pageOf(browser, 'analyst');
  await page.goto('/contributions?q=Invented+marathon');
  await page.locator('main tbody a').first().click();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('.glance')).toContainText('Confirmed');
});

test('an auditor reads all of the register, changes nothing, and verifies the trail', async ({ browser }) => {
  const page = await pageOf(browser, 'auditor');
  await page.goto('/partners');
  await expect(page.locator('main tbody tr').first()).toBeVisible();
  await expect(page.locator('main a[href="/partners/new"]')).toHaveCount(0);
  expect((await page.goto('/partners/new'))?.status()).toBe(403);
  await page.goto('/audit');
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(page.getByText(/All [\d,]+ entries are as recorded/)).toBeVisible();
  await expect(page.locator('.errors')).toHaveCount(0);
});

test('an administrator adds a person with a role and a password, who then signs in', async ({ browser }) => {
  const page = await pageOf(browser, 'administrator');
  await page.goto('/users');
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Nadia Invented');
  await page.getByLabel('E-mail').fill('nadia@demo.example');
  await page.locator('main [name="locale"]').selectOption('en');
  await page.getByLabel('May sign in').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('#roles [name="role"]').selectOption('focal_point');
  await page.locator('#roles [name="officeId"]').selectOption({ label: 'Senegal' });
  await page.getByRole('button', { name: 'Give a role' }).click();
  await expect(page.getByText('The role is given.')).toBeVisible();
  await page.getByRole('button', { name: 'Set a new password' }).click();
  const password = await page.locator('.notice code').innerText();

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto('/sign-in');
  await theirs.getByLabel('E-mail').fill('nadia@demo.example');
  await theirs.getByLabel('Password').fill(password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByRole('link', { name: 'Nadia Invented' })).toBeVisible();
});

test('an administrator renames a partnership type, and retires it', async ({ browser }) => {
  const page = await pageOf(browser, 'administrator');
  await page.goto('/partnership-types');
  await page.locator('main tbody tr').filter({ hasText: 'innovation' }).getByRole('link').first().click();
  await page.locator('[name^="name"]').first().fill('Innovation and invention');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Innovation and invention was changed.')).toBeVisible();
  await page.getByRole('link', { name: 'Innovation and invention' }).click();
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.goto('/partnership-types');
  await expect(page.locator('main tbody tr').filter({ hasText: 'Innovation and invention' })).toContainText(
    'Retired',
  );
});
