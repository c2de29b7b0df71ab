import { Link } from 'react-router'
import { useWords } from '../../i18n/useWords.ts'
import type { BarLink } from '../../ui/BottomBar.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Said to whoever has waited long: another way to take the money, by the bar's own link. */
export function LongOffer({ sell }: { readonly sell: BarLink }) {
  const { ui } = useWords()
  return (
    <Notice kind="information">
      <p>{ui('long.offer')}</p>
      <p className="actions mt-2">
        <Link className="action" to={sell.to} state={sell.state} data-keep="new">
          {sell.text}
        </Link>
      </p>
    </Notice>
  )
}
