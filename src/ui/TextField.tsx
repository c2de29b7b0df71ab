import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  /** What it should look like. */
  readonly hint?: string | undefined
  /** What is odd about what was typed. */
  readonly problem?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line to type, with its label above it; what is odd about it is said below, and nothing is lost. */
export function TextField({ label, hint, problem, value, onChange }: TextFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} aria-live="polite" className={problem ? 'field-problem' : 'soft'}>
        {problem ?? hint ?? '\u00a0'}
      </p>
    </div>
  )
}
