import { Controller, Get, Inject, Render } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/needs';
import { OPEN_API, type OpenApiSource } from '../web/open-api';

interface Operation {
  tags?: string[];
  summary?: string;
  parameters?: { name?: string; in?: string; description?: string }[];
  requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> };
}

/** The JSON API as a page to read; the document itself is at `/api/v1/openapi.json`. */
@ApiExcludeController()
@Controller('api/docs')
export class ApiDocsController {
  constructor(@Inject(OPEN_API) private readonly source: OpenApiSource) {}

  @Get()
  @Public()
  @Render('operations/api-docs')
  docs(): object {
    const document = this.source.document();
    return { titleKey: 'api.title', groups: groupsOf(document), schemas: schemasOf(document) };
  }
}

function groupsOf(document: OpenAPIObject): { name: string; operations: object[] }[] {
  const groups = new Map<string, object[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, value] of Object.entries(item as Record<string, Operation>)) {
      const name = value.tags?.[0] ?? 'other';
      const operations = groups.get(name) ?? [];
      operations.push({
        method: method.toUpperCase(),
        path,
        parameters: (value.parameters ?? []).map((each) => each.name ?? '').filter(Boolean),
        body: bodyOf(value),
      });
      groups.set(name, operations);
    }
  }
  return [...groups].map(([name, operations]) => ({ name, operations }));
}

function bodyOf(operation: Operation): string {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  return schema?.$ref?.split('/').at(-1) ?? '';
}

function schemasOf(document: OpenAPIObject): { name: string; fields: object[] }[] {
  const schemas = document.components?.schemas ?? {};
  return Object.entries(schemas).map(([name, schema]) => {
    const { properties = {}, required = [] } = schema as {
      properties?: Record<string, { type?: string; enum?: unknown[]; description?: string }>;
      required?: string[];
    };
    const fields = Object.entries(properties).map(([field, each]) => ({
      name: field,
      type: each.enum ? each.enum.join(' | ') : (each.type ?? 'object'),
      description: each.description ?? '',
      required: required.includes(field),
    }));
    return { name, fields };
  });
}
