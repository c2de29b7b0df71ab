import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { loadCodes } from '../content/codes.ts'
import { tree } from '../content/tree.ts'
import { entryKey } from '../engine/textKeys.ts'
import { idNow } from '../engine/tree.ts'
import { createI18n } from '../i18n/createI18n.ts'
import { isLanguage, LANGUAGES, type Language } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/texts.ts'
import { cardStyles } from '../screens/card/cardStyles.ts'
import { paths } from '../screens/paths.ts'
import { createSession } from '../session/createSession.ts'
import { App } from './App.tsx'
import { kindOf, loadPages } from './loadPages.ts'

interface Page {
  /** From the site's root, without the base: `/zh-CN/step/refresh-code/`; of a step that has moved, where it is now. */
  readonly address: string
  readonly language: string
  /** Title and description. */
  readonly head: string
  readonly body: string
}

export const languages = LANGUAGES
/** Styles that stand in some pages alone, and are named in the policy of all. */
export const addedStyles: readonly string[] = Object.values(cardStyles)

/** Every address of the site; `/404` is the page a host sends for all others. */
export async function addresses(): Promise<string[]> {
  const codes = Object.keys(await loadCodes())
  const nodes = [...Object.keys(tree.nodes), ...Object.keys(tree.moved)]
  return [
    paths.choose(),
    '/404',
    ...LANGUAGES.flatMap((language) => [
      paths.start(language),
      ...nodes.map((node) => paths.step(language, node)),
      paths.checks(language),
      paths.call(language),
      paths.cases(language),
      paths.codes(language),
      ...codes.map((code) => paths.code(language, code)),
      paths.causes(language),
      ...Object.keys(tree.causes).map((cause) => paths.cause(language, cause)),
      paths.card(language),
      paths.shop(language),
    ]),
  ]
}

const whereNow = (address: string): string =>
  address.replace(/(?<=\/step\/)[^/]+/, (id) => idNow(tree, id))

/** The steps a start page's answers lead to. */
export const firstSteps = (): string[] =>
  LANGUAGES.flatMap((language) => tree.start.entries.map(({ to }) => paths.step(language, to)))

/** What a phone's home screen says of the app: its names and its two short cuts. */
export async function manifestTexts(language: Language) {
  const { t } = createI18n(language, await loadTexts(language))
  return {
    name: t('ui.name'),
    description: t('ui.start.description'),
    lookUp: t(entryKey('says-paid')),
    codes: t('ui.codes.title'),
  }
}

/** One address drawn by the same routes as in the browser, with an empty session. */
export async function renderPage(address: string, base: string): Promise<Page> {
  const asked = address.split('/')[1]
  const language = isLanguage(asked) ? asked : 'zh-CN'
  const words = createI18n(language, await loadTexts(language))
  const kind = kindOf(address)
  const pages = kind && (await loadPages(words, language, kind))
  const session = createSession({ tree, storage: undefined, tab: undefined, now: () => 0 })
  const html = renderToString(
    <StrictMode>
      <StaticRouter
        location={base.slice(0, -1) + address}
        basename={base === '/' ? '/' : base.slice(0, -1)}
      >
        <App session={session} words={words} firstArrival="link" pages={pages} />
      </StaticRouter>
    </StrictMode>,
  )
  const head = /^(?:<title>.*?<\/title>|<meta [^>]*>|<link [^>]*>)*/.exec(html)?.[0] ?? ''
  return { address: whereNow(address), language, head, body: html.slice(head.length) }
}
