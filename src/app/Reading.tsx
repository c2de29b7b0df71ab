import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { hasCodeTexts } from '../i18n/codeTexts.ts'
import { useWords } from '../i18n/useWords.ts'
import { NotFound } from '../screens/notFound/NotFound.tsx'
import { NotLoaded } from '../screens/notFound/NotLoaded.tsx'
import { isToRead, type Reading as Loaded, loadReading } from './loadReading.ts'

interface ReadingProps {
  readonly words: i18n
  /** What the page first shown was drawn with. */
  readonly first: Loaded | undefined
}

/** The pages that are read; their chunk is loaded when somebody comes to one. */
export function Reading(props: ReadingProps) {
  return isToRead(useLocation().pathname) ? <ToRead {...props} /> : <NotFound />
}

function ToRead({ words, first }: ReadingProps) {
  const { language } = useWords()
  const [loaded, setLoaded] = useState(first)
  const [failed, setFailed] = useState(false)
  const isReady = loaded !== undefined && hasCodeTexts(words, language)
  useEffect(() => {
    if (isReady) return
    let current = true
    loadReading(words, language).then(
      (reading) => current && setLoaded(reading),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [isReady, language, words])
  if (loaded && isReady) return <loaded.Pages codes={loaded.codes} />
  return failed ? <NotLoaded /> : null
}
