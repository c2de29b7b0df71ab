import { useWords } from '../../i18n/useWords.ts'
import { NO_SHOP } from '../../session/createShop.ts'
import { usableShop } from '../../session/shopFaults.ts'
import { useShop } from '../../session/useKept.ts'
import { useSession } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'

interface KeepNumbersProps {
  readonly merchant: string
  readonly terminal: string
}

/** The shop's own two numbers can be kept for the next call, if somebody says so; nothing else of the sheet is. */
export function KeepNumbers({ merchant, terminal }: KeepNumbersProps) {
  const { ui } = useWords()
  const { shop } = useSession()
  const kept = usableShop(useShop().value)
  const typed = usableShop({ ...NO_SHOP, merchant, terminal })
  const news = {
    ...(typed.merchant && typed.merchant !== kept.merchant ? { merchant: typed.merchant } : {}),
    ...(typed.terminal && typed.terminal !== kept.terminal ? { terminal: typed.terminal } : {}),
  }
  if (Object.keys(news).length === 0) return null
  return (
    <div className="no-print">
      <ActionButton text={ui('call.keep')} onPress={() => shop.keep(news)} />
    </div>
  )
}
