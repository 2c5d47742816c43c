import { Inject, Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { InvalidInput } from '../http/domain-error.js';
import { Session } from './session.entity.js';
import { type ViewLocale, viewListItem } from './workshop-views.js';
import type { Workshop } from './workshop.entity.js';
import type { SessionListQuery, SessionPage } from './workshops.contract.js';

const cursorOf = (session: Session): string =>
  Buffer.from(`${session.startsAt.toISOString()} ${session.id}`).toString('base64url');

function readCursor(cursor: string): { startsAt: Date; id: string } {
  const match = /^(\S{24}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const startsAt = new Date(match?.[1] ?? '');
  if (match?.[2] === undefined || Number.isNaN(startsAt.getTime())) {
    throw new InvalidInput([{ path: 'cursor', code: 'invalid' }]);
  }
  return { startsAt, id: match[2] };
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Sessions of published workshops: the coming ones, soonest first, or the past ones, latest first. */
@Injectable()
export class ListSessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(query: SessionListQuery, locale: ViewLocale): Promise<SessionPage> {
    const now = this.clock.now();
    const past = query.past === 'true';
    const select = this.database.manager
      .createQueryBuilder(Session, 's')
      .innerJoinAndSelect('s.workshop', 'w')
      .leftJoinAndSelect('w.themes', 't')
      .leftJoinAndSelect('s.venue', 'v')
      .leftJoinAndSelect('s.room', 'r')
      .where('w.status IN (:...visible)', {
        visible: past ? ['published', 'archived', 'cancelled'] : ['published', 'cancelled'],
      })
      .andWhere(past ? 's.endsAt <= :now' : 's.endsAt > :now', { now });

    if (query.q) {
      select.andWhere(
        new Brackets((where) =>
          where
            .where('unaccent(w.title) ILIKE unaccent(:q)')
            .orWhere('unaccent(w.summary) ILIKE unaccent(:q)')
            .orWhere('unaccent(v.name) ILIKE unaccent(:q)')
            .orWhere('unaccent(v.city) ILIKE unaccent(:q)'),
        ),
        { q: `%${escapeLike(query.q)}%` },
      );
    }
    if (query.theme) {
      select.andWhere(
        `EXISTS (SELECT 1 FROM workshop_themes wt JOIN themes th ON th.id = wt.theme_id
                  WHERE wt.workshop_id = w.id AND th.slug = :theme)`,
        { theme: query.theme },
      );
    }
    if (query.venue) {
      select.andWhere('v.slug = :venue', { venue: query.venue });
    }
    if (query.mode) {
      // Who looks for an online session is served by a hybrid one too.
      select.andWhere('s.mode IN (:...modes)', {
        modes: query.mode === 'hybrid' ? ['hybrid'] : [query.mode, 'hybrid'],
      });
    }
    if (query.accessibility) {
      select.andWhere('v.accessibility @> ARRAY[:accessibility]', {
        accessibility: query.accessibility,
      });
    }
    if (query.from) {
      select.andWhere('s.startsAt >= :from', { from: new Date(query.from) });
    }
    if (query.to) {
      select.andWhere('s.startsAt < :to', { to: new Date(query.to) });
    }
    if (query.open === 'true') {
      select
        .andWhere(`w.status = 'published' AND s.status NOT IN ('cancelled', 'postponed')`)
        .andWhere(
          's.startsAt > :now AND (s.registrationClosesAt IS NULL OR s.registrationClosesAt > :now)',
        )
        .andWhere('(s.registrationOpensAt IS NULL OR s.registrationOpensAt <= :now)')
        .andWhere(
          '(s.waitingList OR s.onSiteTaken < s.onSiteCapacity OR s.onlineTaken < s.onlineCapacity)',
        );
    }
    if (query.cursor) {
      const { startsAt, id } = readCursor(query.cursor);
      select.andWhere(`(s.startsAt, s.id) ${past ? '<' : '>'} (:startsAt, :id)`, { startsAt, id });
    }
    const direction = past ? 'DESC' : 'ASC';
    const rows = await select
      .orderBy('s.startsAt', direction)
      .addOrderBy('s.id', direction)
      .take(query.limit + 1)
      .getMany();

    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: page.map((session) =>
        viewListItem(session as Session & { workshop: Workshop }, locale, now),
      ),
      nextCursor: rows.length > query.limit && last ? cursorOf(last) : null,
    };
  }
}
