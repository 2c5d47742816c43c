import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { type Site, site } from './site.contract.js';

@ApiTags('site')
@Controller('api/v1')
export class SiteController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @Get('site')
  @ApiOperation({ summary: 'What every page needs to know about this site' })
  @ApiOkResponse({ standardSchema: site })
  site(): Site {
    const { siteName, publicUrl, demonstration, contactEmail, holdMinutes } = this.configuration;
    return { name: siteName, publicUrl, demonstration, contactEmail, holdMinutes };
  }
}
