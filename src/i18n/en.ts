import { joinTexts } from './joinTexts.ts'

/** All texts but those of the codes, which only their own pages need. */
export const texts = joinTexts(
  import.meta.glob(['../../locales/en/**/*.json', '!../../locales/en/codes.json'], {
    eager: true,
    import: 'default',
  }),
  '../../locales/en/',
)
