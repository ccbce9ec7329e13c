import { expect, test, type Page } from '@playwright/test';
import { logEngagement } from './support/log-engagement';
import { pageOf } from './support/people';

const waitingCase = (page: Page, partner: string) =>
  page.locator('main tr').filter({ hasText: partner }).getByRole('link');

/** From home with one click to what waits, then the decision. */
async function decideFromHome(page: Page, partner: string): Promise<void> {
  await page.goto('/');
  await waitingCase(page, partner).first().click();
  await decide(page, partner);
}

/** On the page of the case: what is decided, why, and one click. */
async function decide(page: Page, partner: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(partner);
  await page.locator('[name="outcome"][value="approved"]').check();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Decide' }) });
  await form
    .getByRole('textbox', { name: 'Reason', exact: true })
    .first()
    .fill('It serves the purpose and nothing stands against it.');
  await form.getByRole('button', { name: 'Decide' }).click();
  await expect(page.getByText('Done. The case has moved on.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  await page.goto('/');
  await expect(waitingCase(page, partner)).toHaveCount(0);
}

test('the Chief of Mission decides the low case in two clicks from the notice, and only that one', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'chief');
  await page.goto('/');
  await expect(waitingCase(page, 'Notional Savings Bank')).toHaveCount(0);
  await page.goto('/notices');
  await page.getByRole('link', { name: 'Pretend Coastal Ferries, waits for you' }).click();
  await decide(page, 'Pretend Coastal Ferries');
});

test('the Chief of Mission agrees an engagement of a cleared partner', async ({ browser }) => {
  const office = await pageOf(browser, 'focal_point');
  await logEngagement(office, 'Lamps for a fictitious transit centre', 'Baobab Invented Solar');
  await office.getByRole('button', { name: 'Submit for review' }).click();
  await expect(office.getByRole('button', { name: 'Submit for review' })).toHaveCount(0);

  const page = await pageOf(browser, 'chief');
  await page.goto('/');
  await page
    .locator('main tr')
    .filter({ hasText: 'Lamps for a fictitious transit centre' })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Agree' }).click();
  await expect(page.locator('.glance')).toContainText('Agreed');
});

test('an engagement of a partner that is not cleared cannot be agreed: the gate says why', async ({
  browser,
}) => {
  const office = await pageOf(browser, 'focal_point');
  await logEngagement(office, 'Ledgers for a fictitious office', 'Supposed Garments Works');
  await office.getByRole('button', { name: 'Submit for review' }).click();
  const page = await pageOf(browser, 'chief');
  await page.goto(office.url());
  await expect(page.locator('.move.refused').filter({ hasText: 'Agree' })).toContainText(
    'Supposed Garments Works',
  );
  await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0);
});

test('the Regional Director decides the medium case', async ({ browser }) => {
  await decideFromHome(await pageOf(browser, 'regional_director'), 'Notional Savings Bank');
});

test('the Director General decides the very high case upon the recommendation of the committee', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'director_general');
  await page.goto('/');
  await waitingCase(page, 'Hypothetical Security Meals').first().click();
  await expect(page.getByText('Recommendation of the committee').first()).toBeVisible();
  await decideFromHome(page, 'Hypothetical Security Meals');
});

test('the committee votes, a member recuses, the vote is closed when all have voted', async ({ browser }) => {
  const partner = 'Supposed Garments Works';
  const vote = async (who: string, value: string): Promise<Page> => {
    const page = await pageOf(browser, who);
    await page.goto('/');
    await waitingCase(page, partner).first().click();
    await page.locator(`[name="vote"][value="${value}"]`).check();
    if (value !== 'approve')
      await page.locator('form[action$="/votes"] [name="reason"]').fill('I sat on its board once.');
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
    await expect(page.getByText('Your vote is recorded.')).toBeVisible();
    return page;
  };
  const first = await vote('resource-management', 'recuse');
  await expect(first.getByRole('main')).toContainText('before the vote can be closed');
  await vote('partnerships', 'approve');
  // Before its last moment a vote is closed when everybody has voted: the director of the region sits in it too.
  await vote('regional-director', 'approve');
  const last = await vote('department', 'approve');
  await expect(last.getByRole('main')).toContainText('Recuse');
  await last
    .locator('form')
    .filter({ has: last.locator('[value="decide_high"]') })
    .getByRole('textbox', { name: /reason/i })
    .fill('As voted.');
  await last.locator('[name="outcome"][value="approved"]').check();
  await last.getByRole('button', { name: 'Decide' }).click();
  await expect(last.getByText('Done. The case has moved on.')).toBeVisible();
  await expect(last.locator('[name="vote"]')).toHaveCount(0);
});
