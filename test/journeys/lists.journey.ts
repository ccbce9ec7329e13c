import { expect, test, type Page } from '@playwright/test';
import { faultsOf, pageOf } from './support/people';

/** A list as a ministry might publish it: a title, its day, and headers nobody knows. */
const file = (day: string, ...rows: string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'exclusions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [`Registre inventé, ${day}`, 'Prestataire;Domicile;Né le;Exclu jusqu’au', ...rows, ''].join('\n'),
  ),
});
const FIRST = ['Quelbar Ondrasek;Kenya;04/03/1965;31/12/2099', 'Vestrica Holmund;Sénégal;;'];

const choose = (page: Page, given: ReturnType<typeof file>): Promise<void> =>
  page.getByLabel('File', { exact: true }).setInputFiles(given);

const load = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
};

test('somebody loads a list for the first time, says what its columns are, and its next versions are known', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'analyst');
  await page.goto('/screening/lists');
  await page.getByRole('link', { name: 'Import a list' }).click();
  await choose(page, file('2026-01-02', ...FIRST));
  await page.getByLabel('Code').fill('exclusions');
  await page.getByLabel('List (optional)').fill('Invented exclusions');
  await load(page);

  // Nobody told it what the columns are: it shows them, and what was typed is still there.
  await expect(page.getByRole('alert')).toContainText('Prestataire · Domicile · Né le · Exclu jusqu’au');
  await expect(page.getByLabel('Code')).toHaveValue('exclusions');
  await expect(page.getByRole('row', { name: 'Prestataire' })).toContainText('Quelbar Ondrasek');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Prestataire').selectOption('Name');
  await page.getByLabel('Domicile').selectOption('Country or nationality');
  await page.getByLabel('Né le').selectOption('Birth date');
  await page.getByLabel('Exclu jusqu’au').selectOption('Until');
  await choose(page, file('2026-01-02', ...FIRST));
  await load(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invented exclusions');
  await expect(page.getByText('Imported: 2 entries')).toBeVisible();
  await expect(page.locator('main tbody').last()).toContainText('1965-03-04');

  // The next one is known by its columns; nothing is said again.
  await page.getByRole('link', { name: 'Import a new version' }).click();
  await choose(page, file('2026-02-03', ...FIRST, 'Orbemil Zantarro;Kenya;;'));
  await load(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invented exclusions');
  await expect(page.getByText('1 added')).toBeVisible();

  // An older one is asked about, with both days.
  await page.getByRole('link', { name: 'Import a new version' }).click();
  await choose(page, file('2026-01-02', ...FIRST));
  await load(page);
  await expect(page.getByRole('alert')).toContainText(
    'The file is of 2 January 2026, the version in force of 3 February 2026',
  );
  await page.getByLabel('The list is to go back to an earlier day').check();
  await choose(page, file('2026-01-02', ...FIRST));
  await load(page);
  await expect(page.getByText('1 delisted')).toBeVisible();
});
