import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { freshDatabaseUrl } from '../database.js';
import { type RunningSite, startSite } from '../running-site.js';
import {
  accessibilityFaults,
  openBrowser,
  scrollsSideways,
  sizes,
  watchFaults,
} from './browser.js';

let site: RunningSite;
let browser: Browser;
const pictures = 'test-results/screenshots';

beforeAll(async () => {
  site = await startSite({ DATABASE_URL: await freshDatabaseUrl('journey') });
  browser = await openBrowser();
  await mkdir(pictures, { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.end();
});

async function inContext(
  options: Parameters<Browser['newContext']>[0],
  act: (page: Page, context: BrowserContext, faults: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: sizes.desktop,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const faults = watchFaults(context);
  try {
    await act(await context.newPage(), context, faults);
  } finally {
    await context.close();
  }
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

/** Fills the registration form, by the labels that a person reads. */
async function fillForm(page: Page, email: string): Promise<void> {
  await page.getByLabel('Prénom').fill('Zoé');
  await page.getByLabel('Nom', { exact: true }).fill('Martin');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('checkbox').first().check();
}

/** Opens the newest mail to an address in the demonstration's mailbox. */
async function openMail(page: Page, email: string, subject: RegExp): Promise<void> {
  const link = page.getByRole('link', { name: subject });
  for (let attempt = 0; attempt < 100; attempt++) {
    await page.goto(`${site.url}/demo/mailbox?q=${encodeURIComponent(email)}`);
    if ((await link.count()) > 0) {
      break;
    }
  }
  await link.first().click();
}

describe('registering', () => {
  it.each([
    ['on a phone', 'phone', sizes.phone],
    ['on a desktop', 'desktop', sizes.desktop],
  ])(
    'leads %s from the list to the invitation, and out again',
    async (_, label, viewport) => {
      const email = `${label}@example.org`;
      await inContext({ viewport }, async (page, context, faults) => {
        await page.goto(site.url);
        await picture(page, `${label}-1-list`);
        await page
          .getByRole('link', { name: /Écrire à plusieurs en direct/ })
          .first()
          .click();
        await page.getByRole('heading', { level: 1, name: /Écrire à plusieurs/ }).waitFor();
        await picture(page, `${label}-2-workshop`);
        await page
          .getByRole('link', { name: /M’inscrire/ })
          .first()
          .click();
        await page.getByLabel('Prénom').waitFor();
        await picture(page, `${label}-3-form`);
        await fillForm(page, email);
        await page.getByRole('button', { name: /M’inscrire/ }).click();
        await page.getByText(email).first().waitFor();
        await picture(page, `${label}-4-check-email`);

        await openMail(page, email, /Confirmez votre inscription/);
        await picture(page, `${label}-5-mail`);
        const [opened] = await Promise.all([
          page.waitForURL(/inscription\/confirmer/),
          page
            .frameLocator('iframe')
            .getByRole('link', { name: 'Confirmer mon inscription' })
            .click(),
        ]);
        expect(opened).toBeUndefined();
        await picture(page, `${label}-6-confirm`);
        await page.getByRole('button', { name: /Confirmer mon inscription/ }).click();
        await page.waitForURL(/mon-inscription/);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await picture(page, `${label}-7-own`);
        const own = page.url();

        await openMail(page, email, /Place confirmée/);
        await page.getByRole('link', { name: /invitation \(\.ics\)/ }).waitFor();
        await picture(page, `${label}-8-invitation`);
        const address = await page
          .getByRole('link', { name: /invitation \(\.ics\)/ })
          .getAttribute('href');
        const ics = await (await context.request.get(`${site.url}${address}`)).text();
        const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
        expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');

        await page.goto(own);
        await page.getByText('Je ne peux plus venir').click();
        await page.getByRole('button', { name: 'Oui, annuler mon inscription' }).click();
        await page
          .getByText(/annulée/)
          .first()
          .waitFor();
        await picture(page, `${label}-9-cancelled`);
        await openMail(page, email, /Inscription annulée/);
        await page.getByText(/la séance quitte l’agenda/).waitFor();
        expect(faults).toEqual([]);
      });
    },
    120_000,
  );

  it('works without JavaScript, to the end', async () => {
    const email = 'sans-script@example.org';
    await inContext({ javaScriptEnabled: false, viewport: sizes.phone }, async (page) => {
      await page.goto(site.url);
      await page
        .getByRole('link', { name: /Écrire à plusieurs en direct/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: /M’inscrire/ })
        .first()
        .click();
      await page.getByLabel('Prénom').fill('Zoé');
      await page.getByRole('button', { name: /M’inscrire/ }).click();
      // What was typed is still there, with an error beside what is missing.
      expect(await page.getByLabel('Prénom').inputValue()).toBe('Zoé');
      await page.getByText('Ce champ est nécessaire').first().waitFor();
      await fillForm(page, email);
      await page.getByRole('button', { name: /M’inscrire/ }).click();
      await page.waitForURL(/verifier-votre-messagerie/);
      await openMail(page, email, /Confirmez votre inscription/);
      await page
        .frameLocator('iframe')
        .getByRole('link', { name: 'Confirmer mon inscription' })
        .click();
      await page.waitForURL(/inscription\/confirmer/);
      await page.getByRole('button', { name: /Confirmer mon inscription/ }).click();
      await page.waitForURL(/mon-inscription/);
      await page.getByText('Je ne peux plus venir').click();
      await page.getByRole('button', { name: 'Oui, annuler mon inscription' }).click();
      await page.getByRole('heading', { level: 1, name: /annulée/ }).waitFor();
    });
  }, 60_000);

  it('is completed by the keyboard alone', async () => {
    const email = 'clavier@example.org';
    await inContext({}, async (page) => {
      const tabTo = async (accessibleName: RegExp): Promise<void> => {
        for (let presses = 0; presses < 80; presses++) {
          await page.keyboard.press('Tab');
          const name = await page.evaluate<string>(
            `(() => { const e = document.activeElement; return (e.labels?.[0]?.textContent ?? e.getAttribute('aria-label') ?? e.textContent ?? '').trim(); })()`,
          );
          if (accessibleName.test(name)) {
            return;
          }
        }
        throw new Error(`Never reached by Tab: ${accessibleName}`);
      };
      await page.goto(site.url);
      await tabTo(/Écrire à plusieurs en direct/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/ateliers\//);
      await page
        .getByRole('link', { name: /M’inscrire/ })
        .first()
        .waitFor();
      await tabTo(/M’inscrire/);
      await page.keyboard.press('Enter');
      await page.getByLabel('Prénom').waitFor();
      await tabTo(/^Prénom/);
      await page.keyboard.type('Zoé');
      await tabTo(/^Nom/);
      await page.keyboard.type('Martin');
      await tabTo(/^Adresse électronique/);
      await page.keyboard.type(email);
      await tabTo(/J’ai lu|accepte|accord|données/);
      await page.keyboard.press('Space');
      await tabTo(/M’inscrire/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/verifier-votre-messagerie/);
    });
  }, 60_000);
});

describe('every page', () => {
  const paths = [
    '/',
    '/?q=introuvable',
    '/ateliers-passes',
    '/ateliers/enrichir-le-socle-de-logiciels-libres',
    '/ateliers/acheter-du-logiciel-libre',
    '/ateliers/premier-atelier-ouvert',
    '/inscription/verifier-votre-messagerie',
    '/inscription/confirmer/nonsense',
    '/mon-inscription/nonsense',
    '/retrouver-mon-inscription',
    '/accessibilite',
    '/mentions-legales',
    '/donnees-personnelles',
    '/plan-du-site',
    '/nulle-part',
    '/demo/mailbox',
    '/en/',
    '/en/workshops/choisir-une-licence-libre',
    '/en/demo/mailbox',
  ];

  it.each([
    ['light', 'phone'],
    ['dark', 'phone'],
    ['light', 'desktop'],
    ['dark', 'desktop'],
  ] as const)(
    'has no fault that axe can find, in the %s theme at %s width',
    async (colorScheme, size) => {
      await inContext({ colorScheme, viewport: sizes[size] }, async (page) => {
        const found = [];
        for (const path of paths) {
          await page.goto(site.url + path, { waitUntil: 'load' });
          await page.getByRole('heading', { level: 1 }).waitFor();
          found.push(...(await accessibilityFaults(page)));
        }
        expect(found).toEqual([]);
      });
    },
    180_000,
  );

  it('holds at 320 pixels, which is also 400 % zoom, without scrolling sideways', async () => {
    await inContext({ viewport: { width: 320, height: 640 } }, async (page) => {
      const wide = [];
      for (const path of paths) {
        await page.goto(site.url + path);
        if (await scrollsSideways(page)) {
          wide.push(path);
        }
      }
      expect(wide).toEqual([]);
    });
  }, 60_000);

  it('can be read without JavaScript', async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}/ateliers-passes`);
      await page.getByText('La Mutinerie').first().waitFor();
      await page.getByText('2016').first().waitFor();
      await page.goto(`${site.url}/ateliers/enrichir-le-socle-de-logiciels-libres`);
      await page
        .getByRole('link', { name: /forum\.example\.org|discussion/i })
        .first()
        .waitFor();
    });
  }, 30_000);
});
