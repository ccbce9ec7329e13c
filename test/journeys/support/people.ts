import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { markRepeats, REPEATS } from './kinds-of-text';

export interface Account {
  key: string;
  name: string;
  email: string;
  password: string;
  role: string;
  office: string | null;
  token: string;
}

/** Somebody of the demo by role, or by key where several hold one role. */
export function account(who: string): Account {
  const file = join(folder(), 'out', 'demo-accounts.json');
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as Account[];
  const found = accounts.find(({ key, role }) => key === who || role === who);
  if (!found) throw new Error(`the demo has no ${who}`);
  return found;
}

/** Of the copy of the demo that the test at hand runs on. */
function folder(): string {
  const { JOURNEYS_FOLDER } = process.env;
  if (!JOURNEYS_FOLDER) throw new Error('the demo was not started');
  return join(JOURNEYS_FOLDER, test.info().project.name);
}

interface PageOptions {
  javaScriptEnabled?: boolean;
  width?: number;
  dark?: boolean;
}

/**
 * A browser of its own in which this person is signed in and reads English. Signing in happens once a person
 * and run, because the product limits how often one address may try.
 */
export async function pageOf(browser: Browser, who: string, options: PageOptions = {}): Promise<Page> {
  const { javaScriptEnabled = true, width = 1280, dark = false } = options;
  const person = account(who);
  const kept = join(folder(), `signed-in-${person.key}.json`);
  const known = existsSync(kept);
  const context = await browser.newContext({
    ...(known ? { storageState: kept } : {}),
    javaScriptEnabled,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  if (!known) {
    await signIn(page, person);
    await speak(page, 'en');
    await context.storageState({ path: kept });
  }
  return page;
}

export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/');
}

/** Turns the page, and all the next ones of this person, into another language. */
export async function speak(page: Page, locale: 'en' | 'fr' | 'es'): Promise<void> {
  await page.locator(`.languages button[value="${locale}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The rule of contrast takes nine tenths of axe's time, and a list has thousands of cells: it measures each kind of text. */
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };
const EACH_KIND = `axe.configure({ rules: [{ id: 'color-contrast', selector: ':not([${REPEATS}])' }] });`;

/** What is serious by axe (WCAG 2.1, levels A and AA), or makes the page scroll sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(markRepeats, REPEATS);
  // Counted on the page itself, as no page of the product holds a frame; what is in order is not listed.
  const { violations } = await new AxeBuilder({ page, axeSource: `${source};${EACH_KIND}` })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: LEVELS }, resultTypes: ['violations'] })
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const faults = serious.map(({ id, nodes }) => {
    return `${page.url()} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`;
  });
  return [...faults, ...(await tooWide(page))];
}

export async function tooWide(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [`${page.url()} is ${over} pixels wider than the window`] : [];
}
