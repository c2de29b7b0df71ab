import { fixKey } from '../../engine/textKeys.ts'
import type { CauseId, Who } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { Section } from '../../ui/Section.tsx'
import { FixSteps } from './FixSteps.tsx'

const ORDER: readonly Who[] = ['cashier', 'customer', 'owner', 'acquirer', 'alipay']

/** Grouped by who can do them. Their steps never tell anyone to take money: a sale try's check does. */
export function Fixes({ causes }: { readonly causes: readonly CauseId[] }) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const ids = [...new Set(causes.flatMap((cause) => tree.causes[cause]?.fixes ?? []))]
  if (ids.length === 0) return null
  return (
    <Section title={ui('outcome.fixes')}>
      {ORDER.map((who) => {
        const own = ids.filter((id) => tree.fixes[id]?.who === who)
        return own.length === 0 ? null : (
          <div key={who} className="mt-2">
            <h3 className="soft">{ui(`who.${who}`)}</h3>
            {own.map((id) => (
              <details key={id}>
                <summary>{text(fixKey.title(id))}</summary>
                <FixSteps id={id} />
              </details>
            ))}
          </div>
        )
      })}
    </Section>
  )
}
