import { useState } from 'react'
import { both } from '../../i18n/both.ts'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import { useLanguages } from '../../i18n/useLanguages.ts'
import { useWords } from '../../i18n/useWords.ts'
import { usableShop } from '../../session/shopFaults.ts'
import { useShop } from '../../session/useKept.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { paths } from '../paths.ts'
import { CounterCard } from './CounterCard.tsx'
import { cardStyles } from './cardStyles.ts'
import { isLocalOnly, useStartAddress } from './useStartAddress.ts'

/** The card to print, as it will be, and what can be chosen about it. */
export function CardPage() {
  const { ui, language } = useWords()
  const [wanted, setWanted] = useState<Language | 'both'>(language)
  const [paper, setPaper] = useState<'a5' | 'a4'>('a5')
  const { words, failed } = useLanguages(wanted === 'both' ? LANGUAGES : [wanted])
  const address = useStartAddress()
  const card = <CounterCard words={words} shop={usableShop(useShop().value)} address={address} />
  return (
    <StillPage
      kind="card"
      title={ui('card.title')}
      description={ui('card.description')}
      back={paths.start(language)}
    >
      <style>{cardStyles.sheet}</style>
      {paper === 'a4' ? <style>{cardStyles.twoUp}</style> : null}
      <Choice
        legend={ui('card.languages')}
        options={[
          ...LANGUAGES.map((value) => ({ value, text: both.names[value] })),
          { value: 'both' as const, text: Object.values(both.names).join(' + ') },
        ]}
        value={wanted}
        onChoose={setWanted}
      />
      <Choice
        legend={ui('card.paper')}
        options={(['a5', 'a4'] as const).map((value) => ({ value, text: ui(`card.${value}`) }))}
        value={paper}
        onChoose={setPaper}
      />
      <ActionButton text={ui('card.print')} onPress={() => window.print()} />
      <p className="soft mt-2">{ui('card.hint')}</p>
      {failed ? <Notice kind="warning">{ui('card.notLoaded')}</Notice> : null}
      <div className="sheets">
        {card}
        {paper === 'a4' ? (
          <div aria-hidden="true" className="sheet-again">
            {card}
          </div>
        ) : null}
      </div>
      {isLocalOnly(address) ? <Notice kind="warning">{ui('card.localOnly')}</Notice> : null}
      <AnswerList items={[{ to: paths.shop(language), text: ui('card.fillIn') }]} />
    </StillPage>
  )
}
