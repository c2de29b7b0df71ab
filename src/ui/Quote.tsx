/** A sentence to say or to send, set apart as speech. */
export function Quote({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <figure className="quote mt-4">
      <figcaption className="text-small">{title}</figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  )
}
