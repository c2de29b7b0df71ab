import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionButton } from './ActionButton.tsx'

interface TwoStepsProps {
  readonly text: string
  /** What will happen, said before it does. */
  readonly children: ReactNode
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => void
}

/** What can't be undone takes two presses; Escape takes the first one back. */
export function TwoSteps({ text, children, confirm, cancel, onConfirm }: TwoStepsProps) {
  const [asks, setAsks] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asks) question.current?.focus()
  }, [asks])
  const close = () => {
    setAsks(false)
    first.current?.focus()
  }
  return (
    <>
      <button
        ref={first}
        type="button"
        className="action"
        aria-expanded={asks}
        onClick={() => setAsks(!asks)}
      >
        {text}
      </button>
      {asks ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is only a short cut for its second button
        <div onKeyDown={(event) => event.key === 'Escape' && close()}>
          <div ref={question} tabIndex={-1} className="notice notice-warning">
            {children}
            <div className="actions mt-2">
              <ActionButton
                text={confirm}
                onPress={() => {
                  close()
                  onConfirm()
                }}
              />
              <ActionButton text={cancel} onPress={close} />
            </div>
          </div>
        </div>
      ) : null}
    </>
  )
}
