import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { SHOP_FIELDS } from '../../session/createShop.ts'
import { faultIn } from '../../session/shopFaults.ts'
import {
  type FileFault,
  readShopFile,
  type ShopFile,
  writeShopFile,
} from '../../session/shopFile.ts'
import { useSession } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FileFound } from './FileFound.tsx'
import { offerDownload } from './offerDownload.ts'
import { readAsText } from './readAsText.ts'
import { useFaultText } from './useFaultText.ts'

/** Many times what such a file has. */
const MOST_BYTES = 100_000

interface Said {
  readonly kind: 'information' | 'warning'
  readonly sentences: readonly string[]
}

/** To another device and back: a file is used whole, after asking, or not at all. */
export function Files() {
  const { ui } = useWords()
  const { shop, settings, now } = useSession()
  const sentencesFor = useFileSentences()
  const [found, setFound] = useState<ShopFile>()
  const [said, setSaid] = useState<Said>({ kind: 'information', sentences: [] })
  const say = (
    sentences: readonly string[],
    file?: ShopFile,
    kind: Said['kind'] = 'information',
  ) => {
    setFound(file)
    setSaid({ kind, sentences })
  }
  const save = () => {
    const own = shop.store.getState().value
    const written = writeShopFile({ shop: own, settings: settings.store.getState().value }, now())
    offerDownload('checkout-first-aid.json', written)
    const wrong = SHOP_FIELDS.filter((field) => faultIn(field, own[field]))
    const fields = wrong.map((field) => ui(`shop.${field}.label`)).join(' · ')
    say([ui('shopFile.saved'), ...(fields ? [ui('shopFile.savedWithout', { fields })] : [])])
  }
  const read = async (file: File) => {
    const text = file.size > MOST_BYTES ? '' : await readAsText(file)
    const content = text === undefined ? ({ kind: 'unopened' } as const) : readShopFile(text)
    if ('kind' in content) say(sentencesFor(content), undefined, 'warning')
    else say([], content)
  }
  const replace = (file: ShopFile) => {
    shop.keep(file.shop)
    settings.keep(file.settings)
    say([ui('shopFile.replaced')])
  }
  return (
    <>
      <ActionButton text={ui('shopFile.save')} onPress={save} />
      <FileButton text={ui('shopFile.read')} accept=".json,application/json" onChoose={read} />
      {found ? (
        <FileFound file={found} onUse={() => replace(found)} onLeave={() => say([])} />
      ) : null}
      <div aria-live="polite">
        {said.sentences.length === 0 ? null : (
          <Notice kind={said.kind}>
            {said.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
    </>
  )
}

/** Why a file wasn't taken, where, and what to do. */
function useFileSentences() {
  const { ui } = useWords()
  const faultText = useFaultText()
  return (fault: FileFault | { readonly kind: 'unopened' }): string[] => {
    const unchanged = ui('shopFile.unchanged')
    if (fault.kind === 'shop') {
      const field = ui(`shop.${fault.field}.label`)
      const why = fault.fault ? faultText(fault.fault) : ui('shopFile.notText')
      return [unchanged, ui('shopFile.at', { field }), why, ui('shopFile.again')]
    }
    if (fault.kind === 'settings') {
      const field = ui(`settings.${fault.field}`)
      return [
        unchanged,
        ui('shopFile.at', { field }),
        ui('shopFile.notSetting'),
        ui('shopFile.again'),
      ]
    }
    return [unchanged, ui(`shopFile.${fault.kind}`)]
  }
}
