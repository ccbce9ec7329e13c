import type { Page } from '@playwright/test';

/** Logs a partnership of the Senegal office with the first partner found under a name. */
export async function logEngagement(page: Page, title: string, partner: string): Promise<void> {
  await page.goto('/engagements/new');
  await page.getByLabel('Title').fill(title);
  await page.locator('[name="kind"][value="partnership"]').check();
  await page.getByLabel('Type').selectOption({ label: 'Implementation' });
  await page.getByLabel('Find a partner').fill(partner);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.locator('[name="partnerIds"]').first().check();
  await page.getByLabel('Lead office').selectOption({ index: 1 });
  await page.locator('[name="countryCodes"]').first().selectOption({ label: 'Senegal' });
  await page.locator('[name="startsOn"]').fill('2026-01-15');
  await page.locator('[name="agreement"]').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save' }).click();
}
