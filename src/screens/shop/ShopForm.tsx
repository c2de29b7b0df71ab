import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { SHOP_FIELDS, type ShopField } from '../../session/createShop.ts'
import { faultIn, tidy } from '../../session/shopFaults.ts'
import { useShop } from '../../session/useKept.ts'
import { useSession } from '../../session/useSession.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useFaultText } from './useFaultText.ts'

/** Each letter is kept as it is typed; what is wrong is said once the field is left. */
export function ShopForm() {
  const { ui } = useWords()
  const { shop } = useSession()
  const { value } = useShop()
  const faultText = useFaultText()
  const [typing, setTyping] = useState<ShopField>()
  const faultOf = (field: ShopField) => {
    const fault = typing === field ? undefined : faultIn(field, value[field])
    return fault && `${faultText(fault)} ${ui('shop.fault.kept')}`
  }
  return SHOP_FIELDS.map((field) => (
    <TextField
      key={field}
      label={ui(`shop.${field}.label`)}
      hint={ui(`shop.${field}.hint`)}
      fault={faultOf(field)}
      inputMode={field === 'hotline' ? 'tel' : undefined}
      value={value[field]}
      onType={(text) => {
        setTyping(field)
        shop.keep({ [field]: text })
      }}
      onLeave={() => {
        setTyping(undefined)
        const text = tidy(field, value[field])
        if (text !== value[field]) shop.keep({ [field]: text })
      }}
    />
  ))
}
