import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { copyText } from './copyText.ts'

interface CopyBoxProps {
  readonly text: string
  /** What the button says. */
  readonly label: string
  readonly lang?: string
  /** The text stands on the page already: it is shown here only where copying is refused. */
  readonly hidden?: boolean
  readonly onCopied?: () => void
}

/** A text to take along: a button copies it; where that is refused it can be selected by hand. */
export function CopyBox({ text, label, lang, hidden, onCopied }: CopyBoxProps) {
  const { ui } = useWords()
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>()
  const now = copied?.text === text ? copied : undefined
  const copy = async () => {
    const done = await copyText(text)
    setCopied({ text, done })
    if (done) onCopied?.()
  }
  return (
    <div className="mt-4">
      {hidden && now?.done !== false ? null : (
        <p className="copy-text" lang={lang}>
          {text}
        </p>
      )}
      <ActionButton text={label} onPress={copy} />
      <p role="status" className="soft mt-1">
        {now === undefined ? '\u00a0' : ui(now.done ? 'copy.done' : 'copy.refused')}
      </p>
    </div>
  )
}
