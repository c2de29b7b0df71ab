interface ActionButtonProps {
  readonly text: string
  readonly onPress: () => void
  readonly pressed?: boolean
}

/** Does something on this page: copy, print, show. */
export function ActionButton({ text, onPress, pressed }: ActionButtonProps) {
  return (
    <button type="button" className="action" aria-pressed={pressed} onClick={onPress}>
      {text}
    </button>
  )
}
