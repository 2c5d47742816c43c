import { HttpBackend } from '@angular/common/http';
import { mergeApplicationConfig, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { InProcessBackend } from './core/in-process-backend';

const serverOnly: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    InProcessBackend,
    { provide: HttpBackend, useExisting: InProcessBackend },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, serverOnly);
