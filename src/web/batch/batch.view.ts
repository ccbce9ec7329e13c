import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { BATCH_LIMIT, BATCH_MODES, type BatchResult } from './batch';

class ProblemErrorView {
  @ApiProperty() field: string;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** What is wrong with one item, as the answer to a single POST tells it (RFC 9457). */
class ProblemView {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) status: number;
  @ApiProperty() detail: string;
  @ApiProperty({ type: [String] }) reasons: string[];
  @ApiProperty({ type: [ProblemErrorView] }) errors: ProblemErrorView[];
}

class BatchResultView {
  @ApiProperty({ type: 'integer', description: 'Its place among the items, from nought' }) index: number;
  @ApiProperty({ enum: ['created', 'refused', 'not_done'] }) status: BatchResult['status'];
  @ApiProperty({ type: 'integer', required: false, description: 'Of a created one' }) id?: number;
  @ApiProperty({ type: ProblemView, required: false, description: 'Of a refused one' }) problem?: ProblemView;
}

/** What became of each item of a batch, in their order. */
export class BatchAnswerView {
  @ApiProperty({ type: [BatchResultView] }) results: BatchResultView[];
  @ApiProperty({ type: 'integer' }) created: number;
  @ApiProperty({ type: 'integer' }) refused: number;
}

/** `POST …/batch` of up to a thousand inputs, in OpenAPI; what it needs its handler says. */
export function PostBatch(input: Type<object>): MethodDecorator {
  const items = { type: 'array', minItems: 1, maxItems: BATCH_LIMIT, items: { $ref: getSchemaPath(input) } };
  const mode = {
    type: 'string',
    enum: [...BATCH_MODES],
    description: 'all: everything or nothing; good: the good ones, each by itself',
  };
  return applyDecorators(
    Post('batch'),
    HttpCode(200),
    ApiExtraModels(input),
    ApiBody({ schema: { type: 'object', required: ['mode', 'items'], properties: { mode, items } } }),
    ApiOkResponse({ type: BatchAnswerView }),
  );
}
