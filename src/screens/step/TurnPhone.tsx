import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useLoaded } from '../frame/useLoaded.ts'

/** "Turn the phone": the sentence for the customer, as large as the screen; over the page, which stays. */
export function TurnPhone({ say }: { readonly say: string }) {
  const { ui } = useWords()
  const [isOpen, setOpen] = useState(false)
  const card = useLoaded(isOpen ? 'card' : undefined, () => import('./TurnedCard.tsx'))
  return (
    <>
      <ActionButton text={ui('turned.open')} onPress={() => setOpen(true)} />
      {isOpen && card === 'failed' ? <p className="soft">{ui('turned.failed')}</p> : null}
      {isOpen && card !== undefined && card !== 'failed' ? (
        <card.TurnedCard say={say} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
