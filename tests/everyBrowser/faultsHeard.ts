import type { DrivenPage } from './drivenBrowser.ts'

/** How the page is come by: with the app, with the inline script alone, or with no script at all. */
export type Manner = 'scripts' | 'no modules' | 'scripts off'

/** What a page has said, but for two things that are no fault. */
export async function faultsHeard(page: DrivenPage, manner: Manner): Promise<readonly string[]> {
  // Chromium 64 doesn't know how to keep clear of a notch, which its phones don't have.
  const isHarmless = (line: string) =>
    line.includes('viewport-fit') ||
    // The modules that were held back are missing.
    (manner === 'no modules' && line.includes('/assets/'))
  return (await page.noise()).filter((line) => !isHarmless(line))
}
