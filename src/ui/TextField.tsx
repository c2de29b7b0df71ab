import { type HTMLAttributes, useId } from 'react'

interface TextFieldProps {
  readonly label: string
  /** Stands below it, until there's something wrong: then that stands in its place. */
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly value: string
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly onType: (text: string) => void
  /** The reader has gone on. */
  readonly onLeave?: () => void
}

/** It takes whatever is typed or pasted: what is wrong with it is said, nothing is cut off. */
export function TextField(props: TextFieldProps) {
  const { label, hint, fault, value, inputMode, onType, onLeave } = props
  const id = useId()
  return (
    <div className="mt-5">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={inputMode}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      <p id={`${id}-hint`} aria-live="polite" className={fault ? 'field-fault' : 'soft'}>
        {fault ?? hint ?? '\u00a0'}
      </p>
    </div>
  )
}
