import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A place where sessions are held. */
@Entity('venues')
export class Venue {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('text', { name: 'postal_code' })
  postalCode!: string;

  @Column('text')
  city!: string;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  /** How to get there, plain text. */
  @Column('text', { nullable: true })
  access!: string | null;

  /** Codes hi, vi, pi, mi, ii: see accessibilityCode in the contract of workshops. */
  @Column('text', { array: true, default: '{}' })
  accessibility!: string[];

  @Column('text', { name: 'accessibility_note', nullable: true })
  accessibilityNote!: string | null;
}
