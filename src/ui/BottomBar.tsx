import { Link } from 'react-router'

export interface BarLink {
  readonly to: string
  readonly text: string
  readonly kind: 'check' | 'sell' | 'next'
  /** Begins a new walk in the same case: read by the script that runs before React. All but `next` keep the trail. */
  readonly beginsWalk?: boolean
  readonly state?: unknown
}

/** Fixed at the bottom of the screen: what is one tap away from everywhere. */
export function BottomBar({
  label,
  links,
}: {
  readonly label: string
  readonly links: readonly BarLink[]
}) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label} className="bar">
      <div className={`bar-column bar-${links.length}`}>
        {links.map(({ to, text, kind, beginsWalk, state }) => (
          <Link
            key={kind}
            to={to}
            state={state}
            data-keep={beginsWalk ? 'new' : kind === 'next' ? undefined : 'same'}
            className={`bar-link bar-${kind}`}
          >
            {text}
          </Link>
        ))}
      </div>
    </nav>
  )
}
