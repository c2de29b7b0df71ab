import { useId } from 'react'

interface ChoiceProps<Value> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few: the browser's own radio buttons, so the arrow keys work. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { legend, options, value: chosen, onChoose } = props
  const name = useId()
  return (
    <fieldset className="mt-5">
      <legend className="field-label">{legend}</legend>
      <div className="choices">
        {options.map(({ value, text }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
