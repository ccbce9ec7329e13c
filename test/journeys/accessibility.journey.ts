import { expect, test, type Browser, type Page } from '@playwright/test';
import { faultsOf, pageOf, speak, tooWide } from './support/people';

/** Lists, reports and forms everybody of a role reaches; details are found by the first link of each list. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  analyst: [
    '/', '/account', '/partners', '/partners/new', '/engagements', '/engagements/new',
    '/cases', '/cases/new', '/triage', '/policy', '/contributions', '/contributions/new',
    '/rates', '/imports', '/imports/new', '/reports', '/reports/goal', 
    '/reports/strategy', '/reports/coverage', '/reports/coverage/partnerships', '/reports/distribution',
    '/reports/grants', '/compendium/2017', '/partnership-types', '/goal/years', '/goal/funding', '/goal/peers',
    '/goal/plans', '/strategy/targets/2018', '/partners?q=zzzzz', '/no-such-page',
    '/notices', '/notices/preferences',
    '/screening/search', '/screening/hits', '/screening/hits?state=all', '/screening/hits/1', '/screening/lookups',
    '/screening/settings', '/partners/1', '/partners/1/related', '/partners/1/related/new',
    '/library', '/library?office=1', '/committee', '/committee/new', '/monitoring', '/monitoring?which=done',
    '/monitoring/incidents', '/monitoring/incidents?partnerId=1', '/concerns', '/concerns/new',
    '/policy/versions', '/policy/versions/new', '/policy/versions/1', '/policy/versions/2', '/policy/versions/2/compare',
    '/policy/versions/2/trial', '/reports/clocks', '/reports/risk-and-incidents', '/speak-up', '/speak-up/answer',
    '/partners/duplicates', '/group-claims', '/identity-questions', '/risks', '/waiting-rows',
  ],
  administrator: ['/users', '/users/new', '/users/roles', '/offices', '/offices/new', '/partnership-types/new', '/audit', '/notices/outbox'],
  focal_point: ['/', '/users'],
  chief: ['/', '/waiting-rows'],
  director_general: ['/', '/cases', '/concerns'],
  committee_member: ['/committee'],
  auditor: ['/library', '/screening/lists'],
}; // prettier-ignore

/** What is looked at once more with the colours of the dark, on a telephone. */
const LOOKED_AT_IN_THE_DARK: ReadonlySet<string> = new Set([
  '/', '/partners', '/partners/new', '/cases', '/cases/1', '/library', '/policy', '/speak-up', '/reports/goal',
  '/compendium/2017', '/no-such-page',
]); // prettier-ignore

/** Lists whose first record, and whose form of it, are looked at too. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  analyst: [
    '/partners',
    '/engagements',
    '/cases',
    '/contributions',
    '/imports',
    '/library',
    '/committee',
    '/monitoring',
    '/concerns',
    '/partners/duplicates',
    '/identity-questions',
    '/risks',
  ],
  director_general: ['/cases'],
  committee_member: ['/cases'],
  administrator: ['/users'],
};

/** What a browser keeps as a file, and shows no page of. */
const DOWNLOADS = /\.(xlsx|csv|json|pdf)$|\/evidence\/\d+$/;

test.setTimeout(900_000);

test('every page can be read by everybody', async ({ browser }) => {
  const faults: string[] = [];
  for (const role of Object.keys(PLACES)) faults.push(...(await faultsOfRole(browser, role)));
  expect(faults).toEqual([]);
});

test('on a telephone, in the dark, no page is wider than the window', async ({ browser }) => {
  const page = await pageOf(browser, 'analyst', { width: 390, dark: true });
  const faults: string[] = [];
  for (const path of await pathsOf(page, 'analyst')) {
    await page.goto(path);
    const looked = LOOKED_AT_IN_THE_DARK.has(path) ? await faultsOf(page) : await tooWide(page);
    faults.push(...looked);
  }
  await page.context().close();
  expect(faults).toEqual([]);
});

test('every page of a focal point can be read by everybody, in French', async ({ browser }) => {
  const page = await pageOf(browser, 'focal_point');
  await page.goto('/');
  await speak(page, 'fr');
  const faults: string[] = [];
  for (const path of [
    '/',
    '/partners',
    '/engagements/new',
    '/cases',
    '/triage',
    '/library',
    '/policy',
    '/reports/goal',
  ]) {
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

async function faultsOfRole(browser: Browser, role: string): Promise<string[]> {
  const page = await pageOf(browser, role);
  const faults: string[] = [];
  for (const path of await pathsOf(page, role)) {
    const answer = await page.goto(path);
    if ((answer?.status() ?? 500) >= 500) faults.push(`${path} answers ${answer?.status()}`);
    faults.push(...(await faultsOf(page)));
  }
  await page.context().close();
  return faults;
}

async function pathsOf(page: Page, role: string): Promise<string[]> {
  return [...(PLACES[role] ?? []), ...(await recordsOf(page, RECORDS[role] ?? []))];
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
    const inner = await page.locator(`main a[href^="${record}/"]`).all();
    for (const link of inner) {
      const href = (await link.getAttribute('href')) ?? record;
      if (!DOWNLOADS.test(href)) found.add(href);
    }
  }
  return [...found];
}
