import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  chromium as playwright,
  type Page,
} from 'playwright-core';

export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
};

/** The Chromium that the npm package ships (Linux x64); elsewhere the one that Playwright has installed. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({
      executablePath: await chromium.executablePath(),
      // Single-process mode, which that package asks for in serverless places, ends with its first context.
      args: [
        ...chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
        '--no-sandbox',
      ],
      headless: true,
    });
  }
  return playwright.launch();
}

export interface Violation {
  page: string;
  rule: string;
  where: string;
}

/** What axe finds on a page, by WCAG 2.2 AA and its best practices; the sandboxed mail is looked at apart. */
export async function accessibilityFaults(page: Page): Promise<Violation[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({ page: page.url(), rule: id, where: html.slice(0, 200) })),
  );
}

export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}

/** Everything that went wrong in the page itself: script errors, refused resources, broken answers. */
export function watchFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
  return faults;
}
