import { Search } from 'lucide'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly hint: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onFocus: () => void
}

/** The field's place, the same before and after the app has come: nothing moves. */
function Place({ children }: { readonly children: ReactNode }) {
  return (
    <div className="search mt-3">
      <Icon node={Search} className="search-icon" />
      {children}
    </div>
  )
}

/** What stands there before the app has come, and without scripts: a way to the list of codes. */
export function SearchLink({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Place>
      <Link to={to} className="search-field" data-keep="same">
        {text}
      </Link>
    </Place>
  )
}

/** Anything may be typed: codes, words, pinyin. Nothing of it is put right by the keyboard. */
export function SearchField({ label, hint, typed, onType, onFocus }: SearchFieldProps) {
  return (
    <Place>
      <input
        type="search"
        className="search-field"
        aria-label={label}
        placeholder={hint}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onFocus={onFocus}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
      />
    </Place>
  )
}
