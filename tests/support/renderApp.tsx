import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { expect } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { tree } from '../../src/content/tree.ts'
import { createI18n } from '../../src/i18n/createI18n.ts'
import type { LanguageTexts } from '../../src/i18n/joinTexts.ts'
import { isLanguage, type Language } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { createSession } from '../../src/session/createSession.ts'
import type { Arrival } from '../../src/session/sessionState.ts'
import { MemoryStorage } from './memoryStorage.ts'

interface RenderOptions {
  readonly storage?: Storage | undefined
  readonly tab?: Storage | undefined
  readonly arrival?: Arrival
  readonly now?: () => number
  readonly ticks?: () => number
  readonly fromOutside?: boolean
  /** Texts instead of the language's own: none shows every key. */
  readonly texts?: LanguageTexts
}

/** The whole app at an address, in jsdom: real routes, store, content and texts. */
export async function renderApp(address: string, options: RenderOptions = {}) {
  const {
    storage = new MemoryStorage(),
    tab = new MemoryStorage(),
    arrival = 'link',
    now = () => Date.UTC(2026, 10, 22, 6, 2),
    ticks,
    fromOutside = false,
    texts,
  } = options
  const asked = address.split(/[/?]/)[1]
  const language: Language = isLanguage(asked) ? asked : 'zh-CN'
  const words = createI18n(language, texts ?? (await loadTexts(language)))
  const session = createSession({
    tree,
    storage,
    tab,
    now,
    fromOutside,
    ...(ticks ? { ticks } : {}),
  })
  const seen = { address: '', key: '', navigate: (_: number) => {} }
  function Spy() {
    const { pathname, search, key } = useLocation()
    const navigate = useNavigate()
    seen.address = pathname + search
    seen.key = key
    seen.navigate = navigate
    return null
  }
  // There are no style sheets here: what hides, or takes no taps, is seen in real browsers, and asking takes long.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  session.rehydrate()
  const view = render(
    <MemoryRouter initialEntries={[address]}>
      <App session={session} words={words} firstArrival={arrival} />
      <Spy />
    </MemoryRouter>,
  )
  // Pages to read come with a chunk of their own.
  await within(view.container).findByRole('main', { hidden: true })
  const main = () => screen.getByRole('main', { hidden: true })
  const at = () => main().dataset.node ?? main().dataset.kind
  const tap = async (selector: string) => {
    const link = view.container.querySelector<HTMLElement>(selector)
    if (!link) throw new Error(`nothing to tap at ${at()}: ${selector}`)
    await user.click(link)
  }
  /** The frame before the address is replayed still has the gate of the page before. */
  const replayed = () => waitFor(() => expect(session.store.getState().entry).toBe(seen.key))
  return {
    ...view,
    session,
    storage,
    user,
    main,
    at,
    tap,
    address: () => seen.address,
    text: (key: string, values?: Record<string, string | number>) => words.t(key, values ?? {}),
    /** Waits until a node or a kind of screen is shown, and the session knows of it. */
    async shows(node: string) {
      await waitFor(() => expect(at()).toBe(node))
      if (main().dataset.node || node === 'start') await replayed()
    },
    replayed,
    history: (delta: number) => waitFor(() => seen.navigate(delta)),
    /** One step of a journey: `start:x`, `bar:x`, `way:x`, or `node:letter`. */
    async step(step: string) {
      const [where = '', what = ''] = step.split(':')
      if (where === 'start') {
        const entry = tree.start.entries.find(({ id }) => id === what)
        await tap(`main a[href*="/step/${entry?.to}/"]`)
      } else if (where === 'bar') await tap(`.bar-${what}`)
      else if (where === 'way') await tap(`main a[href*="/step/${what}/"][data-keep="new"]`)
      else {
        await waitFor(() => expect(at()).toBe(where))
        await tap(`main a[data-step="${tree.nodes[where]?.n}${what}"]`)
      }
    },
  }
}
