import { useState } from 'react'
import { Link, useHref } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { fixKey, nodeKey } from '../../engine/textKeys.ts'
import { handsOver, type NodeId, nodeOf, type Tree } from '../../engine/tree.ts'
import { useWords, type Words } from '../../i18n/useWords.ts'
import { markOf } from '../../session/attempts.ts'
import { gateOf, mineLeft, mineOpen, unasked } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { CopyBox } from '../frame/CopyBox.tsx'
import { useSeenText } from '../frame/useSeenCode.ts'
import { newWalk, paths } from '../paths.ts'

/** `they`: whoever opens it goes on, this phone takes nothing more. `both`: they look it up, both wait. */
const WHO = ['they', 'both'] as const

/** The exact case for another phone, in that phone's language, and who of the two may take money. */
export function HandOverPanel({ id }: { readonly id: NodeId }) {
  const words = useWords()
  const { ui, language } = words
  const { tree, store } = useSession()
  const given = useSessionState((state) => state.case)
  const seen = useSeenText()
  const [who, setWho] = useState<(typeof WHO)[number]>('they')
  const state = useSessionState((state) => state)
  const code = writeCode(tree, given)
  const gate = gateOf(state)
  // The other phone knows what the code says, and nothing else: what it doesn't say is looked up there first.
  const isUntold = state.settlement.state === 'none' && gate !== 'none' && gate !== 'ask'
  const own = mineOpen(state)
  const unsettled = own ?? mineLeft(state)
  const lookUpAt = unsettled?.lookUpAt ?? tree.start.lookUp
  // Nor of what this page may have taken, or of what nobody has said whose it is: a mark says that there is something.
  const { attempts, turn, at } = state
  const marked = unsettled ?? attempts.find(({ id }) => id === turn.shown?.attempt)
  const isAnybodys = !isUntold && unasked(state).length > 0
  const mark = marked ? markOf(marked) : isAnybodys ? at.toString(36) : undefined
  const address =
    location.origin +
    useHref(
      isUntold
        ? paths.handedOver(lookUpAt, newWalk(own?.code ?? code), seen, mark)
        : paths.handedOver(id, code, seen, mark),
    )
  const owner = ownerMessage(tree, id, words)
  const message = [owner, ui(`handOver.message.${who}`), address].filter(Boolean).join('\n')
  const asked = () => store.getState().noteAsked(owner === '' ? 'other' : 'owner')
  const share = () => {
    navigator.share({ text: message }).then(asked, () => undefined)
  }
  return (
    <div className="mt-2">
      <p>{ui('handOver.who')}</p>
      <div className="actions mt-2">
        {WHO.map((one) => (
          <ActionButton
            key={one}
            text={ui(`handOver.${one}`)}
            pressed={one === who}
            onPress={() => setWho(one)}
          />
        ))}
      </div>
      <p className="dont mt-4">{ui(`handOver.rule.${who}`)}</p>
      <div className="mt-4">
        <QrCode text={address} label={ui('handOver.qr')} />
      </div>
      <CopyBox text={message} label={ui('handOver.copy')} onCopied={asked} />
      {'share' in navigator ? <ActionButton text={ui('handOver.share')} onPress={share} /> : null}
      {who === 'they' ? (
        <p className="mt-4">
          <Link className="action" to={paths.next(language)}>
            {ui('handOver.next')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}

/** What the owner is told of this step, where it needs the owner. */
function ownerMessage(tree: Tree, id: NodeId, { text }: Words): string {
  const node = nodeOf(tree, id)
  if (node?.kind === 'outcome' && handsOver(node)) return text(nodeKey.owner(id))
  if (node?.kind === 'try' && tree.fixes[node.fix]?.message) return text(fixKey.message(node.fix))
  return ''
}
