import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Session } from '../workshops/session.entity.js';
import type { AttendanceMode } from '../workshops/workshops.contract.js';
import type { Locale, RegistrationStatus } from './registrations.contract.js';

/** One person's sign-up to one session, for one or more seats. */
@Entity('registrations')
export class Registration {
  @PrimaryColumn('uuid')
  id!: string;

  /** Order of arrival, as a decimal string: the waiting list follows it. */
  @Column({ type: 'bigint', insert: false, update: false })
  arrival!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @ManyToOne(() => Session)
  @JoinColumn({ name: 'session_id' })
  session?: Relation<Session>;

  @Column('citext')
  email!: string;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { name: 'last_name' })
  lastName!: string;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('text', { nullable: true })
  needs!: string | null;

  @Column('text')
  locale!: Locale;

  @Column('text')
  mode!: AttendanceMode;

  @Column('int')
  seats!: number;

  @Column('text')
  status!: RegistrationStatus;

  /** Its seats are counted in the session's onSiteTaken or onlineTaken. */
  @Column('boolean', { name: 'holds_seats' })
  holdsSeats!: boolean;

  @Column('bytea', { name: 'confirm_token_hash', select: false })
  confirmTokenHash!: Buffer;

  @Column('bytea', { name: 'own_token_hash', select: false })
  ownTokenHash!: Buffer;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'hold_expires_at', nullable: true })
  holdExpiresAt!: Date | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
