import { expect, type Page } from '@playwright/test';

/** Hands in a file of one kind, and waits for the page that says what it would do. */
export async function handIn(page: Page, kind: string, lines: readonly string[]): Promise<void> {
  await page.goto('/imports/new');
  await page.locator('[name="kind"]').selectOption(kind);
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  await page.locator('[name="file"]').setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer });
  await page.locator('main form .btn').click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
}
