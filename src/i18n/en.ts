import phoneInChinese from '../../locales/zh-CN/phone.json'
import { joinTexts } from './joinTexts.ts'

/** All texts but those of the codes, which only their own pages need; what is said to a hotline, in its own language too. */
export const texts = {
  ...joinTexts(
    import.meta.glob(['../../locales/en/**/*.json', '!../../locales/en/{codes,search}.json'], {
      eager: true,
      import: 'default',
    }),
    '../../locales/en/',
  ),
  phoneInChinese,
}
