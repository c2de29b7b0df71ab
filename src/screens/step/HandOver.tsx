import { useState } from 'react'
import type { NodeId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useLoaded } from '../frame/useLoaded.ts'

/** "Hand over": opens in its place, since leaving a page that charges asks how it went. */
export function HandOver({ id }: { readonly id: NodeId }) {
  const { ui } = useWords()
  const [isOpen, setOpen] = useState(false)
  const panel = useLoaded(isOpen ? 'panel' : undefined, () => import('./HandOverPanel.tsx'))
  return (
    <details className="mt-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ui('handOver.title')}</summary>
      {!isOpen || panel === undefined ? null : panel === 'failed' ? (
        <p className="mt-2">{ui('handOver.failed')}</p>
      ) : (
        <panel.HandOverPanel id={id} />
      )}
    </details>
  )
}
