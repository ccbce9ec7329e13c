import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';

/** The OpenAPI document of every route under `/api/v1`. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Accord')
    .setDescription(
      'Register of private-sector partnerships and their due diligence. Amounts are decimal strings, days YYYY-MM-DD, instants ISO 8601 in UTC. Errors are problem JSON (RFC 9457).',
    )
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This installation')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An API token of your account page' },
      'token',
    )
    .addSecurityRequirements('token')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/ApiController$/, '')}_${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Injection token of the `OpenApiSource`. */
export const OPEN_API = Symbol('open-api');

/** Makes the document once, when it is first asked for: by then every route is known. */
export class OpenApiSource {
  private made: OpenAPIObject | undefined;
  private app: NestExpressApplication | undefined;

  of(app: NestExpressApplication): void {
    this.app = app;
  }

  document(): OpenAPIObject {
    if (!this.app) throw new Error('the application has not begun');
    return (this.made ??= openApiDocument(this.app));
  }
}

/** Serves `/api/v1/openapi.json` to anyone. */
export function installOpenApi(app: NestExpressApplication): void {
  const source = app.get<OpenApiSource>(OPEN_API);
  source.of(app);
  app.use('/api/v1/openapi.json', (_request: Request, response: Response) => {
    response.json(source.document());
  });
}
