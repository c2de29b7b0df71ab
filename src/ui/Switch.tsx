import { useId } from 'react'

interface SwitchProps {
  readonly text: string
  readonly hint: string
  readonly isOn: boolean
  readonly isDisabled: boolean
  readonly onSwitch: (isOn: boolean) => void
}

export function Switch({ text, hint, isOn, isDisabled, onSwitch }: SwitchProps) {
  const id = useId()
  return (
    <div className="mt-5">
      <label className="choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={id}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        <span>{text}</span>
      </label>
      <p id={id} className="soft mt-1">
        {hint}
      </p>
    </div>
  )
}
