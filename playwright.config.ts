import { defineConfig } from '@playwright/test';
import { addressOf, DEMOS } from './test/journeys/support/demos';

/** Journeys of each role in a real browser, on the demo's records: those of one copy one after the other. */
export default defineConfig({
  testDir: 'test/journeys',
  workers: DEMOS.length,
  projects: DEMOS.map((demo) => ({
    ...{ name: demo.name, testMatch: demo.files, workers: 1 },
    use: { baseURL: addressOf(demo) },
  })),
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  globalSetup: './test/journeys/support/start-demo.ts',
  use: {
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
