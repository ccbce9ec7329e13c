const FIRST_PORT = Number(process.env.JOURNEYS_PORT ?? '3917');

/** Two copies of the demo, each served and seen by a browser of its own, side by side: what only looks, and what changes. */
export const DEMOS = [
  { name: 'looks', port: FIRST_PORT, files: 'accessibility.journey.ts' },
  { name: 'acts', port: FIRST_PORT + 1, files: /\/(?!accessibility)[^/]+\.journey\.ts$/ },
];

export function addressOf({ port }: { port: number }): string {
  return `http://127.0.0.1:${port}`;
}
