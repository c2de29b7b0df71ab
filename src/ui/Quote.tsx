interface QuoteProps {
  readonly title: string
  readonly children: string
  /** The same in Chinese, for a reader of another language to read out or to show. */
  readonly inChinese?: string | undefined
}

/** A sentence to say or to send, set apart as speech. */
export function Quote({ title, children, inChinese }: QuoteProps) {
  return (
    <figure className="quote mt-4">
      <figcaption className="text-small">{title}</figcaption>
      <blockquote>{children}</blockquote>
      {inChinese === undefined ? null : (
        <blockquote lang="zh-CN" className="mt-2">
          {inChinese}
        </blockquote>
      )}
    </figure>
  )
}
