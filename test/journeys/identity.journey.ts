import { expect, test } from '@playwright/test';
import { pageOf } from './support/people';

test('a cleared partner takes another name, and an analyst says that it is the same', async ({ browser }) => {
  const office = await pageOf(browser, 'focal_point');
  await office.goto('/partners?q=Unreal+Freight+Senegal');
  await office.locator('main tbody a').first().click();
  await office.getByRole('link', { name: 'Change', exact: true }).click();
  await office.locator('[name="name"]').fill('Unreal Ferries Senegal');
  await office.getByRole('button', { name: 'Save' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText('Unreal Ferries Senegal');
  await expect(office.getByRole('main')).toContainText('an analyst is asked whether it is the same');
  await expect(office.locator('.glance')).toContainText('suspended');

  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/identity-questions');
  await analyst.getByRole('link', { name: 'Unreal Ferries Senegal' }).click();
  const name = analyst.locator('main tbody tr').first();
  await expect(name).toContainText('Unreal Freight Senegal');
  await expect(name).toContainText('Unreal Ferries Senegal');
  await analyst.getByLabel('Why').fill('The same company; it sold its trucks and kept its number.');
  await analyst.getByRole('button', { name: 'It is the same partner' }).click();
  await expect(analyst.getByText('its clearance counts again').first()).toBeVisible();

  await office.reload();
  await expect(office.locator('.glance')).not.toContainText('suspended');
});
