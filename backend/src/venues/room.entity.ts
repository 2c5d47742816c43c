import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Venue } from './venue.entity.js';

@Entity('rooms')
export class Room {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'venue_id' })
  venueId!: string;

  @ManyToOne(() => Venue)
  @JoinColumn({ name: 'venue_id' })
  venue?: Relation<Venue>;

  @Column('text')
  name!: string;

  @Column('int')
  capacity!: number;

  @Column('text', { nullable: true })
  equipment!: string | null;
}
