import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';
import { projectRoot } from './project-root';

const FOLDER = join(projectRoot(__dirname), 'src', 'web', 'assets');
const YEAR = 31_536_000;

/** Each file by the path that pages name it by, which holds a part of its digest: new content, new path. */
const FILES = new Map(readdirSync(FOLDER).map((file) => [fingerprinted(file), file]));
const PATHS = new Map([...FILES].map(([path, file]) => [file, path]));

/** The path of the stylesheet, the script or the icon, for a page. */
export function assetPath(file: string): string {
  const path = PATHS.get(file);
  if (!path) throw new RangeError(`no asset ${file}`);
  return path;
}

/** Serves them: a year for the path of today's content, and anew each time for one of an older page. */
export function installAssets(app: NestExpressApplication): void {
  app.use('/assets', (request: Request, response: Response, next: NextFunction) => {
    const file = FILES.get(`/assets${request.path}`);
    const [, name, ending] = /^\/([\w-]+)\.[0-9a-f]{12}(\.\w+)$/.exec(request.path) ?? [];
    if (file) response.setHeader('Cache-Control', `public, max-age=${YEAR}, immutable`);
    else response.setHeader('Cache-Control', 'no-cache');
    if (name && ending) request.url = `/${name}${ending}`;
    next();
  });
  app.use('/assets', serveStatic(FOLDER, { cacheControl: false, index: false }));
}

function fingerprinted(file: string): string {
  const digest = createHash('sha256')
    .update(readFileSync(join(FOLDER, file)))
    .digest('hex');
  const { name, ext } = parse(file);
  return `/assets/${name}.${digest.slice(0, 12)}${ext}`;
}
