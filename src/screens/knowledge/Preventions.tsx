import { preventionKey } from '../../engine/textKeys.ts'
import type { CauseId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { Section } from '../../ui/Section.tsx'

export function Preventions({ causes }: { readonly causes: readonly CauseId[] }) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const ids = [...new Set(causes.flatMap((cause) => tree.causes[cause]?.preventions ?? []))]
  if (ids.length === 0) return null
  return (
    <Section title={ui('outcome.preventions')}>
      <ul className="facts mt-1">
        {ids.map((id) => (
          <li key={id}>{text(preventionKey(id))}</li>
        ))}
      </ul>
    </Section>
  )
}
