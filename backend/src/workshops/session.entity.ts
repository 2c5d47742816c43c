import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Room } from '../venues/room.entity.js';
import { Venue } from '../venues/venue.entity.js';
import { Workshop } from './workshop.entity.js';
import type { SessionMode, SessionStatus } from './workshops.contract.js';

/** One dated occurrence of a workshop. */
@Entity('sessions')
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workshop_id' })
  workshopId!: string;

  @ManyToOne(() => Workshop, (workshop) => workshop.sessions)
  @JoinColumn({ name: 'workshop_id' })
  workshop?: Relation<Workshop>;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** IANA name: the zone in which the session's times are shown. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('text')
  mode!: SessionMode;

  @Column('text', { default: 'scheduled' })
  status!: SessionStatus;

  @Column('timestamptz', { name: 'previous_starts_at', nullable: true })
  previousStartsAt!: Date | null;

  @Column('timestamptz', { name: 'previous_ends_at', nullable: true })
  previousEndsAt!: Date | null;

  @Column('uuid', { name: 'venue_id', nullable: true })
  venueId!: string | null;

  @ManyToOne(() => Venue)
  @JoinColumn({ name: 'venue_id' })
  venue?: Relation<Venue> | null;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;

  @ManyToOne(() => Room)
  @JoinColumn({ name: 'room_id' })
  room?: Relation<Room> | null;

  /** Goes to confirmed participants only. */
  @Column('text', { name: 'join_url', nullable: true })
  joinUrl!: string | null;

  @Column('int', { name: 'on_site_capacity', default: 0 })
  onSiteCapacity!: number;

  @Column('int', { name: 'online_capacity', default: 0 })
  onlineCapacity!: number;

  /** Confirmed and held seats; written by admission only. */
  @Column('int', { name: 'on_site_taken', default: 0 })
  onSiteTaken!: number;

  @Column('int', { name: 'online_taken', default: 0 })
  onlineTaken!: number;

  /** Whether a full session takes people on a waiting list. */
  @Column('boolean', { name: 'waiting_list', default: true })
  waitingList!: boolean;

  /** Registrations with status waiting; written by admission only. */
  @Column('int', { name: 'waiting_length', default: 0 })
  waitingLength!: number;

  @Column('int', { name: 'max_seats_per_registration', default: 1 })
  maxSeatsPerRegistration!: number;

  @Column('timestamptz', { name: 'registration_opens_at', nullable: true })
  registrationOpensAt!: Date | null;

  /** Null: when the session starts. */
  @Column('timestamptz', { name: 'registration_closes_at', nullable: true })
  registrationClosesAt!: Date | null;

  /** A word about this session, plain text, public. */
  @Column('text', { nullable: true })
  notice!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false, update: false })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
