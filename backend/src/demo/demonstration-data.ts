import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { Room } from '../venues/room.entity.js';
import { Venue } from '../venues/venue.entity.js';
import { Session } from '../workshops/session.entity.js';
import { Theme } from '../workshops/theme.entity.js';
import { Workshop } from '../workshops/workshop.entity.js';

const zone = 'Europe/Paris';
const paragraphs = (...texts: string[]): string => texts.join('\n\n');

/** `days` from today at `hour` on the clock of Paris, whatever the season. */
function parisTime(now: Date, days: number, hour: number, minute = 0): Date {
  return DateTime.fromJSDate(now, { zone })
    .plus({ days })
    .set({ hour, minute, second: 0, millisecond: 0 })
    .toJSDate();
}

/**
 * Fills an empty database with the demonstration: the atelier of 26 February 2016, and coming sessions around
 * `now` in every state that the pages can show. When all of them are over, they are made anew.
 */
export async function loadDemonstrationData(manager: EntityManager, now: Date): Promise<void> {
  await manager.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock(727003)');
    const [{ total, coming } = { total: 0, coming: 0 }] = await transaction.query<
      { total: number; coming: number }[]
    >(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE starts_at > $1)::int AS coming FROM sessions`,
      [now],
    );
    if (coming > 0) {
      return;
    }
    if (total > 0) {
      await transaction.query('TRUNCATE workshops, venues, themes CASCADE');
    }
    await insertAll(transaction, now);
  });
}

async function insertAll(manager: EntityManager, now: Date): Promise<void> {
  const [purchasing, licences, contributing, sourceCode] = await manager.save(
    Theme,
    [
      { slug: 'achats-de-logiciels', nameFr: 'Achats de logiciels', nameEn: 'Software purchasing' },
      { slug: 'licences', nameFr: 'Licences', nameEn: 'Licences' },
      {
        slug: 'contribution-aux-logiciels-libres',
        nameFr: 'Contribution de l’administration aux logiciels libres',
        nameEn: 'Public contributions to free software',
      },
      {
        slug: 'acces-aux-codes-sources',
        nameFr: 'Accès à un code source',
        nameEn: 'Access to source code',
      },
    ].map((theme, position) => ({ ...theme, position })),
  );

  const mutinerie = await manager.save(Venue, {
    slug: 'la-mutinerie',
    name: 'La Mutinerie',
    street: '29 rue de Meaux',
    postalCode: '75019',
    city: 'Paris',
    latitude: 48.8797,
    longitude: 2.3722,
    access: 'Métro Colonel-Fabien (ligne 2) ou Bolivar (ligne 7 bis), puis cinq minutes à pied.',
    accessibility: ['mi'],
    accessibilityNote: 'Entrée de plain-pied depuis la rue.',
  });
  const house = await manager.save(Venue, {
    slug: 'maison-des-communs',
    name: 'Maison des communs (lieu fictif)',
    street: '12 rue de l’Exemple',
    postalCode: '69003',
    city: 'Lyon',
    latitude: null,
    longitude: null,
    access: 'Tramway T1, arrêt fictif « Communs ». Sonnez à l’accueil, au rez-de-chaussée.',
    accessibility: ['mi', 'hi', 'vi'],
    accessibilityNote:
      'Boucle magnétique dans la grande salle ; ascenseur jusqu’au deuxième étage.',
  });
  const openSpace = await manager.save(Room, {
    venueId: mutinerie.id,
    name: 'Grand plateau',
    capacity: 60,
    equipment: 'Vidéoprojecteur, tableau blanc',
  });
  const largeRoom = await manager.save(Room, {
    venueId: house.id,
    name: 'Salle Ada-Lovelace',
    capacity: 30,
    equipment: 'Vidéoprojecteur, visioconférence',
  });

  const workshop = (
    values: Partial<Workshop> &
      Pick<Workshop, 'slug' | 'title' | 'summary' | 'description' | 'purpose'>,
    ...themes: (Theme | undefined)[]
  ) =>
    manager.save(Workshop, {
      status: 'published' as const,
      language: 'fr',
      organisers: ['Équipe de démonstration'],
      contactEmail: 'organisateurs@demonstration.example',
      themes: themes.filter((theme) => theme !== undefined),
      ...values,
    });
  const session = (
    values: Partial<Session> & Pick<Session, 'workshopId' | 'startsAt' | 'endsAt' | 'mode'>,
  ) => manager.save(Session, { timeZone: zone, ...values });
  const at = (days: number, from: number, to: number) => ({
    startsAt: parisTime(now, days, from),
    endsAt: parisTime(now, days, to),
  });
  const onSite = { mode: 'on-site' as const, venueId: house.id, roomId: largeRoom.id };

  const first = await workshop(
    {
      slug: 'premier-atelier-ouvert',
      title: 'Premier atelier ouvert : recenser et évaluer les logiciels libres',
      summary:
        'La première rencontre, née du forum « logiciel libre et secteur public » que la direction interministérielle du numérique venait d’ouvrir.',
      description: paragraphs(
        'En janvier 2016, la direction interministérielle du numérique et du système d’information de l’État ouvre un forum sur le logiciel libre et le secteur public. Des ateliers ouverts l’accompagnent, avec trois buts :',
        '- recenser et évaluer des logiciels libres ;\n- faire progresser l’interopérabilité des solutions techniques ;\n- essayer des outils collaboratifs ouverts.',
        'Le premier a lieu à Paris, à La Mutinerie, le 26 février 2016.',
      ),
      purpose: 'inventory',
      outcomes: paragraphs(
        '**Ce qu’il en reste** (texte de démonstration).',
        'Les thèmes du forum ont donné l’ordre du jour : achats de logiciels, licences, contributions de l’administration, accès aux codes sources. L’inventaire que ces ateliers nourrissent est le socle interministériel de logiciels libres (SILL).',
      ),
      organisers: ['Dinsic'],
    },
    purchasing,
    licences,
    contributing,
    sourceCode,
  );
  await session({
    workshopId: first.id,
    startsAt: DateTime.fromISO('2016-02-26T14:00', { zone }).toJSDate(),
    endsAt: DateTime.fromISO('2016-02-26T17:30', { zone }).toJSDate(),
    mode: 'on-site',
    venueId: mutinerie.id,
    roomId: openSpace.id,
    onSiteCapacity: 40,
    notice: 'Données de démonstration : les heures de cette séance sont supposées.',
  });

  const inventory = await workshop(
    {
      slug: 'enrichir-le-socle-de-logiciels-libres',
      title: 'Enrichir le socle interministériel de logiciels libres',
      summary:
        'On installe, on essaie et on décrit ensemble cinq logiciels que les administrations utilisent déjà.',
      description: paragraphs(
        'Chaque table prend un logiciel, l’installe, note ce qui marche et ce qui manque, puis rédige sa fiche.',
        '## Ce qu’il faut apporter\n\nUn ordinateur portable suffit. Aucune connaissance technique n’est demandée : les usages comptent autant que le code.',
        '## Le déroulé\n\n1. Tour de table et choix des logiciels\n2. Essais par table\n3. Mise en commun et fiches',
      ),
      purpose: 'inventory',
      threadUrl: 'https://forum.example.org/t/enrichir-le-socle/42',
    },
    sourceCode,
    contributing,
  );
  const half = await session({
    workshopId: inventory.id,
    ...at(9, 14, 17),
    ...onSite,
    onSiteCapacity: 20,
    maxSeatsPerRegistration: 2,
  });
  const nearlyFull = await session({
    workshopId: inventory.id,
    ...at(23, 14, 17),
    ...onSite,
    onSiteCapacity: 12,
  });

  const licensing = await workshop(
    {
      slug: 'choisir-une-licence-libre',
      title: 'Choisir une licence libre pour un code public',
      summary:
        'Quelles licences sont permises, lesquelles vont ensemble, et comment publier sans crainte.',
      description: paragraphs(
        'Des cas réels, apportés par les participants : un code ancien dont l’auteur est parti, une bibliothèque sous licence réciproque, un marché qui n’en dit rien.',
        'Une juriste et deux développeurs répondent ; les réponses sont publiées sur le forum.',
      ),
      purpose: 'interoperability',
    },
    licences,
  );
  const full = await session({
    workshopId: licensing.id,
    ...at(12, 10, 12),
    mode: 'on-site',
    venueId: mutinerie.id,
    roomId: openSpace.id,
    onSiteCapacity: 10,
  });

  const tools = await workshop(
    {
      slug: 'ecrire-a-plusieurs-en-direct',
      title: 'Écrire à plusieurs en direct : essai de trois éditeurs libres',
      summary:
        'Une même note de service, trois éditeurs collaboratifs, et un tableau des différences.',
      description: paragraphs(
        'L’atelier se tient en ligne : le lien est envoyé avec la confirmation.',
        'On écrit le même texte dans trois outils, à quinze, puis on compare : accessibilité, export, historique, droits.',
      ),
      purpose: 'trying-tools',
    },
    contributing,
  );
  const online = await session({
    workshopId: tools.id,
    ...at(5, 17, 18),
    mode: 'online',
    joinUrl: 'https://visio.example.org/ecrire-a-plusieurs',
    onlineCapacity: 100,
  });

  const formats = await workshop(
    {
      slug: 'formats-ouverts-et-interoperabilite',
      title: 'Formats ouverts : faire dialoguer nos outils',
      summary:
        'Calendriers, documents, annuaires : ce qui passe d’un outil à l’autre, et ce qui se perd.',
      description: paragraphs(
        'Sur place ou en ligne, on éprouve des échanges réels entre outils, fichier par fichier.',
        'Chaque perte constatée devient une fiche : le format, l’outil, le remède.',
      ),
      purpose: 'interoperability',
    },
    purchasing,
    sourceCode,
  );
  const hybrid = await session({
    workshopId: formats.id,
    ...at(16, 9, 12),
    mode: 'hybrid',
    venueId: house.id,
    roomId: largeRoom.id,
    joinUrl: 'https://visio.example.org/formats-ouverts',
    onSiteCapacity: 25,
    onlineCapacity: 60,
  });

  const purchase = await workshop(
    {
      slug: 'acheter-du-logiciel-libre',
      title: 'Acheter du logiciel libre : clauses et retours d’expérience',
      summary:
        'Écrire un marché qui laisse une place au libre, avec celles et ceux qui l’ont fait.',
      description: paragraphs(
        'Trois acheteurs publics montrent leurs clauses, ce qui a tenu et ce qui a été contesté.',
        'On en tire un jeu de clauses réutilisables.',
      ),
      purpose: 'inventory',
    },
    purchasing,
  );
  await session({
    workshopId: purchase.id,
    ...at(19, 14, 16),
    ...onSite,
    onSiteCapacity: 30,
    status: 'cancelled',
    notice: 'L’intervenante principale est empêchée. Une autre date sera proposée sur le forum.',
  });
  const moved = at(26, 14, 16);
  await session({
    workshopId: purchase.id,
    ...moved,
    ...onSite,
    onSiteCapacity: 30,
    status: 'rescheduled',
    previousStartsAt: parisTime(now, 20, 14),
    previousEndsAt: parisTime(now, 20, 16),
  });

  const series = await workshop(
    {
      slug: 'premiers-pas-pour-contribuer',
      title: 'Premiers pas pour contribuer, en trois séances',
      summary:
        'Signaler, traduire, corriger : trois mardis pour une première contribution acceptée.',
      description: paragraphs(
        'Chaque séance se suffit à elle-même ; suivre les trois mène jusqu’à une contribution acceptée.',
        '1. Lire un projet et signaler un défaut\n2. Traduire et documenter\n3. Proposer une correction',
      ),
      purpose: 'trying-tools',
    },
    contributing,
    licences,
  );
  for (const week of [0, 1, 2]) {
    await session({
      workshopId: series.id,
      ...at(30 + 7 * week, 12, 14),
      mode: 'online',
      joinUrl: 'https://visio.example.org/premiers-pas',
      onlineCapacity: 40,
    });
  }

  await addPeople(manager, half, 8, 0, now);
  await addPeople(manager, online, 37, 0, now);
  await addPeople(manager, hybrid, 11, 0, now);
  await addPeople(manager, nearlyFull, 10, 0, now);
  await addPeople(manager, full, 10, 4, now);
}

/** Invented people: `confirmed` with a seat, then `waiting` in line. */
async function addPeople(
  manager: EntityManager,
  session: Session,
  confirmed: number,
  waiting: number,
  now: Date,
): Promise<void> {
  for (let index = 0; index < confirmed + waiting; index++) {
    const seated = index < confirmed;
    await manager.query(
      `INSERT INTO registrations (id, session_id, email, first_name, last_name, locale, mode, seats, status,
         holds_seats, confirm_token_hash, own_token_hash, requested_at, confirmed_at)
       VALUES ($1, $2, $3, $4, 'Exemple', 'fr', $5, 1, $6, $7,
         sha256(convert_to($8, 'UTF8')), sha256(convert_to($9, 'UTF8')), $10, $10)`,
      [
        randomUUID(),
        session.id,
        `personne-${index + 1}@demonstration.example`,
        `Personne ${index + 1}`,
        session.mode === 'online' ? 'online' : 'on-site',
        seated ? 'confirmed' : 'waiting',
        seated,
        randomUUID(),
        randomUUID(),
        now,
      ],
    );
  }
  await manager.update(Session, session.id, {
    ...(session.mode === 'online' ? { onlineTaken: confirmed } : { onSiteTaken: confirmed }),
    waitingLength: waiting,
  });
}
