import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../i18n/useWords.ts'
import { NotFound } from '../screens/notFound/NotFound.tsx'
import { NotLoaded } from '../screens/notFound/NotLoaded.tsx'
import { kindOf, type LoadedPages, loadPages, type PageKind } from './loadPages.ts'

interface LazyPagesProps {
  readonly words: i18n
  /** What the page first shown was drawn with. */
  readonly first: LoadedPages | undefined
}

/** Pages whose chunk is loaded when somebody comes to one. */
export function LazyPages(props: LazyPagesProps) {
  const kind = kindOf(useLocation().pathname)
  return kind ? <Loading key={kind} kind={kind} {...props} /> : <NotFound />
}

function Loading({ words, first, kind }: LazyPagesProps & { readonly kind: PageKind }) {
  const { language } = useWords()
  const [loaded, setLoaded] = useState(first)
  const [failed, setFailed] = useState(false)
  const isReady = loaded?.kind === kind && loaded.language === language
  useEffect(() => {
    if (isReady) return
    let current = true
    loadPages(words, language, kind).then(
      (pages) => current && setLoaded(pages),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [isReady, language, words, kind])
  if (loaded && isReady) return <loaded.Pages />
  return failed ? <NotLoaded /> : null
}
