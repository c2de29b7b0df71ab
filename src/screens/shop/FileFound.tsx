import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { SHOP_FIELDS } from '../../session/createShop.ts'
import type { ShopFile } from '../../session/shopFile.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'

interface FileFoundProps {
  readonly file: ShopFile
  readonly onUse: () => void
  readonly onLeave: () => void
}

/** What a good file holds, before it takes the place of what is here. */
export function FileFound({ file, onUse, onLeave }: FileFoundProps) {
  const { ui } = useWords()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <div ref={question} tabIndex={-1} className="notice notice-warning">
      <p>{ui('shopFile.found')}</p>
      <dl className="mt-2">
        {SHOP_FIELDS.map((field) => (
          <div key={field}>
            <dt className="soft">{ui(`shop.${field}.label`)}</dt>
            <dd className="font-bold code">{file.shop[field] || ui('shopFile.empty')}</dd>
          </div>
        ))}
      </dl>
      <div className="actions mt-2">
        <ActionButton text={ui('shopFile.replace')} onPress={onUse} />
        <ActionButton text={ui('shopFile.keep')} onPress={onLeave} />
      </div>
    </div>
  )
}
