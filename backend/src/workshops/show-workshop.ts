import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { NotFound } from '../http/domain-error.js';
import type { Session } from './session.entity.js';
import { Theme } from './theme.entity.js';
import { type ViewLocale, viewTheme, viewWorkshop } from './workshop-views.js';
import { Workshop } from './workshop.entity.js';
import type { ThemeView, WorkshopDetail } from './workshops.contract.js';

@Injectable()
export class ShowWorkshop {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A workshop that the public may see, with all its sessions. @throws NotFound */
  async bySlug(slug: string, locale: ViewLocale): Promise<WorkshopDetail> {
    const workshop = await this.database.manager.findOne(Workshop, {
      where: { slug, status: In(['published', 'archived', 'cancelled']) },
      relations: { themes: true, sessions: { venue: true, room: true } },
    });
    if (workshop === null) {
      throw new NotFound();
    }
    return viewWorkshop(workshop as Workshop & { sessions: Session[] }, locale, this.clock.now());
  }

  async themes(locale: ViewLocale): Promise<ThemeView[]> {
    const themes = await this.database.manager.find(Theme, { order: { position: 'ASC' } });
    return themes.map((theme) => viewTheme(theme, locale));
  }
}
