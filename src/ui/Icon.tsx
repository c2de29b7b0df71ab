import type { IconNode } from 'lucide'
import { createElement } from 'react'

interface IconProps {
  /** One of Lucide's drawings: its elements and their attributes. */
  readonly node: IconNode
  readonly className?: string
}

/** A drawing beside words that say the same: hidden from those who hear the page. */
export function Icon({ node, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`icon ${className}`}
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  )
}
