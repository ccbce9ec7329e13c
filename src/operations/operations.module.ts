import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { OPEN_API, OpenApiSource } from '../web/open-api';
import { ApiDocsController } from './api-docs.controller';
import { AuditApiController } from './audit.api.controller';
import { AuditPagesController } from './audit.pages.controller';
import { AuditService } from './audit.service';
import { HealthController } from './health.controller';
import { operationsTexts } from './operations.texts';
import { Readiness } from './readiness';
import { Ticks } from './ticks.service';
import './operations.places';

registerTexts(operationsTexts);

@Module({
  controllers: [HealthController, AuditPagesController, AuditApiController, ApiDocsController],
  providers: [AuditService, Readiness, Ticks, { provide: OPEN_API, useClass: OpenApiSource }],
  exports: [AuditService, Ticks, OPEN_API],
})
export class OperationsModule {}
