import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { Outlet, Route, Routes, useLocation, useParams } from 'react-router'
import { writeCode } from '../engine/caseCode.ts'
import { haveTexts } from '../i18n/haveTexts.ts'
import { isLanguage, type Language } from '../i18n/languages.ts'
import { WordsProvider } from '../i18n/useWords.ts'
import { SayContext } from '../screens/frame/SayContext.ts'
import { FirstArrivalContext } from '../screens/frame/useAddress.ts'
import { KeysOnPc } from '../screens/keys/KeysOnPc.tsx'
import { NoPage } from '../screens/notFound/NoPage.tsx'
import { Start } from '../screens/start/Start.tsx'
import { Step } from '../screens/step/Step.tsx'
import { Trouble } from '../screens/trouble/Trouble.tsx'
import type { Session } from '../session/createSession.ts'
import type { Arrival } from '../session/sessionState.ts'
import { SessionProvider } from '../session/useSession.ts'
import { LazyPages } from './LazyPages.tsx'
import type { LoadedPages } from './loadPages.ts'
import { useAppliedSettings } from './useAppliedSettings.ts'

interface AppProps {
  readonly session: Session
  readonly words: i18n
  readonly firstArrival: Arrival
  /** Loaded already where the page first shown needs a chunk of its own. */
  readonly pages?: LoadedPages | undefined
}

/** The routes inside what they need. The router around it is the browser's, a test's or the build's. */
export function App({ session, words, firstArrival, pages }: AppProps) {
  const location = useLocation()
  const [firstLocation] = useState(location)
  useAppliedSettings(session)
  return (
    <SessionProvider value={session}>
      <WordsProvider value={words}>
        <FirstArrivalContext.Provider value={location === firstLocation ? firstArrival : undefined}>
          <Trouble
            code={() => writeCode(session.tree, session.store.getState().case)}
            home={import.meta.env.BASE_URL}
          >
            <Routes>
              <Route index element={<LazyPages words={words} first={pages} />} />
              <Route path=":language" element={<InLanguage words={words} />}>
                <Route index element={<Start />} />
                <Route path="step/:node" element={<Step />} />
                <Route path="*" element={<LazyPages words={words} first={pages} />} />
              </Route>
              <Route path="*" element={<NoPage />} />
            </Routes>
          </Trouble>
        </FirstArrivalContext.Provider>
      </WordsProvider>
    </SessionProvider>
  )
}

/** Everything under `/zh-CN/` or `/en/`: language of the texts and of the document follow the path. */
function InLanguage({ words }: { readonly words: i18n }) {
  const { language } = useParams()
  return isLanguage(language) ? <Spoken language={language} words={words} /> : <NoPage />
}

function Spoken({ language, words }: { readonly language: Language; readonly words: i18n }) {
  const [spoken, setSpoken] = useState(words.language)
  const [said, say] = useState('')
  useEffect(() => {
    if (spoken === language) return
    let current = true
    const speak = async () => {
      await haveTexts(words, language)
      await words.changeLanguage(language)
      if (current) setSpoken(language)
    }
    void speak()
    return () => {
      current = false
    }
  }, [language, spoken, words])
  useEffect(() => {
    if (spoken === language) document.documentElement.lang = language
  }, [language, spoken])
  if (spoken !== language) return null
  return (
    <SayContext.Provider value={say}>
      <Outlet />
      <KeysOnPc />
      <p role="status" className="sr-only">
        {said}
      </p>
    </SayContext.Provider>
  )
}
