import { lastChecked } from '../../engine/lastChecked.ts'
import { entryKey, firstKey, fixKey, preventionKey } from '../../engine/textKeys.ts'
import { nodeOf } from '../../engine/tree.ts'
import type { Words } from '../../i18n/useWords.ts'
import type { Shop } from '../../session/createShop.ts'
import { useSession } from '../../session/useSession.ts'
import { CardFoot } from './CardFoot.tsx'
import { InEach } from './InEach.tsx'

/** The habits that keep a customer from paying twice, the gravest first. */
const NEVER_TWICE = ['look-up-first', 'trust-merchant-side', 'wait-for-password']

interface CounterCardProps {
  /** The languages it is in. */
  readonly words: readonly Words[]
  /** Tidied: what can't be used is empty. */
  readonly shop: Shop
  /** Of the start page; empty while nobody knows it. */
  readonly address: string
}

/** One page for the till, out of the same tree and texts as the wizard. It never says to take money. */
export function CounterCard({ words, shop, address }: CounterCardProps) {
  const { tree } = useSession()
  const { entries, waysToSell } = tree.start
  const ways = nodeOf(tree, waysToSell)
  const fixes = (ways?.kind === 'outcome' ? (ways.alternatives ?? []) : []).flatMap((id) => {
    const sale = nodeOf(tree, id)
    return sale?.kind === 'try' ? [sale.fix] : []
  })
  return (
    <article className={words.length > 1 ? 'sheet sheet-both' : 'sheet'}>
      <h2 className="sheet-name">
        {words.map(({ language, ui }) => (
          <span key={language} lang={language}>
            {ui('name')}
          </span>
        ))}
        <span className="sheet-shop">{shop.name}</span>
      </h2>
      <div className="sheet-never">
        <InEach words={words}>
          {({ ui, text }) => (
            <>
              <h3>{ui('card.never')}</h3>
              <ul>
                {NEVER_TWICE.map((habit) => (
                  <li key={habit}>{text(preventionKey(habit))}</li>
                ))}
              </ul>
            </>
          )}
        </InEach>
      </div>
      <h3>{words.map(({ ui }) => ui('card.first')).join(' / ')}</h3>
      <ul className="sheet-firsts">
        {entries.map(({ id }) => (
          <li key={id}>
            <InEach words={words}>
              {({ text }) => (
                <>
                  <strong>{text(entryKey(id))}</strong> {text(firstKey(id))}
                </>
              )}
            </InEach>
          </li>
        ))}
      </ul>
      <InEach words={words}>
        {({ ui, text }) => (
          <>
            <strong>{ui('card.ways')}</strong>{' '}
            {fixes.map((fix) => text(fixKey.title(fix))).join(' · ')}
          </>
        )}
      </InEach>
      <CardFoot words={words} shop={shop} address={address} />
      <InEach words={words} className="sheet-about">
        {({ ui }) => `${ui('start.about')} ${ui('start.checked', { date: lastChecked(tree) })}`}
      </InEach>
    </article>
  )
}
