interface AnswerButtonProps {
  readonly text: string
  readonly onPress: () => void
}

/** An answer that leads nowhere else: it changes what this very screen shows. */
export function AnswerButton({ text, onPress }: AnswerButtonProps) {
  return (
    <button type="button" className="answer mt-3 w-full text-left" onClick={onPress}>
      {text}
    </button>
  )
}
