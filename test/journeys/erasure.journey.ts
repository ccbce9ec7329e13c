import { expect, test } from '@playwright/test';
import { faultsOf, pageOf } from './support/people';

test('a founder is removed and erased by law: the words are gone from the trail, and the chain is whole', async ({
  browser,
}) => {
  const name = 'Forgotten Founder-Invented';
  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/partners?q=Pretend+Nairobi+Payments');
  await analyst.locator('main tbody a').first().click();
  const partner = analyst.url();
  await analyst.goto(`${partner}/related/new`);
  await analyst.locator('[name="name"]').fill(name);
  await analyst.locator('[name="relation"]').selectOption('founder');
  await analyst.locator('main [name="kind"][value="person"]').check();
  await analyst.locator('[name="birthDate"]').fill('1971-02-03');
  await analyst.getByRole('button', { name: 'Save' }).click();

  await analyst.goto(`${partner}/related`);
  await analyst.getByRole('link', { name: `Remove ${name}` }).click();
  await analyst.getByRole('button', { name: 'Remove' }).click();
  const auditor = await pageOf(browser, 'auditor');
  await auditor.goto('/audit');
  await expect(auditor.getByRole('main')).toContainText(name);

  await analyst.goto(`${partner}/related`);
  await analyst.getByRole('link', { name: 'Erase personal data' }).click();
  expect(await faultsOf(analyst)).toEqual([]);
  const label = await analyst.locator('[name="partyId"] option').filter({ hasText: name }).textContent();
  await analyst.locator('[name="partyId"]').selectOption({ label: label ?? '' });
  await analyst.getByLabel('Reason').fill('Asked for by the person concerned, by letter.');
  await analyst.getByRole('button', { name: 'Erase for good' }).click();
  await expect(analyst.getByText('erased. The chain stays whole.')).toBeVisible();

  await auditor.goto('/audit');
  await expect(auditor.getByRole('main')).not.toContainText(name);
  await auditor.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(auditor.getByText(/All [\d,]+ entries are as recorded/)).toBeVisible();
});
