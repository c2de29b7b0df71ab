import { type ReactNode, useContext, useEffect, useLayoutEffect } from 'react'
import { Link, useLocation, useNavigationType } from 'react-router'
import { otherLanguage } from '../../i18n/languages.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Gate } from '../../session/sessionState.ts'
import { useSessionState } from '../../session/useSession.ts'
import { type BarLink, BottomBar } from '../../ui/BottomBar.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { paths } from '../paths.ts'
import { SayContext } from './SayContext.ts'
import { UpdateNotice } from './UpdateNotice.tsx'
import { type LinkState, useHasNavigated } from './useAddress.ts'

interface FrameProps {
  readonly kind:
    | 'start'
    | 'question'
    | 'try'
    | 'outcome'
    | 'codes'
    | 'code'
    | 'causes'
    | 'cause'
    | 'checks'
    | 'call'
    | 'cases'
    | 'card'
    | 'shop'
    | 'not-found'
    | 'error'
  readonly node?: string | undefined
  readonly gate?: Gate | undefined
  readonly title: string
  readonly description?: string
  /** Where Back leads; none on the start page. */
  readonly back?: string | undefined
  readonly bar?: readonly BarLink[]
  /** Spoken by the live region: only what the focused heading doesn't say. */
  readonly announcement?: string
  readonly children: ReactNode
}

/** What every screen has around it. */
export function Frame(props: FrameProps) {
  const {
    kind,
    node,
    gate,
    title,
    description,
    back,
    bar = [],
    announcement = '',
    children,
  } = props
  const { ui, language } = useWords()
  const navigated = useHasNavigated()
  const trouble = useSessionState((state) => state.trouble)
  const { pathname, search, key } = useLocation()
  // The page as drawn for all addresses has none: what differs from it is only patched once it is alive.
  const query = useSessionState((state) => state.replayed) ? search : ''
  const isReturn = useNavigationType() === 'POP'
  // A new step begins at its top, where a page that charges says its condition; Back returns to where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what scrolls
  useLayoutEffect(() => {
    if (navigated && !isReturn) document.documentElement.scrollTop = 0
  }, [key])
  const say = useContext(SayContext)
  const spoken = navigated ? announcement : ''
  useEffect(() => say(spoken), [say, spoken])
  const other = otherLanguage(language)
  const again: LinkState = { again: true }
  return (
    <>
      <title>{kind === 'start' ? ui('name') : `${title} · ${ui('name')}`}</title>
      <meta name="description" content={description ?? ui('start.description')} />
      {/* The heading takes the focus. Followed by the browser, it would be an entry nobody knows whose. */}
      <Link className="skip" to={`${query}#main`} replace state={again}>
        {ui('nav.skip')}
      </Link>
      <header>
        <TopBar
          label={ui('nav.label')}
          name={ui('name')}
          back={back === undefined ? undefined : { to: back, text: ui('nav.back') }}
          next={{ to: paths.next(language), text: ui('nav.next') }}
          language={{
            to: inLanguage(pathname, language, other) + query,
            text: ui('language.other'),
            label: ui('language.switch'),
            lang: other,
          }}
          state={again}
        />
      </header>
      <main id="main" data-kind={kind} data-node={node} data-gate={gate} className="page">
        {children}
        {trouble ? <Notice kind="warning">{ui(`notice.storage.${trouble}`)}</Notice> : null}
        <UpdateNotice />
      </main>
      <BottomBar label={ui('bar.label')} links={bar} />
    </>
  )
}

function inLanguage(pathname: string, from: string, to: string): string {
  return pathname.startsWith(`/${from}`) ? `/${to}${pathname.slice(from.length + 1)}` : `/${to}/`
}
