import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('themes')
export class Theme {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { name: 'name_fr' })
  nameFr!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Order on the page. */
  @Column('int', { default: 0 })
  position!: number;
}
