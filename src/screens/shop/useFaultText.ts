import { useWords } from '../../i18n/useWords.ts'
import type { ShopFault } from '../../session/shopFaults.ts'

/** What is wrong with a field, and what to do, as a sentence. */
export function useFaultText(): (fault: ShopFault) => string {
  const { ui } = useWords()
  return ({ kind, ...values }) => ui(`shop.fault.${kind}`, values)
}
