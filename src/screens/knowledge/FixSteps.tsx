import { fixKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { NumberedSteps } from '../../ui/NumberedSteps.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { WhereToLook } from './WhereToLook.tsx'

/** A fix's one-action steps; an owner's fix shows the ready message first. */
export function FixSteps({ id }: { readonly id: string }) {
  const { ui, text } = useWords()
  const fix = useSession().tree.fixes[id]
  if (!fix) return null
  return (
    <>
      {fix.message ? <Quote title={ui('try.message')}>{text(fixKey.message(id))}</Quote> : null}
      <WhereToLook drawing={fix.drawing} />
      <NumberedSteps
        steps={Array.from({ length: fix.steps }, (_, i) => text(fixKey.step(id, i + 1)))}
      />
    </>
  )
}
