import type { Browser, BrowserContext, Page } from 'playwright-core';
import { phoneVi as vi } from '../../web/text/phone-vi.js';

/** A phone of its own, the demonstration's inspector signed in and the kit on it. */
export async function newPhone(browser: Browser, url: string): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${url}/phone`);
  await page.getByRole('button', { name: vi.signIn.demo }).tap();
  await page.locator('[data-ready="true"]').waitFor();
  return { context, page };
}

export async function openVisit(page: Page, url: string, outlet: string): Promise<void> {
  await page.goto(`${url}/phone?outlet=${outlet}`);
  await page.locator('.pad').waitFor();
}

/** Taps keys of the pad by what is written on them. */
export async function typeRow(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.locator('.pad').getByRole('button', { name, exact: true }).tap();
}

/** The card of a sealed report in that state, on today's screen. */
export const card = (page: Page, state: string) => page.locator('.card', { hasText: 'dòng' }).filter({ hasText: state }).first();
