import { expect, test, type Browser, type Page } from '@playwright/test';
import { faultsOf, pageOf, speak } from './support/people';

/** Lists, reports and forms everybody of a role reaches; details are found by the first link of each list. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  analyst: [
    '/', '/account', '/partners', '/partners?q=invented', '/partners/new', '/engagements', '/engagements/new',
    '/cases', '/cases/new', '/cases/new?q=invented', '/triage', '/policy', '/contributions', '/contributions/new',
    '/rates', '/imports', '/imports/new', '/reports', '/reports/goal', '/reports/goal?year=2016',
    '/reports/strategy', '/reports/coverage', '/reports/coverage/partnerships', '/reports/distribution',
    '/reports/grants', '/compendium/2017', '/partnership-types', '/goal/years', '/goal/funding', '/goal/peers',
    '/goal/plans', '/strategy/targets/2018', '/partners?q=zzzzz', '/no-such-page',
  ],
  administrator: ['/users', '/users/new', '/offices', '/offices/new', '/partnership-types/new', '/audit', '/policy'],
  focal_point: ['/', '/partners/new', '/engagements/new', '/cases/new', '/triage', '/users'],
  director_general: ['/', '/cases'],
}; // prettier-ignore

/** Lists whose first record, and whose form of it, are looked at too. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  analyst: ['/partners', '/engagements', '/cases', '/contributions', '/imports'],
  administrator: ['/users'],
};

test.setTimeout(150_000);

for (const look of [
  { name: 'in a wide window', width: 1280, dark: false },
  { name: 'on a telephone in the dark', width: 390, dark: true },
]) {
  test(`every page can be read by everybody, ${look.name}`, async ({ browser }) => {
    const faults: string[] = [];
    for (const role of Object.keys(PLACES)) faults.push(...(await faultsOfRole(browser, role, look)));
    expect(faults).toEqual([]);
  });
}

test('every page of a focal point can be read by everybody, in French', async ({ browser }) => {
  const page = await pageOf(browser, 'focal_point');
  await page.goto('/');
  await speak(page, 'fr');
  const faults: string[] = [];
  for (const path of ['/', '/partners', '/engagements/new', '/cases', '/triage', '/reports/goal']) {
    await page.goto(path);
    faults.push(...(await faultsOf(page)));
  }
  await page.goto('/');
  await speak(page, 'en');
  await page.context().close();
  expect(faults).toEqual([]);
});

test('the page to sign in can be read by everybody', async ({ page }) => {
  await page.goto('/sign-in');
  expect(await faultsOf(page)).toEqual([]);
});

async function faultsOfRole(
  browser: Browser,
  role: string,
  { width, dark }: { width: number; dark: boolean },
): Promise<string[]> {
  const page = await pageOf(browser, role, { width, dark });
  const faults: string[] = [];
  for (const path of [...(PLACES[role] ?? []), ...(await recordsOf(page, RECORDS[role] ?? []))]) {
    const answer = await page.goto(path);
    if ((answer?.status() ?? 500) >= 500) faults.push(`${path} answers ${answer?.status()}`);
    faults.push(...(await faultsOf(page)));
  }
  await page.context().close();
  return faults;
}

/** The first record of each list, and the forms it links to. */
async function recordsOf(page: Page, lists: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const list of lists) {
    await page.goto(list);
    const record = await page.locator(`main tbody a[href^="${list}/"]`).first().getAttribute('href');
    if (record === null) throw new Error(`${list} shows no record`);
    found.add(record);
    await page.goto(record);
    const inner = await page.locator(`main a[href^="${record}/"]:not([href$=".xlsx"])`).all();
    for (const link of inner) found.add((await link.getAttribute('href')) ?? record);
  }
  return [...found];
}
