import { ChevronRight } from 'lucide'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

interface AnswerItem {
  readonly to: string
  readonly text: string
  /** `21a`; undefined where the link is no answer. */
  readonly step?: string | undefined
  /** Begins a new walk: read by the script that runs before React. All that are no answers keep the trail. */
  readonly beginsWalk?: boolean
  readonly unsure?: boolean
  /** Says that it was chosen before. */
  readonly chosen?: string | undefined
  readonly state?: unknown
  /** Where two items may lead to the same address. */
  readonly key?: string
}

interface AnswerListProps {
  readonly items: readonly AnswerItem[]
  /** No answers to the heading, but pages to read: without a number on a PC. */
  readonly also?: boolean
}

/** Full-width answers, real links, one under the other. */
export function AnswerList({ items, also }: AnswerListProps) {
  return (
    <ul className={`answers mt-4 grid gap-3 ${also ? 'answers-also' : ''}`}>
      {items.map((item) => (
        <li key={item.key ?? item.step ?? pathOf(item.to)}>
          <Link
            to={item.to}
            // Hydrated, and not replayed yet: the script before React knows the trail, the app doesn't.
            reloadDocument={item.step !== undefined && !item.to.includes('?')}
            state={item.state}
            data-step={item.step}
            data-keep={item.beginsWalk ? 'new' : item.step ? undefined : 'same'}
            aria-current={item.chosen ? 'true' : undefined}
            className={`answer ${item.unsure ? 'answer-unsure' : ''} ${item.chosen ? 'answer-chosen' : ''}`}
          >
            <span className="flex-1">
              {item.text}
              {item.chosen ? <span className="block text-small">✓ {item.chosen}</span> : null}
            </span>
            <Icon node={ChevronRight} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/**
 * An item stays the same element while its address gains the trail: a tap or a focus that began on
 * the page as it was drawn must not be lost when the app takes it over.
 */
const pathOf = (address: string) => address.split('?')[0]
