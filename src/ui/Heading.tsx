import { useEffect, useRef } from 'react'

interface HeadingProps {
  readonly children: string
  /** Changes with the step. A new step's heading takes focus: that is its announcement. */
  readonly focusKey: string
  /** False on the page first loaded, where the browser's own start of the page is right. */
  readonly takesFocus: boolean
}

export function Heading({ children, focusKey, takesFocus }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is what takes focus
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [focusKey])
  return (
    <h1 ref={heading} tabIndex={-1} className="font-bold outline-none">
      {children}
    </h1>
  )
}
