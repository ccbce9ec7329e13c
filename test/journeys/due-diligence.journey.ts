import { expect, test } from '@playwright/test';
import { faultsOf, pageOf } from './support/people';

test('somebody without account speaks up, an analyst answers, and the answer is read by the reference', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/speak-up?lang=en');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Partner').fill('Supposed Sugar Mills');
  await page.getByLabel('What worries you').fill('Workers of the night shift are not paid on time.');
  await page.getByRole('button', { name: 'Send' }).click();
  const code = await page.locator('.glance code').innerText();
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);

  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/concerns');
  await analyst.getByRole('link', { name: 'Supposed Sugar Mills' }).first().click();
  await expect(analyst.getByText('night shift')).toBeVisible();
  await analyst.locator('[name="move"][value="look_into"]').check();
  await analyst.getByRole('button', { name: 'Save' }).click();
  await analyst.locator('[name="move"][value="close"]').check();
  await analyst.locator('[name="note"]').fill('The wages of March were paid; we look again in May.');
  await analyst.getByRole('button', { name: 'Save' }).click();

  await page.goto('/speak-up/answer?lang=en');
  await page.getByLabel('Your reference').fill(code);
  await page.getByRole('button', { name: 'Read the answer' }).click();
  await expect(page.getByText('The wages of March were paid')).toBeVisible();

  const office = await pageOf(browser, 'focal_point');
  const refused = await office.goto('/concerns');
  expect(refused?.status()).toBe(403);
});

test('a partner declares itself by a link, and the analyst reads it and adds a restricted note', async ({
  browser,
}) => {
  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/cases?state=assessment');
  await analyst
    .locator('main tr')
    .filter({ hasText: 'Unreal Radio Dakar' })
    .getByRole('link')
    .first()
    .click();
  const found = analyst.url();
  await analyst.goto(`${found}/declarations`);
  await analyst.getByLabel('Who is asked').fill('The manager of an invented station');
  await analyst.locator('main [name="language"]').selectOption('en');
  await analyst.getByRole('button', { name: 'Make a link' }).click();
  const link = await analyst.getByLabel('Link for the partner').first().inputValue();

  const partner = await (await browser.newContext()).newPage();
  await partner.goto(`${new URL(link).pathname}?lang=en`);
  expect(await faultsOf(partner)).toEqual([]);
  for (const radio of await partner.locator('input[type="radio"][value="no"]').all()) await radio.check();
  for (const share of await partner.locator('input[name$="sharePercent"], input[name$="[share]"]').all())
    await share.fill('0');
  await partner.locator('fieldset.apart').first().locator('input').first().fill('Owner Invented-Radio');
  await partner.getByLabel('Your name').fill('Invented Manager');
  await partner.getByLabel('Your function').fill('Manager');
  await partner.getByLabel('I declare that these answers are true').check();
  await partner.getByRole('button', { name: 'Sign and send in' }).click();
  await expect(partner.getByText('Your declaration was received')).toBeVisible();
  await expect(partner.getByText('Owner Invented-Radio')).toBeVisible();

  await analyst.goto(`${found}/declarations`);
  await expect(analyst.getByText('Invented Manager').first()).toBeVisible();
  await expect(analyst.getByText('Owner Invented-Radio').first()).toBeVisible();
  expect(await faultsOf(analyst)).toEqual([]);

  await analyst.goto(found);
  await analyst.locator('summary').filter({ hasText: 'Add a restricted note' }).click();
  await analyst.locator('form[action$="/notes"] textarea').fill('Only the deciders read this.');
  await analyst.locator('form[action$="/notes"] button').click();
  await expect(analyst.getByText('Only the deciders read this.').first()).toBeVisible();
  const office = await pageOf(browser, 'focal_point');
  await office.goto(found);
  await expect(office.getByText('Only the deciders read this.')).toHaveCount(0);
});

test('a proposed version of the policy waits for a second person, who sees what it changes', async ({
  browser,
}) => {
  const analyst = await pageOf(browser, 'analyst');
  await analyst.goto('/policy/versions');
  await analyst.locator('main a[href$="/policy/versions/2"]').first().click();
  const version = analyst.url();
  await expect(analyst.getByRole('button', { name: 'Confirm and put in force' })).toHaveCount(0);

  const second = await pageOf(browser, 'administrator');
  await second.goto(`${version}/compare`);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faultsOf(second)).toEqual([]);
  await second.goto(version);
  await expect(second.getByRole('button', { name: 'Confirm and put in force' })).toBeVisible();
  expect(await faultsOf(second)).toEqual([]);
});

test('everybody on the staff finds what was decided before, and on which grounds', async ({ browser }) => {
  const page = await pageOf(browser, 'focal_point');
  await page.goto('/library');
  await page.locator('main form [name="q"]').fill('Imaginary Nile Pharmacies');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await page.locator('main tbody tr').getByRole('link').first().click();
  await expect(page.getByText('A clause on recruitment in the agreement')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
