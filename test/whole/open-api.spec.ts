import { openTestApp, type TestApp } from '../support/app';
import { routesOf } from './routes';
import { sources } from './tables-named';

describe('the OpenAPI document', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it('keeps to the schema of OpenAPI 3.1', async () => {
    const document = await documentOf(test);
    expect(document.openapi).toMatch(/^3\.1/);
    const { Validator } = await import('@seriousme/openapi-schema-validator');
    expect(await new Validator().validate(document)).toEqual({ valid: true });
  });

  it('has one schema for each name: of two classes of one name the last would stand for both', () => {
    const described = sources().filter(({ tree }) => /@ApiProperty|Field\(/.test(tree.text));
    const names = described.flatMap(({ tree }) =>
      [...tree.text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('refers to nothing that is not there', async () => {
    const document = await documentOf(test);
    const at = (pointer: string): unknown =>
      pointer
        .slice(2)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((pointer) => !pointer.startsWith('#/') || at(pointer) === undefined)).toEqual(
      [],
    );
  });

  it('names each operation once, with its parameters, who may ask and an answer that is no error', async () => {
    const document = await documentOf(test);
    const schemes = Object.keys(document.components.securitySchemes);
    const faults = operationsOf(document).flatMap(({ name, path, operation }) => {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      const inPath = (operation.parameters ?? []).filter((each) => each.in === 'path');
      return [
        !operation.operationId && `${name}: no operationId`,
        inPath.some((each) => !each.required) && `${name}: a part of the path that is not required`,
        String(inPath.map((each) => each.name).sort()) !== String(wanted.sort()) &&
          `${name}: ${inPath.map((each) => each.name).join()} for ${wanted.join()}`,
        !Object.keys(operation.responses).some((status) => status.startsWith('2')) && `${name}: no 2xx`,
        (operation.security ?? [])
          .flatMap((each) => Object.keys(each))
          .some((each) => !schemes.includes(each)) && `${name}: an unknown kind of security`,
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
    const ids = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(document.info).toMatchObject({ title: expect.any(String), license: expect.any(Object) });
  });

  it('has no two paths that one address could mean', async () => {
    const document = await documentOf(test);
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([]);
  });

  it('names every route under /api/v1', async () => {
    const { body } = await test.anonymous().get('/api/v1/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routesOf(test.app)
      .filter((route) => route.path.startsWith('/api/v1/'))
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(served.sort());
  });
});

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, unknown>;
  security?: Record<string, string[]>[];
}

interface Document extends Record<string, unknown> {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: object };
}

async function documentOf(test: TestApp): Promise<Document> {
  const { body } = await test.anonymous().get('/api/v1/openapi.json').expect(200);
  return body as Document;
}

function operationsOf({ paths }: Document): { name: string; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
}
