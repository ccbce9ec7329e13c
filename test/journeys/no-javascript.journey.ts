import { expect, test } from '@playwright/test';
import { account, pageOf } from './support/people';

test('without JavaScript a focal point adds a partner, and mends what was wrong', async ({ browser }) => {
  const page = await pageOf(browser, 'focal_point', { javaScriptEnabled: false });
  await page.goto('/partners/new');
  await page.getByLabel('Name', { exact: true }).fill('Wholly Scriptless Weavers');
  await page.locator('[name="kind"]').selectOption('company');
  await page.locator('[name="countryCode"]').selectOption('SN');
  await page.locator('[name="leadOfficeId"]').selectOption({ index: 1 });
  await page.locator('[name="lei"]').fill('NOT-A-NUMBER');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('#e-lei')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Wholly Scriptless Weavers');
  await page.locator('[name="lei"]').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wholly Scriptless Weavers');
});

test('without JavaScript a list is filtered, sorted, turned and taken away whole', async ({ browser }) => {
  const page = await pageOf(browser, 'analyst', { javaScriptEnabled: false });
  await page.goto('/partners');
  const whole = await page.locator('.count strong').innerText();
  await page.locator('.filters [name="kind"]').selectOption('foundation');
  await page.locator('.filters').getByRole('button', { name: 'Show' }).click();
  expect(await page.locator('.count strong').innerText()).not.toBe(whole);
  await expect(page.locator('main tbody tr').first()).toContainText('Foundation');

  await page.goto('/partners?sort=name&direction=asc');
  const first = await page.locator('main tbody tr a').first().innerText();
  await page.getByRole('columnheader').getByRole('link').first().click();
  await expect(page.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('main tbody tr a').first()).not.toHaveText(first);

  const onFirstPage = await page.locator('main tbody tr a').first().innerText();
  await page.locator('.pager [rel="next"]').click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator('main tbody tr a').first()).not.toHaveText(onFirstPage);

  const csv = await page.request.get(await address(page.locator('.export a', { hasText: 'CSV' })));
  const lines = (await csv.text()).trim().split('\n').length - 1;
  expect(lines).toBe(Number(whole.replace(/\D/g, '')));
});

async function address(link: { getAttribute(name: string): Promise<string | null> }): Promise<string> {
  return (await link.getAttribute('href')) ?? '';
}

test('a keyboard is enough to sign in and to reach the text of a page', async ({ page }) => {
  const { email, password } = account('legal');
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 12; step += 1) {
    if (await page.getByLabel('E-mail').evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
