import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NEEDS, PUBLIC } from '../../src/access/needs';
import type { Permission } from '../../src/access/permissions';

export interface Route {
  method: string;
  path: string;
  /** What it needs, or `public`, or null when it says neither. */
  needs: Permission | 'public' | null;
}

/** Every route of the application, as its controllers declare them. */
export function routesOf(app: NestExpressApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const routes = controllers.flatMap(({ metatype }) => routesOfController(metatype as Type<object>));
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}

function routesOfController(controller: Type<object>): Route[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const metadata = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    const own = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return own.map((path) => ({
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET',
      path: `/${[base, path]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter(Boolean)
        .join('/')}`,
      needs: metadata(PUBLIC) ? 'public' : ((metadata(NEEDS) as Permission | undefined) ?? null),
    }));
  });
}
