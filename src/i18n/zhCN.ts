import { joinTexts } from './joinTexts.ts'

/** All texts but those of the codes, which only their own pages need. */
export const texts = joinTexts(
  import.meta.glob(['../../locales/zh-CN/**/*.json', '!../../locales/zh-CN/{codes,search}.json'], {
    eager: true,
    import: 'default',
  }),
  '../../locales/zh-CN/',
)
