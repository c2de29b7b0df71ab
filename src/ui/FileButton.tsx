interface FileButtonProps {
  readonly text: string
  /** `.json,application/json` */
  readonly accept: string
  readonly onChoose: (file: File) => void
}

/** The browser's own file input under a label of ours: it takes focus, Enter and Space. */
export function FileButton({ text, accept, onChoose }: FileButtonProps) {
  return (
    <label className="action file-button">
      <span>{text}</span>
      <input
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onChoose(file)
          // The same file, mended, can be chosen once more.
          event.target.value = ''
        }}
      />
    </label>
  )
}
