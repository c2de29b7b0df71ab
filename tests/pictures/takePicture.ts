import type { Browser } from 'playwright-core'
import type { Language } from '../../src/i18n/languages.ts'

export interface Shot {
  readonly file: string
  readonly language: Language
  readonly address: string
  readonly colorScheme: 'light' | 'dark'
  readonly viewport: { readonly width: number; readonly height: number }
}

/** One picture of a page the app has taken over, as the reader's eye meets it: nothing scrolled. */
export async function takePicture(browser: Browser, site: string, shot: Shot): Promise<void> {
  const { file, language, address, ...options } = shot
  const context = await browser.newContext({
    ...options,
    locale: language,
    serviceWorkers: 'block',
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  const answer = await page.goto(`${site}/${language}/${address}`)
  if (answer?.status() !== 200) throw new Error(`${language}/${address}: there is no such page`)
  await page.waitForSelector('html[data-app="ready"]')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: file })
  await context.close()
}
