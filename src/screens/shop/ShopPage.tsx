import { useWords } from '../../i18n/useWords.ts'
import { useSettings, useShop } from '../../session/useKept.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { paths } from '../paths.ts'
import { Display } from './Display.tsx'
import { Files } from './Files.tsx'
import { ShopForm } from './ShopForm.tsx'
import { Wipe } from './Wipe.tsx'

/** My shop and the settings: all of this device's own, in one place. */
export function ShopPage() {
  const { ui, language } = useWords()
  const shop = useShop()
  const settings = useSettings()
  const trouble = shop.trouble ?? settings.trouble
  return (
    <StillPage
      kind="shop"
      title={ui('shop.title')}
      description={ui('shop.description')}
      back={paths.start(language)}
    >
      <p className="soft mt-3">{ui('shop.local')}</p>
      <noscript>
        <p className="notice notice-warning">{ui('shop.noScript')}</p>
      </noscript>
      {/* What is typed before the app is there would be lost. */}
      <fieldset disabled={!shop.isRead} className="mt-2">
        <Section title={ui('shop.about')}>
          <ShopForm />
        </Section>
        {trouble ? <Notice kind="warning">{ui(`shop.trouble.${trouble}`)}</Notice> : null}
        <Section title={ui('settings.title')}>
          <Display />
        </Section>
        <Section title={ui('shopFile.title')}>
          <Files />
        </Section>
        <Section title={ui('wipe.title')}>
          <Wipe />
        </Section>
      </fieldset>
    </StillPage>
  )
}
