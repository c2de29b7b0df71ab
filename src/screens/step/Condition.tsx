import { Link } from 'react-router'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Each page that charges begins with the condition and the way out, also without scripts. */
export function Condition({ beginAt }: { readonly beginAt: (node: string) => string }) {
  const { ui } = useWords()
  const { tree } = useSession()
  return (
    <Notice kind="warning">
      <Link className="condition" to={beginAt(tree.start.lookUp)} data-keep="new">
        {ui('sale.gate')}
      </Link>
    </Notice>
  )
}
