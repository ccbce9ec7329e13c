import { expect, test } from '@playwright/test';
import { pageOf } from './support/people';

test('an analyst accepts a gift that came before its giver was cleared, and from then on it counts', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'analyst');
  await page.goto('/contributions?q=Pretend+Textile+Union');
  await expect(page.locator('main tfoot')).toContainText('waiting for confirmation');
  await page.locator('main tbody a').first().click();
  await expect(page.locator('.glance')).toContainText('Recorded');
  await expect(page.locator('.move.refused').filter({ hasText: 'Confirm' }).first()).toBeVisible();
  await page
    .locator('#note-accept_early')
    .fill('The union paid at its assembly; the treasurer kept it apart.');
  await page.getByRole('button', { name: 'Accept from the clearance on' }).click();
  await expect(page.locator('.glance')).toContainText('Confirmed');
  await expect(page.getByRole('main')).toContainText('Came before its giver was cleared');
  await page.goto('/contributions?q=Pretend+Textile+Union');
  await expect(page.locator('main tfoot')).toContainText('3,000');
  await expect(page.locator('main tfoot')).not.toContainText('waiting for confirmation');
});

test('nobody confirms a large gift that they recorded', async ({ browser }) => {
  const page = await pageOf(browser, 'focal-point');
  await page.goto('/contributions?q=Imaginary+Oven');
  await page.locator('main tbody a').first().click();
  await expect(page.locator('.move.refused')).toContainText('a second person confirms');
});
