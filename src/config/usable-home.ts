import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, StartFailed } from './start-failed';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'whoever runs Accord may not write there',
  EPERM: 'whoever runs Accord may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'there is no room',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a part of its path is no folder',
};

/** Makes the home where it is missing. @throws StartFailed when it cannot be written to */
export function expectHome(home: string): void {
  try {
    makeFolder(home);
    if (!statSync(home).isDirectory()) throw new StartFailed(`ACCORD_HOME: ${home} is no folder.`);
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StartFailed) throw error;
    const code = codeOf(error);
    throw new StartFailed(`ACCORD_HOME: ${home} cannot be used: ${WHY[code] ?? code}.`);
  }
}

/** Step by step: where the system has no folders to give, `recursive` never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
