import { useNavigate } from 'react-router'
import { titleKey } from '../../engine/textKeys.ts'
import { nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { type KeptCase, symptomOf } from '../../session/keptCases.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Section } from '../../ui/Section.tsx'
import type { LinkState } from '../frame/useAddress.ts'
import { useTime } from '../frame/useTime.ts'
import { paths } from '../paths.ts'

/** The case that was open lately: go on with it, have its fault again, or put it away. */
export function OpenCase({ kept }: { readonly kept: KeptCase }) {
  const { ui, text, language } = useWords()
  const { store, tree } = useSession()
  const time = useTime()
  const navigate = useNavigate()
  const again: LinkState = { again: true, resumed: kept.id }
  const next: LinkState = { next: true }
  const symptom = symptomOf(tree, kept)
  const goOn = {
    to: nodeOf(tree, kept.node)
      ? paths.step(language, kept.node, kept.code)
      : paths.start(language, kept.code),
    text: ui('start.goOn', { time: time(kept.at) }),
    state: again,
  }
  const sameFault = symptom && {
    to: paths.step(language, symptom),
    text: ui('start.sameFault'),
    state: next,
  }
  const putAway = () => {
    store.getState().leaveCase(kept.id)
    navigate(paths.start(language), { replace: true })
  }
  return (
    <Section title={ui('start.openCase', { time: time(kept.at) })}>
      {nodeOf(tree, kept.node) ? (
        <p className="soft mt-1">{text(titleKey(tree, kept.node))}</p>
      ) : null}
      <AnswerList items={[goOn, ...(sameFault ? [sameFault] : [])]} />
      <AnswerButton text={ui('start.somethingNew')} onPress={putAway} />
    </Section>
  )
}
