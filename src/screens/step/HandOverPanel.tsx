import { useEffect, useState } from 'react'
import { Link, useHref } from 'react-router'
import { fixKey, nodeKey } from '../../engine/textKeys.ts'
import { handsOver, type NodeId, nodeOf, type Tree } from '../../engine/tree.ts'
import { useWords, type Words } from '../../i18n/useWords.ts'
import { handOver } from '../../session/handOver.ts'
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
  const { tree, store, now } = useSession()
  const seen = useSeenText()
  const [who, setWho] = useState<(typeof WHO)[number]>('they')
  const state = useSessionState((all) => all)
  // It was opened before, or sent before the page was looked at again: another phone may be going on since.
  const [sentAt, setSentAt] = useState(state.turn.handed ? 0 : Number.POSITIVE_INFINITY)
  const { at, code, isLookedUp, mark } = handOver(tree, state, id, sentAt < state.at)
  useEffect(() => store.getState().noteHandedOver(), [store])
  const address =
    location.origin + useHref(paths.handedOver(at, isLookedUp ? newWalk(code) : code, seen, mark))
  const owner = ownerMessage(tree, id, words)
  const message = [owner, ui(`handOver.message.${who}`), address].filter(Boolean).join('\n')
  const asked = () => {
    store.getState().noteAsked(owner === '' ? 'other' : 'owner')
    setSentAt(now())
  }
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
