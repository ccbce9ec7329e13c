import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

export interface Account {
  email: string;
  password: string;
  role: string;
  office: string | null;
  token: string;
}

export function account(role: string, index = 0): Account {
  const accounts = JSON.parse(readFileSync(process.env.JOURNEYS_ACCOUNTS ?? '', 'utf8')) as Account[];
  const found = accounts.filter((each) => each.role === role)[index];
  if (!found) throw new Error(`the demo has no ${role}`);
  return found;
}

const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** A browser of its own in which this person is signed in; signing in happens once a person. */
export async function pageOf(
  browser: Browser,
  role: string,
  { index = 0, javaScriptEnabled = true, width = 1280 } = {},
): Promise<Page> {
  const person = account(role, index);
  const storageState = signedIn.get(person.email);
  const context = await browser.newContext({
    ...(storageState ? { storageState } : {}),
    javaScriptEnabled,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  if (!storageState) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/');
    signedIn.set(person.email, await context.storageState());
  }
  return page;
}

/** Nothing serious by axe: WCAG 2.1, levels A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  const serious = violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  const told = serious.map((each) => `${page.url()} ${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(told).toEqual([]);
}
