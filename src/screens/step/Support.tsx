import { Link } from 'react-router'
import { nodeKey } from '../../engine/textKeys.ts'
import type { NodeId, OutcomeStatus } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Quote } from '../../ui/Quote.tsx'
import { useSeenText } from '../frame/useSeenCode.ts'
import { paths } from '../paths.ts'
import { useWay } from './useWay.ts'

const READY = ['numbers', 'sale', 'screen', 'slip'] as const

interface SupportProps {
  readonly id: NodeId
  readonly status: OutcomeStatus
}

/** For whoever takes over: what to say to the provider, what they ask for, what to send the owner. */
export function Support({ id, status }: SupportProps) {
  const { ui, text, language } = useWords()
  const { code } = useWay(id)
  const seen = useSeenText()
  /** On hold a payment may be lost: the number in the customer's bill can find it. */
  const ready = status === 'hold' ? ([...READY, 'bill'] as const) : READY
  return (
    <>
      <Quote
        title={ui('outcome.phone')}
        inChinese={language === 'zh-CN' ? undefined : text(nodeKey.phoneInChinese(id))}
      >
        {text(nodeKey.phone(id))}
      </Quote>
      <h3 className="soft mt-4">{ui('outcome.ready')}</h3>
      <ul className="facts">
        {ready.map((item) => (
          <li key={item}>{ui(`outcome.readyItems.${item}`)}</li>
        ))}
      </ul>
      <p className="mt-3">
        <Link className="action" to={paths.call(language, code, seen)} data-keep="same">
          {ui('outcome.callSheet')}
        </Link>
      </p>
      <details className="mt-2">
        <summary>{ui('try.message')}</summary>
        <Quote title={ui('outcome.fillIn')}>{text(nodeKey.owner(id))}</Quote>
      </details>
    </>
  )
}
