import { ArrowLeft } from 'lucide'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

interface TopLink {
  readonly to: string
  readonly text: string
}

interface TopBarProps {
  readonly label: string
  readonly name: string
  /** None on the start page, which shows the name instead. It replaces, it doesn't push. */
  readonly back: TopLink | undefined
  readonly next: TopLink
  /** The switch is in the other language; its label says so in that language. */
  readonly language: TopLink & { readonly label: string; readonly lang: string }
  /** Given to the pages that Back and the language switch lead to. */
  readonly state: unknown
}

/** Back · next customer · language: one tap away on every screen. */
export function TopBar({ label, name, back, next, language, state }: TopBarProps) {
  return (
    <nav aria-label={label} className="top">
      {back ? (
        <Link className="top-link" rel="prev" to={back.to} replace state={state} data-keep="same">
          <Icon node={ArrowLeft} className="mr-1" />
          {back.text}
        </Link>
      ) : (
        <span className="top-name">{name}</span>
      )}
      <span className="top-right">
        <Link className="top-link top-link-end" to={next.to}>
          {next.text}
        </Link>
        <Link
          className="top-link top-link-end"
          to={language.to}
          state={state}
          replace
          hrefLang={language.lang}
          lang={language.lang}
          aria-label={language.label}
          data-keep="same"
        >
          {language.text}
        </Link>
      </span>
    </nav>
  )
}
