import type { i18n } from 'i18next'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { tree } from '../content/tree.ts'
import { createI18n } from '../i18n/createI18n.ts'
import { type Language, languageAt } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/texts.ts'
import { createOffline } from '../offline/createOffline.ts'
import { OfflineProvider } from '../screens/frame/useOffline.ts'
import { createSession } from '../session/createSession.ts'
import { App } from './App.tsx'
import { beganOutside, firstArrival, takenOver } from './firstArrival.ts'
import { kindOf, loadPages, type PageKind } from './loadPages.ts'

const BASE = import.meta.env.BASE_URL

/** Storage the browser lets us have: reading the property alone can throw. */
function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind] ?? undefined
  } catch {
    return undefined
  }
}

function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType?.('navigation') ?? []
  return (entry as PerformanceNavigationTiming | undefined)?.type
}

/** What a page with a chunk of its own was drawn with; without it the page loads it, or says that it can't. */
async function pagesIn(words: i18n, language: Language, kind: PageKind) {
  try {
    return await loadPages(words, language, kind)
  } catch {
    return undefined
  }
}

/** Brings the page that stands there to life, or draws it where it isn't there yet. */
export async function start(element: HTMLElement): Promise<void> {
  const path = location.pathname.slice(BASE.length - 1)
  const language = languageAt(path, navigator.languages ?? [])
  const words = createI18n(language, await loadTexts(language))
  const kind = kindOf(path)
  const pages = kind && (await pagesIn(words, language, kind))
  const session = createSession({
    tree,
    storage: storageOf('localStorage'),
    tab: storageOf('sessionStorage'),
    now: Date.now,
    fromOutside: beganOutside(storageOf('sessionStorage')),
  })
  const arrival = firstArrival({
    isTapped: 'tapped' in document.documentElement.dataset,
    navigationType: navigationType(),
  })
  // Each entry of the browser's history has a key, so that Back knows whose page it is.
  if (typeof history.state?.key !== 'string')
    history.replaceState({ ...history.state, key: `load-${Date.now().toString(36)}` }, '')
  const offline = createOffline()
  const app = (
    <StrictMode>
      {/* A tap draws its step in the same frame: as a transition it would be drawn in pieces, frames later. */}
      <BrowserRouter basename={BASE === '/' ? '/' : BASE.slice(0, -1)} useTransitions={false}>
        <OfflineProvider value={offline}>
          <App session={session} words={words} firstArrival={arrival} pages={pages} />
        </OfflineProvider>
      </BrowserRouter>
    </StrictMode>
  )
  // A page drawn for another address (the host's 404 page, a missing slash) is drawn anew.
  if (element.dataset.address === location.pathname) hydrateRoot(element, app)
  else createRoot(element).render(app)
  session.rehydrate()
  const stop = session.store.subscribe(({ replayed }) => {
    if (!replayed) return
    stop()
    takenOver(storageOf('sessionStorage'))
  })
  document.documentElement.dataset.app = 'ready'

  // What another tab, or a page of ours left in the browser's memory, has kept counts here at once.
  const { rehydrate } = session
  window.addEventListener('storage', () => rehydrate())
  window.addEventListener('pageshow', ({ persisted }) => rehydrate(persisted))
  document.addEventListener('visibilitychange', () => rehydrate())

  const idle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 2000))
  idle(() => {
    import('./whileIdle.ts').then(
      ({ prepareForNoNetwork }) => prepareForNoNetwork(words, language, offline),
      () => undefined,
    )
  })
}
