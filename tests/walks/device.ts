import type { Arrival, SessionState } from '../../src/session/sessionState.ts'
import type { TabHistory } from '../support/tabHistory.ts'

/** One tab with our app in it, as jsdom draws it or as a real browser does: what is seen there, and what is done. */
export interface TabApp {
  readonly history: Pick<TabHistory, 'entries' | 'index' | 'now'>
  /** The tab is led to an address from outside: another page load in the same history. */
  follow(address: string): Promise<void>
  /** The page is loaded where the history stands. */
  load(arrival: Extract<Arrival, 'again' | 'history'>): Promise<void>
  /** The browser had put the page away, and shows it again as it stood there. */
  comeBack(): Promise<void>
  /** It is the tab in front now. */
  lookAt(): Promise<void>
  tap(element: HTMLElement): Promise<void>
  /** @param delta as the browser's Back and Forward */
  go(delta: number): Promise<void>
  close(): Promise<void>
  /** Nothing more is on its way. @param isThere what is waited for besides */
  settled(isThere?: () => boolean): Promise<void>
  main(): HTMLElement | undefined
  all(selector: string): readonly HTMLElement[]
  /** All that can be read. */
  words(): string
  /** Path and query. */
  address(): string
  state(): SessionState
  text(key: string, values?: Record<string, string | number>): string
  /** What `look` sees of a fresh app at the same address, with what is kept. */
  freshly<T>(look: (fresh: Screen) => T): Promise<T>
}

/** What is to be read on a page. */
export type Screen = Pick<TabApp, 'main' | 'all' | 'text'>

/** What stands on the counter: a clock, a storage, a browser. */
export interface Device {
  readonly origin: string
  /** false: it forbids all storage, and forgets all with each page. */
  readonly keeps: boolean
  readonly isFull: boolean
  readonly hasBeenFull: boolean
  /** What its pages said that they never should. */
  readonly noise: readonly string[]
  /** Its storage takes nothing more, or has room again. */
  fill(isFull: boolean): Promise<void>
  /** Its clock says `at` from now on, in milliseconds since 1970, while `passed` of them have gone by since it began. */
  setClock(at: number, passed: number): Promise<void>
  openTab(): Promise<TabApp>
  close(): Promise<void>
}

interface Standing extends Screen {
  readonly state: () => Pick<SessionState, 'entry' | 'place' | 'position' | 'cases'>
}

/** The address shown is the session's, and chunks of their own have come. @param key of the entry shown, as the router knows it */
export function isSettled(
  { main, all, text, state }: Standing,
  key: string | undefined,
  search: string,
): boolean {
  const { kind } = main()?.dataset ?? {}
  const { entry, place, position, cases } = state()
  if (kind === undefined || kind === 'choose' || entry !== key) return false
  if (search.includes('next=') || (place === 'elsewhere' && position !== undefined)) return false
  if (kind !== 'start' || cases.length === 0) return true
  const opened = text('ui.start.somethingNew')
  return all('main details, main button').some(
    ({ tagName, textContent }) => tagName === 'DETAILS' || textContent === opened,
  )
}
