import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../api/generated/schema.js';
import { vi } from '../../web/text/vi.js';

/** A page of a person of their own (no storage is shared), and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Uncaught errors and console errors, in order. */
  readonly problems: readonly string[];
}

/** Opens a page in a context of its own and signs in by the button of that role, as a newcomer would. */
export async function openAs(browser: Browser, url: string, role: Role, settings: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('button', { name: vi.roles[role] }).click();
  await page.getByRole('navigation').first().waitFor();
  return { page, problems };
}
