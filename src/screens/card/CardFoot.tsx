import { contactKey } from '../../engine/textKeys.ts'
import type { Words } from '../../i18n/useWords.ts'
import type { Shop } from '../../session/createShop.ts'
import { useSession } from '../../session/useSession.ts'
import { QrCode } from '../../ui/QrCode.tsx'

interface CardFootProps {
  readonly words: readonly Words[]
  readonly shop: Shop
  readonly address: string
}

/** Whom to call, and the way to the wizard. A hotline nobody has typed leaves a line to write on. */
export function CardFoot({ words, shop, address }: CardFootProps) {
  const { tree } = useSession()
  const providers = Object.entries(tree.contacts).filter(([, { who }]) => who === 'acquirer')
  return (
    <div className="sheet-foot">
      <div className="sheet-phones">
        <h3>{words.map(({ ui }) => ui('card.hotlines')).join(' / ')}</h3>
        <ul>
          {providers.map(([id, contact]) => {
            const isOwn = contact.phone === undefined
            const phone = contact.phone ?? shop.hotline
            return (
              <li key={id}>
                {phone ? <strong>{phone}</strong> : <span className="sheet-blank" />}{' '}
                {isOwn && phone && shop.provider
                  ? shop.provider
                  : words.map(({ text }) => text(contactKey(id))).join(' / ')}
              </li>
            )
          })}
        </ul>
      </div>
      <div className="sheet-code">
        <div className="sheet-qr">
          {address === '' ? null : (
            <QrCode text={address} label={words.map(({ ui }) => ui('card.qr')).join(' / ')} />
          )}
        </div>
        <p>{words.map(({ ui }) => ui('card.open')).join(' / ')}</p>
        <p className="sheet-address">{address}</p>
      </div>
    </div>
  )
}
