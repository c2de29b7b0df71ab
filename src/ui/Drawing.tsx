interface DrawingProps {
  /** A whole SVG from our own files. Its colours are classes of the theme. */
  readonly svg: string
  /** What it shows, for those who don't see it. */
  readonly label: string
}

export function Drawing({ svg, label }: DrawingProps) {
  return (
    <div role="img" aria-label={label} className="drawing">
      {/* Its words are in the label. */}
      <div
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own files, which `validate` holds to lines and words
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </div>
  )
}
