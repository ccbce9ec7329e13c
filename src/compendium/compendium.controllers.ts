import { Controller, Get, Param, ParseIntPipe, Query, Redirect, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/needs';
import type { RawQuery } from '../web/list';
import { localeOf } from '../web/locale';
import { seeOther, type SeeOther } from '../web/see-other';
import { compendiumFile, compendiumPage } from './compendium.formats';
import { checkedYear, editionOf, formatOf } from './compendium.request';
import { CompendiumService } from './compendium.service';
import { COMPENDIUM_FORMATS, EDITIONS } from './compendium.vocabulary';

@ApiTags('reports')
@Controller('api/v1/compendium')
export class CompendiumApiController {
  constructor(private readonly compendium: CompendiumService) {}

  @Get(':year')
  @Needs('compendium.read')
  @ApiQuery({ name: 'format', required: false, enum: COMPENDIUM_FORMATS })
  @ApiQuery({ name: 'edition', required: false, enum: EDITIONS })
  @ApiProduces('application/json', 'text/csv', 'text/html')
  @ApiOkResponse({ description: 'The compendium of the year', schema: { type: 'object' } })
  async get(
    @Param('year', ParseIntPipe) year: number,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const [edition, format, locale] = [editionOf(query), formatOf(query), localeOf(response)];
    const compendium = await this.compendium.read(checkedYear(year), edition, locale);
    const file = await compendiumFile(compendium, format, locale);
    if (format !== 'json') response.attachment(`compendium-${year}.${format}`);
    response.type(file.type).send(file.body);
  }
}

@ApiExcludeController()
@Controller('compendium')
export class CompendiumPagesController {
  constructor(private readonly compendium: CompendiumService) {}

  @Get()
  @Needs('compendium.read')
  @Redirect()
  latest(): SeeOther {
    return seeOther(`/compendium/${this.compendium.thisYear()}`);
  }

  @Get(':year')
  @Needs('compendium.read')
  async page(
    @Param('year', ParseIntPipe) year: number,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(response);
    const compendium = await this.compendium.read(checkedYear(year), editionOf(query), locale);
    response.render('compendium/page', {
      titleKey: 'compendium.title',
      ...compendiumPage(compendium, locale),
      earlier: String(year - 1),
      later: String(year + 1),
    });
  }
}
