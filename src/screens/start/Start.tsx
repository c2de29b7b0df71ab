import { useEffect } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { lastChecked } from '../../engine/lastChecked.ts'
import { entryKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { recentCase } from '../../session/keptCases.ts'
import { mineOpen } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Section } from '../../ui/Section.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useAddress, useFirstArrival, useHasNavigated } from '../frame/useAddress.ts'
import { useBarLinks } from '../frame/useBarLinks.ts'
import { useAttemptLink } from '../frame/useCheckFirst.ts'
import { useLoaded } from '../frame/useLoaded.ts'
import { useOffline } from '../frame/useOffline.ts'
import { useSeenText } from '../frame/useSeenCode.ts'
import { newWalk, paths } from '../paths.ts'
import { Search } from './Search.tsx'
import { Unsettled } from './Unsettled.tsx'

export function Start() {
  useAddress(undefined)
  const nextCustomer = useNextCustomer()
  const words = useWords()
  const { ui, text, language } = words
  const session = useSession()
  const given = useSessionState((state) => state.case)
  const cases = useSessionState((state) => state.cases)
  const openCase = useSessionState((state) => state.openCase)
  const navigated = useHasNavigated()
  const { key } = useLocation()
  const code = writeCode(session.tree, given)
  const recent = code === '' ? recentCase(session.tree, cases, session.now()) : openCase
  const own = useSessionState(mineOpen)
  const kept = useLoaded(cases.length > 0 ? 'cases' : undefined, () => import('./KeptCases.tsx'))
  const attemptLink = useAttemptLink()
  const seen = useSeenText()
  const { state } = useOffline()
  return (
    <Frame kind="start" title={ui('start.title')} bar={useBarLinks(undefined)}>
      <Heading focusKey={key} takesFocus={navigated && !nextCustomer}>
        {ui('start.title')}
      </Heading>
      <Search>
        <AnswerList
          items={session.tree.start.entries.map(({ id, to }) => ({
            to: paths.step(language, to, newWalk(code), seen),
            ...(own && to === session.tree.start.lookUp ? attemptLink(own, seen) : {}),
            text: text(entryKey(id)),
            beginsWalk: true,
          }))}
        />
      </Search>
      <Unsettled />
      {kept && kept !== 'failed' ? <kept.KeptCases recent={recent} cases={cases} /> : null}
      <CodeNotices />
      <Section title={ui('start.read')}>
        <AnswerList
          also
          items={[
            { to: paths.codes(language), text: ui('codes.title') },
            { to: paths.causes(language), text: ui('causes.title') },
            { to: paths.checks(language), text: ui('checks.title') },
            { to: paths.card(language), text: ui('card.title') },
            { to: paths.shop(language), text: ui('shop.title') },
          ]}
        />
      </Section>
      <footer className="soft mt-8">
        <p>{ui('start.about')}</p>
        <p className="mt-2">{ui('start.privacy')}</p>
        <p className="mt-2">{ui('start.checked', { date: lastChecked(session.tree) })}</p>
        {/* Its room is kept: the worker is ready some time after the page. */}
        <p className="mt-2">{state.isReady ? `✓ ${ui('start.offline')}` : '\u00a0'}</p>
      </footer>
    </Frame>
  )
}

/** `?next=1` declares the next customer: once, and then it's gone from the address. */
function useNextCustomer(): boolean {
  const { store } = useSession()
  const { search } = useLocation()
  const { language } = useWords()
  const navigate = useNavigate()
  const type = useNavigationType()
  const first = useFirstArrival()
  const declared = new URLSearchParams(search).has('next')
  const looksBack = first === undefined ? type === 'POP' : first === 'history' || first === 'again'
  useEffect(() => {
    if (!declared) return
    if (!looksBack) store.getState().nextCustomer()
    navigate(paths.start(language), { replace: true })
  }, [declared, looksBack, store, navigate, language])
  return declared
}
