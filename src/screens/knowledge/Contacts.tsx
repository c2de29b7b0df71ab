import type { ReactNode } from 'react'
import { contactKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { dialled, shownHotline } from '../../session/hotline.ts'
import { useShop } from '../../session/useKept.ts'
import { useSession } from '../../session/useSession.ts'
import { Section } from '../../ui/Section.tsx'

/** The shop's own provider first, by the number of its contract where My shop has it; an official number that isn't confirmed says so in its text. */
export function Contacts({
  ids,
  children,
}: {
  readonly ids: readonly string[]
  readonly children?: ReactNode
}) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const hotline = shownHotline(useShop().value.hotline)
  return (
    <Section title={ui('outcome.contacts')}>
      <ul className="facts mt-1">
        {ids.map((id) => {
          const phone = tree.contacts[id]?.phone ?? hotline
          return (
            <li key={id}>
              {phone ? (
                <a className="phone" href={dialled(phone)}>
                  {phone}
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
