import type { ReactNode } from 'react'
import { contactKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useShop } from '../../session/useKept.ts'
import { useSession } from '../../session/useSession.ts'
import { Section } from '../../ui/Section.tsx'
import { useLoaded } from '../frame/useLoaded.ts'

/**
 * The shop's own provider first, by the number of its contract where My shop has it; an official number that
 * isn't confirmed says so in its text.
 */
export function Contacts({
  ids,
  children,
}: {
  readonly ids: readonly string[]
  readonly children?: ReactNode
}) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const own = useOwnHotline()
  return (
    <Section title={ui('outcome.contacts')}>
      <ul className="facts mt-1">
        {ids.map((id) => {
          const official = tree.contacts[id]?.phone
          const phone = official ? { text: official, dial: `tel:${official}` } : own
          return (
            <li key={id}>
              {phone ? (
                <a className="phone" href={phone.dial}>
                  {phone.text}
                </a>
              ) : null}
              {text(contactKey(id))}
            </li>
          )
        })}
      </ul>
      <p className="soft mt-2">{ui('outcome.neverTell')}</p>
      {children}
    </Section>
  )
}

/** The number of the contract, where somebody has typed one that can be dialled. */
function useOwnHotline() {
  const { hotline } = useShop().value
  const loaded = useLoaded(hotline || undefined, () => import('../../session/hotline.ts'))
  const text = loaded && loaded !== 'failed' ? loaded.shownHotline(hotline) : ''
  return loaded && loaded !== 'failed' && text !== ''
    ? { text, dial: loaded.dialled(text) }
    : undefined
}
