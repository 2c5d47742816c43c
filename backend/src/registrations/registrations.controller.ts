import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NotFound } from '../http/domain-error.js';
import { OwnRegistrations } from './own-registration.js';
import { Register } from './register.js';
import {
  type Confirmation,
  confirmation,
  type LookupRequest,
  lookupRequest,
  type OwnRegistration,
  ownRegistration,
  type RegistrationAccepted,
  registrationAccepted,
  type RegistrationPatch,
  registrationPatch,
  type RegistrationRequest,
  registrationRequest,
  tokenBody,
} from './registrations.contract.js';

const accepted: RegistrationAccepted = { status: 'email-sent' };

@ApiTags('registrations')
@Controller('api/v1')
export class RegistrationsController {
  constructor(
    @Inject(Register) private readonly register: Register,
    @Inject(OwnRegistrations) private readonly own: OwnRegistrations,
  ) {}

  @Post('sessions/:id/registrations')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for seats; the address is confirmed by a mailed link',
    description: 'The answer is the same whether or not the address is already registered.',
  })
  @ApiAcceptedResponse({ standardSchema: registrationAccepted })
  async request(
    @Param('id') id: string,
    @Body({ schema: registrationRequest }) body: RegistrationRequest,
  ): Promise<RegistrationAccepted> {
    if (!z.uuid().safeParse(id).success) {
      throw new NotFound();
    }
    await this.register.register(id, body);
    return accepted;
  }

  @Post('registrations/confirm')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Confirm the address; repeating it is harmless' })
  @ApiOkResponse({ standardSchema: confirmation })
  confirm(@Body({ schema: tokenBody }) { token }: { token: string }): Promise<Confirmation> {
    return this.own.confirm(token);
  }

  @Post('registrations/lookup')
  @HttpCode(202)
  @ApiOperation({ summary: 'Mail the links to the registrations of an address' })
  @ApiAcceptedResponse({ standardSchema: registrationAccepted })
  async lookup(
    @Body({ schema: lookupRequest }) { email }: LookupRequest,
  ): Promise<RegistrationAccepted> {
    await this.own.lookUp(email);
    return accepted;
  }

  @Get('registrations/:token')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Own registration, by the mailed link' })
  @ApiOkResponse({ standardSchema: ownRegistration })
  show(@Param('token') token: string): Promise<OwnRegistration> {
    return this.own.show(token);
  }

  @Patch('registrations/:token')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Correct name, organisation or needs' })
  @ApiOkResponse({ standardSchema: ownRegistration })
  correct(
    @Param('token') token: string,
    @Body({ schema: registrationPatch }) patch: RegistrationPatch,
  ): Promise<OwnRegistration> {
    return this.own.correct(token, patch);
  }

  @Delete('registrations/:token')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Cancel; the seats go to the next people on the waiting list' })
  @ApiOkResponse({ standardSchema: ownRegistration })
  cancel(@Param('token') token: string): Promise<OwnRegistration> {
    return this.own.cancel(token);
  }
}
