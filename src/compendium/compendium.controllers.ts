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
import { CompendiumView } from './compendium.view';
import { COMPENDIUM_FORMATS, EDITIONS } from './compendium.vocabulary';

@ApiTags('reports')
@Controller('api/v1/compendium')
export class CompendiumApiController {
  constructor(private readonly compendium: CompendiumService) {}

  @Get(':year')
  @Needs('compendium.read')
  @ApiQuery({ name: 'format', required: false, enum: COMPENDIUM_FORMATS })
  @ApiQuery({ name: 'edition', required: false, enum: EDITIONS })
  @ApiProduces(
    'application/json',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/html',
  )
  @ApiOkResponse({ type: CompendiumView })
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
  async latest(@Query() query: RawQuery): Promise<SeeOther> {
    const [newest] = await this.compendium.years();
    const year = checkedYear(Number(query.year ?? newest));
    return seeOther(`/compendium/${year}?edition=${editionOf(query)}`);
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
      ...(await compendiumPage(compendium, locale)),
      years: (await this.compendium.years()).map(String),
      editions: EDITIONS,
    });
  }
}
