import type { Evidence } from '../../engine/evidence.ts'
import { causeKey, nodeKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Section } from '../../ui/Section.tsx'

/** Still open ones first, each with the answers that speak for it; the others under "ruled out". */
export function Causes({ evidence }: { readonly evidence: Evidence }) {
  const { ui, text } = useWords()
  return (
    <Section title={ui('outcome.causes')}>
      <ul className="facts mt-1">
        {evidence.open.map(({ cause, because }) => (
          <li key={cause} data-cause={cause}>
            <strong>{text(causeKey.name(cause))}</strong>
            <span className="soft block">{text(causeKey.sign(cause))}</span>
            {because.map(({ node, letter }) => (
              <span key={node} className="soft block">
                {ui('outcome.because', { answer: text(nodeKey.answer(node, letter)) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {evidence.ruledOut.length > 0 ? (
        <details>
          <summary>{ui('outcome.ruledOut')}</summary>
          <ul className="facts">
            {evidence.ruledOut.map(({ cause, by }) => (
              <li key={cause} data-ruled-out={cause}>
                {text(causeKey.name(cause))}
                <span className="soft block">
                  {ui('outcome.because', { answer: text(nodeKey.answer(by.node, by.letter)) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}
