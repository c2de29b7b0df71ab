import type { ReactNode } from 'react'

export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className="mt-7">
      <h2 className="text-section font-bold">{title}</h2>
      {children}
    </section>
  )
}
