import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { type MailContent, renderHtml, renderText } from './layout.js';
import { compiledLayout } from './templates/layout.compiled.js';

const source = new URL('templates/layout.mjml', import.meta.url);
const compiled = new URL('templates/layout.compiled.ts', import.meta.url);

const aMail = (values: Partial<MailContent> = {}): MailContent => ({
  locale: 'fr',
  siteName: 'Ateliers ouverts',
  subject: 'Place confirmée',
  date: {
    weekday: 'jeudi',
    day: '12',
    month: 'mars',
    year: '2026',
    time: '14 h',
    iso: '2026-03-12T13:00:00Z',
  },
  heading: 'Votre place est confirmée',
  paragraphs: ['Bonjour Zoé,'],
  facts: [{ label: 'Où', value: 'La Mutinerie' }],
  button: { label: 'Voir mon inscription', url: 'https://ateliers.example.org/x' },
  notes: ['À bientôt.'],
  footer: [{ text: 'Contact', url: 'mailto:contact@example.org' }],
  ...values,
});

describe('the layout of mails', () => {
  it('is the compiled form of its source', async () => {
    const { html, errors } = await mjml2html(await readFile(source, 'utf8'), {
      validationLevel: 'strict',
    });
    expect(errors).toEqual([]);
    const wanted = html
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    if (process.env['UPDATE_MAIL_LAYOUT'] !== undefined) {
      const literal = wanted.replace(/[\\`]|\$\{/g, (special) => `\\${special}`);
      await writeFile(
        compiled,
        `/** Compiled from layout.mjml: do not edit. layout.spec.ts makes it and checks it. */\nexport const compiledLayout = \`${literal}\n\`;\n`,
      );
      return;
    }
    expect(compiledLayout.trim()).toBe(wanted);
  });

  it('loads nothing from anywhere', () => {
    expect(compiledLayout).not.toMatch(/@import|<link|<img|<script|url\(/i);
  });

  it('fills every place and shows only the blocks that a mail needs', () => {
    const html = renderHtml(aMail());
    expect(html).not.toMatch(/\[\[|\]\]/);
    expect(html).toContain('<html lang="fr"');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('jeudi');

    const bare = aMail({ facts: [] });
    delete bare.date;
    delete bare.button;
    const short = renderHtml(bare);
    expect(short.match(/<h1/g)).toHaveLength(1);
    expect(short).not.toContain('scope="row"');
    expect(short).not.toContain('href="https');
  });

  it('escapes whatever a text contains, and takes no brackets for places', () => {
    const attack = `"><script>alert(1)</script>[[subject]]'&$&`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;[[subject]]&#39;&amp;$&amp;';
    const html = renderHtml(
      aMail({
        siteName: attack,
        subject: attack,
        heading: attack,
        paragraphs: [attack],
        facts: [{ label: attack, value: attack, url: `https://x.example/${attack}` }],
        button: { label: attack, url: `https://x.example/${attack}` },
        notes: [attack],
        footer: [{ text: attack, url: `javascript:${attack}` }],
      }),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:');
    expect(html.split(escaped).length - 1).toBeGreaterThanOrEqual(9);
  });

  it('says the same in the text part', () => {
    const text = renderText(aMail());
    for (const said of [
      'Votre place est confirmée',
      'Bonjour Zoé,',
      'Où\u00a0: La Mutinerie',
      'https://ateliers.example.org/x',
      'À bientôt.',
      'mailto:contact@example.org',
    ]) {
      expect(text).toContain(said);
    }
  });
});
