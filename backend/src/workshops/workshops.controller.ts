import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RequestLocale } from '../http/locale.decorator.js';
import { ListSessions } from './list-sessions.js';
import { ShowWorkshop } from './show-workshop.js';
import type { ViewLocale } from './workshop-views.js';
import {
  sessionListQuery,
  type SessionListQuery,
  type SessionPage,
  sessionPage,
  theme,
  type ThemeView,
  type WorkshopDetail,
  workshopDetail,
} from './workshops.contract.js';

@ApiTags('workshops')
@Controller('api/v1')
export class WorkshopsController {
  constructor(
    @Inject(ListSessions) private readonly listSessions: ListSessions,
    @Inject(ShowWorkshop) private readonly showWorkshop: ShowWorkshop,
  ) {}

  @Get('sessions')
  @Header('Vary', 'Accept-Language')
  @ApiOperation({
    summary: 'Upcoming sessions, soonest first; with past=true the past ones, latest first',
  })
  @ApiOkResponse({ standardSchema: sessionPage })
  sessions(
    @Query({ schema: sessionListQuery }) query: SessionListQuery,
    @RequestLocale() locale: ViewLocale,
  ): Promise<SessionPage> {
    return this.listSessions.list(query, locale);
  }

  @Get('themes')
  @Header('Vary', 'Accept-Language')
  @ApiOperation({ summary: 'The themes, in their order' })
  @ApiOkResponse({ standardSchema: z.array(theme) })
  themes(@RequestLocale() locale: ViewLocale): Promise<ThemeView[]> {
    return this.showWorkshop.themes(locale);
  }

  @Get('workshops/:slug')
  @Header('Vary', 'Accept-Language')
  @ApiOperation({ summary: 'A workshop with all its sessions' })
  @ApiOkResponse({ standardSchema: workshopDetail })
  workshop(
    @Param('slug') slug: string,
    @RequestLocale() locale: ViewLocale,
  ): Promise<WorkshopDetail> {
    return this.showWorkshop.bySlug(slug, locale);
  }
}
