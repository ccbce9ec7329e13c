import { expect, test } from '@playwright/test';
import { faultsOf, pageOf } from './support/people';

test('a role that decides is given by one administrator and confirmed by another, and works from then on', async ({
  browser,
}) => {
  const first = await pageOf(browser, 'administrator');
  await first.goto('/users/new');
  await first.getByLabel('Name').fill('Omar Invented');
  await first.getByLabel('E-mail').fill('omar@demo.example');
  await first.locator('main [name="locale"]').selectOption('en');
  await first.getByLabel('May sign in').check();
  await first.getByRole('button', { name: 'Save' }).click();
  await first.locator('#roles [name="role"]').selectOption('auditor');
  await first.getByRole('button', { name: 'Give a role' }).click();
  await expect(first.getByText('Until then it has no effect.').first()).toBeVisible();
  await expect(first.locator('#roles')).toContainText('without effect until another administrator confirms');

  await first.getByRole('link', { name: 'Roles waiting for confirmation' }).first().click();
  const own = first.locator('main article').filter({ hasText: 'Omar Invented' });
  await expect(own.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
  await expect(own).toContainText('Given by Mio Demonstration');

  const second = await pageOf(browser, 'administrator-2');
  await second.goto('/');
  await second.locator('main tr').filter({ hasText: 'Omar Invented' }).getByRole('link').first().click();
  expect(await faultsOf(second)).toEqual([]);
  const waiting = second.locator('main article').filter({ hasText: 'Omar Invented' });
  await waiting.getByRole('button', { name: 'Confirm' }).click();
  await expect(second.getByText('The role is confirmed and held from now on.')).toBeVisible();
  await expect(second.locator('main article').filter({ hasText: 'Omar Invented' })).toHaveCount(0);

  await first.goto('/users?q=Omar+Invented');
  await first.locator('main tbody a').first().click();
  await expect(first.locator('#roles')).toContainText('Auditor');
  await expect(first.locator('#roles')).not.toContainText('without effect');
  const auditor = await pageOf(browser, 'auditor');
  await auditor.goto('/notices');
  await expect(auditor.getByText('Omar Invented', { exact: false }).first()).toBeVisible();
});
