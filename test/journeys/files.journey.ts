import { expect, test } from '@playwright/test';
import { handIn } from './support/hand-in';
import { faultsOf, pageOf } from './support/people';

test('a partner of a file that is like one of the register is chosen before the file is applied', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'focal-point');
  await handIn(page, 'partners', [
    'Name,Kind of partner,Country,Lead office',
    'Made-up Atlantic Telecoms,Company,SN,SN',
    'Wholly New Weavers of Thies,Company,SN,SN',
  ]);
  expect(await faultsOf(page)).toEqual([]);
  const asked = page.locator('#questions fieldset').filter({ hasText: 'Made-up Atlantic Telecoms' });
  await expect(page.locator('#questions fieldset')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0);
  const choice = asked.getByLabel('Choice');
  const itIs = await choice.locator('option').filter({ hasText: 'Made-up Atlantic Telecom' }).textContent();
  expect(itIs).toContain('alike by');

  await choice.selectOption({ label: 'It is another partner' });
  await page.getByRole('button', { name: 'Keep the choices' }).click();
  await expect(page.getByRole('alert')).toContainText('Write in a few words why');
  await expect(choice.locator('option:checked')).toHaveText('It is another partner');

  await choice.selectOption({ label: itIs ?? '' });
  await page.getByRole('button', { name: 'Keep the choices' }).click();
  await expect(page.getByText('The choices are kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.goto('/partners?q=Wholly+New+Weavers');
  await expect(page.locator('main tbody tr')).toHaveCount(1);
  await page.goto('/partners?q=Made-up+Atlantic+Telecoms');
  await expect(page.locator('main tbody').getByText('Made-up Atlantic Telecoms')).toHaveCount(0);
});

test('rows of a file wait for the Chief of Mission, who agrees one and sends another back', async ({
  browser,
}) => {
  const office = await pageOf(browser, 'focal-point');
  const row = (reference: string, title: string): string =>
    `${reference},${title},Partnership,implementation,SN,SN,Made-up Desalination,2027-03-01,Agreed`;
  await handIn(office, 'engagements', [
    'Reference,Title,Partnership or collaboration,Type,Lead office,Countries,Partner,Starts on,State',
    row('WR-1', 'Invented taps for a school'),
    row('WR-2', 'Invented taps for a market'),
  ]);
  await office.getByRole('button', { name: 'Apply' }).click();
  await office.goto('/engagements?q=Invented+taps');
  await expect(office.locator('main tbody')).not.toContainText('Agreed');

  const chief = await pageOf(browser, 'chief');
  await chief.goto('/');
  await chief
    .locator('main tr')
    .filter({ hasText: 'wait for the Chief of Mission' })
    .getByRole('link')
    .first()
    .click();
  expect(await faultsOf(chief)).toEqual([]);
  const rowOf = (title: string) => chief.locator('#rows tbody tr').filter({ hasText: title });
  await rowOf('Invented taps for a school').getByRole('checkbox').check();
  await chief.getByRole('button', { name: 'Agree the chosen ones' }).click();
  await expect(chief.getByText('1 row is done.')).toBeVisible();
  await expect(rowOf('Invented taps for a school')).toHaveCount(0);

  await rowOf('Invented taps for a market').getByRole('checkbox').check();
  await chief.getByLabel('Note').fill('The market is to move in spring.');
  await chief.getByRole('button', { name: 'Send the chosen ones back' }).click();
  await expect(chief.getByText('1 row was sent back.')).toBeVisible();

  await office.goto('/engagements?q=Invented+taps+for+a+school');
  await expect(office.locator('main tbody')).toContainText('Agreed');
  await office.goto('/engagements?q=Invented+taps+for+a+market');
  await expect(office.locator('main tbody')).toContainText('Draft');
  await office.goto('/waiting-rows');
  await expect(office.getByText('Nothing waits for you.')).toBeVisible();
});
