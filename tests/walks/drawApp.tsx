import { useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter, useLocation, useNavigate, useNavigationType } from 'react-router'
import { App } from '../../src/app/App.tsx'
import { tree } from '../../src/content/tree.ts'
import { createI18n } from '../../src/i18n/createI18n.ts'
import { languageAt } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { createSession } from '../../src/session/createSession.ts'
import type { Arrival } from '../../src/session/sessionState.ts'
import type { TabHistory } from '../support/tabHistory.ts'
import { isSettled } from './device.ts'

interface DrawOptions {
  readonly storage: Storage
  readonly tab: Storage
  readonly history: TabHistory
  readonly arrival: Arrival
  readonly now: () => number
  readonly ticks: () => number
}

const TURNS_STOOD = 3
const MOST_TURNS = 1_000_000

/**
 * The whole app where a tab's history stands: real routes, store, content and texts. Drawn by React as it is
 * shipped, which takes a third of the time its development build does, and knows no `act`.
 */
export async function drawApp({ history, arrival, ...kept }: DrawOptions) {
  const { pathname = '/' } = history.now ?? {}
  const language = languageAt(pathname, ['en'])
  const words = createI18n(language, await loadTexts(language))
  const session = createSession({ tree, ...kept })
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  let go = (_: number) => {}
  function Spy() {
    const location = useLocation()
    const type = useNavigationType()
    const navigate = useNavigate()
    go = navigate
    useLayoutEffect(() => history.note(type, location), [location, type])
    return null
  }
  session.rehydrate()
  root.render(
    <MemoryRouter
      initialEntries={history.entries}
      initialIndex={history.index}
      useTransitions={false}
    >
      <App session={session} words={words} firstArrival={arrival} />
      <Spy />
    </MemoryRouter>,
  )
  /** Found without a selector, which takes jsdom long. */
  const main = () => container.getElementsByTagName('main')[0]
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]
  const state = () => session.store.getState()

  const text = (key: string, values: Record<string, string | number> = {}) => words.t(key, values)

  return {
    container,
    session,
    state,
    main,
    all,
    go: (delta: number) => go(delta),
    address: () => `${history.now?.pathname ?? ''}${history.now?.search ?? ''}`,
    text,
    /**
     * What an effect has set is drawn a turn later: so it has to stand for some.
     *
     * @param isThere what is waited for besides
     */
    async settled(isThere = () => true) {
      let stood = 0
      for (let turn = 0; stood < TURNS_STOOD; turn++) {
        if (turn > MOST_TURNS) throw new Error(`nothing comes at ${history.now?.pathname}`)
        await new Promise((done) => setImmediate(done))
        const { key, search = '' } = history.now ?? {}
        const stands = isSettled({ main, all, text, state }, key, search) && isThere()
        stood = stands ? stood + 1 : 0
      }
    },
    close() {
      root.unmount()
      container.remove()
    },
  }
}
