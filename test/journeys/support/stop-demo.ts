import { rmSync } from 'node:fs';

export default function stopDemo(): void {
  const { JOURNEYS_PID, JOURNEYS_FOLDER } = process.env;
  if (!JOURNEYS_PID) return;
  process.kill(Number(JOURNEYS_PID), 'SIGTERM');
  if (JOURNEYS_FOLDER) rmSync(JOURNEYS_FOLDER, { recursive: true, force: true });
}
