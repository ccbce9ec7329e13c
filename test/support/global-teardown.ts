import { rmSync } from 'node:fs';
import { forgetFilesInMemory } from './in-memory';

export default async function leaveNothing(): Promise<void> {
  await globalThis.postgresServer?.stop();
  if (globalThis.templateHome) rmSync(globalThis.templateHome, { recursive: true, force: true });
  forgetFilesInMemory();
}
