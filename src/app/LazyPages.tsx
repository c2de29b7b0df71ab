import type { i18n } from 'i18next'
import { useLocation } from 'react-router'
import { useWords } from '../i18n/useWords.ts'
import { useLoaded } from '../screens/frame/useLoaded.ts'
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
  return kind ? <PagesOf kind={kind} {...props} /> : <NotFound />
}

function PagesOf({ words, first, kind }: LazyPagesProps & { readonly kind: PageKind }) {
  const { language } = useWords()
  const isThere = first?.kind === kind && first.language === language
  const loaded = useLoaded(isThere ? undefined : `${kind} ${language}`, () =>
    loadPages(words, language, kind),
  )
  const pages = isThere ? first : loaded
  if (pages === undefined) return null
  return pages === 'failed' ? <NotLoaded /> : <pages.Pages />
}
