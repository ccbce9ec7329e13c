import { expect, test } from '@playwright/test';
import { pageOf } from './support/people';

test('home is under 60 kB on the wire when it is opened for the first time', async ({ browser }) => {
  const page = await pageOf(browser, 'chief');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.clearBrowserCache');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const answer = await page.goto('/', { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(200);
  expect(bytes).toBeGreaterThan(2_000);
  expect(bytes).toBeLessThan(60_000);
});
