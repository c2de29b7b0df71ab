import type { ReactNode } from 'react'
import type { Words } from '../../i18n/useWords.ts'

interface InEachProps {
  readonly words: readonly Words[]
  readonly className?: string
  readonly children: (words: Words) => ReactNode
}

/** The same, once in each language. */
export function InEach({ words, className, children }: InEachProps) {
  return words.map((own) => (
    <div key={own.language} lang={own.language} className={className}>
      {children(own)}
    </div>
  ))
}
