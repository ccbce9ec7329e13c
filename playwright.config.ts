import { defineConfig } from '@playwright/test';

/** Journeys of each role in a real browser, one after the other, on the demo's records. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.journey.ts',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  globalSetup: './test/journeys/support/start-demo.ts',
  globalTeardown: './test/journeys/support/stop-demo.ts',
  use: {
    baseURL: `http://127.0.0.1:${process.env.JOURNEYS_PORT ?? '3917'}`,
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.ACCORD_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
