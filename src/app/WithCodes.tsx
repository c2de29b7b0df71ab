import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { Outlet } from 'react-router'
import { type Codes, loadCodes } from '../content/codes.ts'
import { addCodeTexts, hasCodeTexts } from '../i18n/codeTexts.ts'
import { useWords } from '../i18n/useWords.ts'
import { CodesMissing } from '../screens/codes/CodesMissing.tsx'
import { CodesProvider } from '../screens/codes/useCodes.ts'

interface WithCodesProps {
  readonly words: i18n
  /** Those the page first loaded was drawn with. */
  readonly codes: Codes | undefined
}

/** Around the pages about codes: their chunk is loaded when somebody comes to one. */
export function WithCodes({ words, codes: first }: WithCodesProps) {
  const { language } = useWords()
  const [codes, setCodes] = useState(first)
  const [failed, setFailed] = useState(false)
  const [ready, setReady] = useState(first !== undefined && hasCodeTexts(words, language))
  const isReady = ready && hasCodeTexts(words, language)
  useEffect(() => {
    if (isReady) return
    let current = true
    Promise.all([loadCodes(), addCodeTexts(words, language)]).then(
      ([loaded]) => {
        if (!current) return
        setCodes(loaded)
        setReady(true)
      },
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [isReady, language, words])
  if (codes && isReady)
    return (
      <CodesProvider value={codes}>
        <Outlet />
      </CodesProvider>
    )
  return failed ? <CodesMissing /> : null
}
