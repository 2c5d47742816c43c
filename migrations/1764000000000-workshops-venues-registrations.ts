import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Workshops with their sessions, venues with rooms, registrations, and the log of mails with the calendar
 * sequence of each person. Seats are counted on the session's row: the database refuses an oversold one.
 */
export class WorkshopsVenuesRegistrations1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE venues (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        street text NOT NULL,
        postal_code text NOT NULL,
        city text NOT NULL,
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        access text,
        accessibility text[] NOT NULL DEFAULT '{}'
          CHECK (accessibility <@ ARRAY['hi', 'vi', 'pi', 'mi', 'ii']),
        accessibility_note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((latitude IS NULL) = (longitude IS NULL))
      );

      CREATE TABLE rooms (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        venue_id uuid NOT NULL REFERENCES venues ON DELETE CASCADE,
        name text NOT NULL,
        capacity int NOT NULL CHECK (capacity > 0),
        equipment text,
        UNIQUE (venue_id, name),
        UNIQUE (id, venue_id)
      );

      CREATE TABLE themes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE,
        name_fr text NOT NULL,
        name_en text NOT NULL,
        position int NOT NULL DEFAULT 0
      );

      CREATE TABLE workshops (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text NOT NULL CHECK (title <> ''),
        summary text NOT NULL,
        description text NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('inventory', 'interoperability', 'trying-tools')),
        language text NOT NULL DEFAULT 'fr',
        status text NOT NULL DEFAULT 'draft'
          CHECK (status IN ('draft', 'published', 'archived', 'cancelled')),
        organisers text[] NOT NULL DEFAULT '{}',
        contact_email text,
        thread_url text CHECK (thread_url ~ '^https?://'),
        outcomes text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE workshop_themes (
        workshop_id uuid NOT NULL REFERENCES workshops ON DELETE CASCADE,
        theme_id uuid NOT NULL REFERENCES themes ON DELETE CASCADE,
        PRIMARY KEY (workshop_id, theme_id)
      );
      CREATE INDEX ON workshop_themes (theme_id);

      CREATE TABLE sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        workshop_id uuid NOT NULL REFERENCES workshops ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('on-site', 'online', 'hybrid')),
        status text NOT NULL DEFAULT 'scheduled'
          CHECK (status IN ('scheduled', 'rescheduled', 'moved-online', 'postponed', 'cancelled')),
        previous_starts_at timestamptz,
        previous_ends_at timestamptz,
        venue_id uuid REFERENCES venues,
        room_id uuid,
        join_url text CHECK (join_url ~ '^https?://'),
        on_site_capacity int NOT NULL DEFAULT 0 CHECK (on_site_capacity >= 0),
        online_capacity int NOT NULL DEFAULT 0 CHECK (online_capacity >= 0),
        on_site_taken int NOT NULL DEFAULT 0,
        online_taken int NOT NULL DEFAULT 0,
        waiting_list boolean NOT NULL DEFAULT true,
        waiting_length int NOT NULL DEFAULT 0 CHECK (waiting_length >= 0),
        max_seats_per_registration int NOT NULL DEFAULT 1
          CHECK (max_seats_per_registration BETWEEN 1 AND 20),
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        notice text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (room_id, venue_id) REFERENCES rooms (id, venue_id),
        CHECK (ends_at > starts_at),
        CHECK (mode = 'online' OR venue_id IS NOT NULL),
        CONSTRAINT on_site_not_oversold CHECK (on_site_taken BETWEEN 0 AND on_site_capacity),
        CONSTRAINT online_not_oversold CHECK (online_taken BETWEEN 0 AND online_capacity)
      );
      CREATE INDEX ON sessions (workshop_id, starts_at);
      CREATE INDEX ON sessions (starts_at, id);
      CREATE INDEX ON sessions (venue_id, starts_at);

      CREATE TABLE registrations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        arrival bigint GENERATED ALWAYS AS IDENTITY,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        email citext NOT NULL,
        first_name text NOT NULL,
        last_name text NOT NULL,
        organisation text,
        needs text,
        locale text NOT NULL CHECK (locale IN ('fr', 'en')),
        mode text NOT NULL CHECK (mode IN ('on-site', 'online')),
        seats int NOT NULL CHECK (seats > 0),
        status text NOT NULL CHECK (status IN ('pending', 'confirmed', 'waiting', 'offered',
          'awaiting-approval', 'cancelled', 'declined', 'expired')),
        holds_seats boolean NOT NULL,
        confirm_token_hash bytea NOT NULL UNIQUE,
        own_token_hash bytea NOT NULL UNIQUE,
        requested_at timestamptz NOT NULL DEFAULT now(),
        hold_expires_at timestamptz,
        confirmed_at timestamptz,
        ended_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (NOT holds_seats OR status IN ('pending', 'confirmed', 'offered', 'awaiting-approval')),
        CHECK (holds_seats OR status NOT IN ('confirmed', 'offered')),
        CHECK (status <> 'pending' OR hold_expires_at IS NOT NULL)
      );
      COMMENT ON COLUMN registrations.arrival IS 'Order of arrival: the waiting list follows it';
      COMMENT ON COLUMN registrations.holds_seats IS
        'Its seats are counted in the session''s on_site_taken or online_taken';
      CREATE UNIQUE INDEX one_live_registration_per_address ON registrations (session_id, email)
        WHERE status NOT IN ('cancelled', 'declined', 'expired');
      CREATE INDEX ON registrations (session_id, arrival) WHERE status = 'waiting';
      CREATE INDEX ON registrations (hold_expires_at) WHERE status = 'pending';
      CREATE INDEX ON registrations (email);

      CREATE TABLE invitations (
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        email citext NOT NULL,
        sequence int NOT NULL CHECK (sequence >= 0),
        method text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
        stamped_at timestamptz NOT NULL,
        fingerprint text NOT NULL,
        PRIMARY KEY (session_id, email)
      );
      COMMENT ON TABLE invitations IS
        'What each person''s calendar was last told about a session: the sequence never falls';

      CREATE TABLE mails (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        registration_id uuid NOT NULL REFERENCES registrations ON DELETE CASCADE,
        kind text NOT NULL,
        message_id text UNIQUE,
        invitation text,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        sent_at timestamptz,
        refused_at timestamptz
      );
      COMMENT ON COLUMN mails.message_id IS 'Set before the first attempt and kept: a retry is the same message';
      COMMENT ON COLUMN mails.invitation IS 'The iCalendar text, written once before the first attempt';
      CREATE INDEX ON mails (registration_id, id);
      CREATE INDEX ON mails (id) WHERE sent_at IS NULL AND refused_at IS NULL;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup to go back.'));
  }
}
