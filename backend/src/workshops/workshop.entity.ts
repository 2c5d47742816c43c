import {
  Column,
  Entity,
  JoinTable,
  ManyToMany,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Session } from './session.entity.js';
import { Theme } from './theme.entity.js';
import type { WorkshopPurpose, WorkshopStatus } from './workshops.contract.js';

/** A subject: what its sessions are about. */
@Entity('workshops')
export class Workshop {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  /** Markdown. */
  @Column('text')
  description!: string;

  @Column('text')
  purpose!: WorkshopPurpose;

  @Column('text', { default: 'fr' })
  language!: string;

  @Column('text', { default: 'draft' })
  status!: WorkshopStatus;

  /** Public names. */
  @Column('text', { array: true, default: '{}' })
  organisers!: string[];

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail!: string | null;

  /** Address of the forum thread. */
  @Column('text', { name: 'thread_url', nullable: true })
  threadUrl!: string | null;

  /** Minutes and results, Markdown. */
  @Column('text', { nullable: true })
  outcomes!: string | null;

  @ManyToMany(() => Theme)
  @JoinTable({
    name: 'workshop_themes',
    joinColumn: { name: 'workshop_id' },
    inverseJoinColumn: { name: 'theme_id' },
  })
  themes?: Relation<Theme>[];

  @OneToMany(() => Session, (session) => session.workshop)
  sessions?: Relation<Session>[];
}
